// Names sort by time, and grounds are told apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { luminance } from '../../extension/content/draw/ground.ts';
import { actId } from '../../extension/content/ids.ts';

test('a later act has a later name', () => {
  const names = [1, 1_000, 1_700_000_000_000, 1_700_000_000_001].map((now) => actId(now));
  assert.deepEqual([...names].sort(), names);
  for (const name of names) assert.match(name, /^[0-9A-HJKMNP-TV-Z]{26}$/);
});

test('two acts of one moment have different names', () => assert.notEqual(actId(5), actId(5)));

test('a colour is as bright as it looks, and a see-through one is none', () => {
  assert.equal(luminance('rgb(255, 255, 255)'), 1);
  assert.equal(luminance('rgb(0, 0, 0)'), 0);
  assert.ok(luminance('rgb(27, 31, 35)')! < 0.18);
  assert.equal(luminance('rgba(0, 0, 0, 0)'), null);
  assert.equal(luminance('oklch(0.5 0.1 100)'), null);
});
