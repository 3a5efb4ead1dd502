// Badge and card are in nobody's way.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { box, placeBadge, placeCard, type Box, type Scene } from '../../extension/content/draw/place.ts';

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A dialog in a window, with a close button above the editor and Post below it. */
function scene(width: number, height: number, more: Partial<Scene> = {}): Scene {
  const wide = Math.min(width, 744);
  const left = (width - wide) / 2;
  return {
    view: { width, height },
    container: box(left, 32, wide, 480),
    editor: box(left + 24, 112, wide - 48, 240),
    lines: [],
    caret: box(left + 24, 112, 1, 28),
    controls: [box(left + wide - 56, 48, 40, 40), box(left + wide - 96, 460, 72, 36)],
    anchor: null,
    ...more,
  };
}

const WINDOWS: [number, number][] = [[1920, 1080], [1440, 900], [1280, 720], [1024, 768], [800, 600], [360, 740]];

for (const [width, height] of WINDOWS) {
  test(`at ${width} × ${height} the badge covers neither text nor controls`, () => {
    const around = scene(width, height);
    around.lines = [box(around.editor.left, 112, around.editor.right - around.editor.left, 28)];
    const spot = placeBadge(around, 28, 28, 0);
    assert.ok(spot);
    for (const other of [...around.controls, ...around.lines]) assert.ok(!meets(spot.at, other));
  });

  test(`at ${width} × ${height} the card lies in the window, off the line that is written in`, () => {
    const around = scene(width, height);
    const dock = placeCard(around, 500);
    assert.ok(dock.left >= 0 && dock.top >= 0 && dock.right <= width && dock.bottom <= height, JSON.stringify(dock));
    assert.ok(!meets(dock, around.caret!));
    assert.equal(dock.sheet, width < 480);
    if (!dock.sheet) {
      assert.ok(dock.right - dock.left >= 320 && dock.right - dock.left <= 400);
      for (const control of around.controls) assert.ok(!meets(dock, control), JSON.stringify([dock, control]));
    }
  });
}

test('where there is room the card stands beside the dialog', () => {
  const around = scene(1920, 1080);
  assert.ok(placeCard(around, 400).left >= around.container.right);
});

test('a single hint stands at the height of its line', () => {
  const anchor = box(640, 300, 60, 28);
  const dock = placeCard(scene(1920, 1080, { anchor }), 160);
  assert.ok(Math.abs(dock.top - anchor.top) <= 16);
});

test('the badge stays where it is while that is free, and moves when text comes there', () => {
  const around = scene(1440, 900);
  const first = placeBadge(around, 28, 28, 0)!;
  assert.equal(first.place, 0);
  const full = { ...around, lines: [{ ...around.editor }] };
  const second = placeBadge(full, 28, 28, first.place)!;
  assert.notEqual(second.place, 0);
  assert.equal(placeBadge(around, 28, 28, second.place)?.place, second.place);
});

test('where every place would cover something there is no badge', () => {
  const around = scene(360, 400, { lines: [box(0, 0, 360, 400)] });
  assert.equal(placeBadge(around, 28, 28, 0), null);
});
