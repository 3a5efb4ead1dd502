// A draft counts its changes, and finds places of earlier revisions as long as they stand.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Draft } from '../../extension/content/draft.ts';

const at = (from: number, to = from) => ({ from, to });

test('every told change begins a revision', () => {
  const draft = new Draft('one');
  draft.take('one t', at(5));
  assert.deepEqual(draft.next(), { range: at(3), insert: ' t' });
  assert.equal(draft.revision, 1);
  assert.equal(draft.next(), null);
  assert.equal(draft.revision, 1);
});

test('what an input method composes is kept back until it is told', () => {
  const draft = new Draft('a');
  draft.take('aに', at(2));
  draft.take('a日本', at(3));
  assert.equal(draft.revision, 0);
  assert.deepEqual(draft.next(), { range: at(1), insert: '日本' });
});

test('what was told in the middle of composing is not told again afterwards', () => {
  const draft = new Draft('a');
  draft.take('aに', at(2));
  assert.deepEqual(draft.next(), { range: at(1), insert: 'に' }, 'a hello holds it');
  draft.take('a日', at(2));
  assert.deepEqual(draft.next(), { range: at(1, 2), insert: '日' });
});

test('a place of an earlier revision moves with the text', () => {
  const draft = new Draft('old boiler');
  draft.take('An old boiler', at(3));
  draft.next();
  assert.deepEqual(draft.find({ at: 'range', range: at(4, 10), revision: 0 }), at(7, 13));
});

test('a place that was written into does not stand any more', () => {
  const draft = new Draft('old boiler');
  draft.take('old boXiler', at(7));
  draft.next();
  assert.equal(draft.find({ at: 'range', range: at(4, 10), revision: 0 }), null);
  assert.equal(draft.find({ at: 'range', range: at(0, 3), revision: 5 }), null);
});

test('the caret stays where it was while the focus is elsewhere', () => {
  const draft = new Draft('one two');
  draft.take('one two', at(3));
  draft.take('So: one two', null);
  assert.deepEqual(draft.find({ at: 'caret' }), at(7));
  assert.deepEqual(draft.find({ at: 'all' }), at(0, 11));
});
