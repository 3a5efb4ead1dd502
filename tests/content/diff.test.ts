// An edit says the least that changed, and places follow it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { apply, diff, follow } from '../../extension/content/diff.ts';

const CASES: [what: string, before: string, after: string, caret: number, from: number, to: number, insert: string][] = [
  ['a letter typed', 'abc', 'abxc', 3, 2, 2, 'x'],
  ['a word replaced', 'one two three', 'one six three', 7, 4, 7, 'six'],
  ['a letter taken', 'abc', 'ac', 1, 1, 2, ''],
  ['one of equal letters typed where the caret is', 'aaa', 'aaaa', 2, 1, 1, 'a'],
  ['one of equal letters typed at the end', 'aaa', 'aaaa', 4, 3, 3, 'a'],
  ['everything replaced', 'abc', 'xyz', 3, 0, 3, 'xyz'],
  ['an emoji with a shared half', 'a👍b', 'a👎b', 3, 1, 3, '👎'],
  ['an emoji with a shared last half', '\u{1F44D}', '\u{1D44D}', 2, 0, 2, '\u{1D44D}'],
  ['a joined emoji grown', '👩', '👩‍🔧', 5, 2, 2, '‍🔧'],
];

for (const [what, before, after, caret, from, to, insert] of CASES) {
  test(`tells ${what}`, () => assert.deepEqual(diff(before, after, caret), { range: { from, to }, insert }));
}

test('tells nothing where nothing changed', () => assert.equal(diff('same', 'same'), null));

test('gives the new text back, whatever changed and wherever the caret is', () => {
  const signs = ['a', 'b', '\n', '👍', '👎', 'é'];
  let seed = 7;
  const pick = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const some = (): string => Array.from({ length: pick(7) }, () => signs[pick(signs.length)]).join('');
  for (let round = 0; round < 5000; round++) {
    const [before, after] = [some(), some()];
    const edit = diff(before, after, pick(after.length + 1));
    const result = edit ? apply(before, edit) : before;
    assert.equal(result, after, JSON.stringify([before, after, edit]));
    if (edit) assert.ok(!/\p{Surrogate}/u.test(edit.insert), JSON.stringify([before, after, edit]));
  }
});

test('a range moves with what changes before it and is lost with what changes in it', () => {
  const range = { from: 4, to: 7 };
  assert.deepEqual(follow(range, { range: { from: 0, to: 0 }, insert: 'xx' }), { from: 6, to: 9 });
  assert.deepEqual(follow(range, { range: { from: 4, to: 4 }, insert: 'x' }), { from: 5, to: 8 });
  assert.deepEqual(follow(range, { range: { from: 7, to: 9 }, insert: '' }), range);
  assert.equal(follow(range, { range: { from: 5, to: 5 }, insert: 'x' }), null);
  assert.equal(follow(range, { range: { from: 0, to: 5 }, insert: '' }), null);
});
