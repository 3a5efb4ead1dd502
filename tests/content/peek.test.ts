// A hint shows beside its line when pointer or caret rest on its words, and only then.

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

import { Peek } from '../../extension/content/draw/peek.ts';

/** Long enough for anything to open or to close, ms. */
const LONG = 1000;
let asked: string[] = [];
let peek: Peek;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  asked = [];
  peek = new Peek({
    ask: (hint) => { asked.push(hint); }, close: () => { peek.closed(); asked.push('close'); }, isHeld: () => false, isOpen: () => false,
  });
});

test('a caret that rests on marked words shows their hint', () => {
  peek.stand('name');
  mock.timers.tick(100);
  assert.deepEqual(asked, []);
  mock.timers.tick(LONG);
  assert.deepEqual(asked, ['name']);
});

test('a caret that was led to marked words leaves their hint closed, until it comes back to them', () => {
  peek.pass('name');
  peek.stand('name');
  mock.timers.tick(LONG);
  assert.deepEqual(asked, []);
  peek.stand(null);
  peek.stand('name');
  mock.timers.tick(LONG);
  assert.deepEqual(asked, ['name']);
});

test('whoever writes is shown nothing', () => {
  peek.stand('name');
  peek.typed();
  mock.timers.tick(LONG);
  assert.deepEqual(asked, []);
});

test('when the caret leaves, so does the hint', () => {
  peek.stand('name');
  mock.timers.tick(LONG);
  peek.stand(null);
  mock.timers.tick(LONG);
  assert.deepEqual(asked, ['name', 'close']);
});
