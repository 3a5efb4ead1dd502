// Badge and card are in nobody's way.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { box, placeBadge, placeCard, type Box, type Dock, type Scene } from '../../extension/content/draw/place.ts';

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A dialog in a window, with a close button above the editor, and media buttons and Post below it. */
function scene(width: number, height: number, more: Partial<Scene> = {}): Scene {
  const wide = Math.min(width, 744);
  const left = (width - wide) / 2;
  const top = width < 520 ? 0 : 32;
  const post = box(left + wide - 96, top + 428, 72, 36);
  const within = ({ bottom }: Box): boolean => bottom <= height;
  return {
    view: { width, height },
    container: box(left, top, wide, Math.min(480, height - top)),
    editor: box(left + 24, top + 80, wide - 48, Math.min(240, height - top - 80)),
    lines: [],
    caret: box(left + 24, top + 80, 1, 28),
    controls: [box(left + wide - 56, top + 16, 40, 40), box(left + 16, top + 372, 200, 40), post].filter(within),
    post: within(post) ? post : null,
    anchor: null,
    rtl: false,
    ...more,
  };
}

/** `scene` with so many lines written, the caret in the last. */
function written(width: number, height: number, count: number): Scene {
  const around = scene(width, height);
  const { left, right, top, bottom } = around.editor;
  around.lines = Array.from({ length: count }, (_, at) => box(left, top + 28 * at, right - left, 28)).filter((line) => line.bottom <= bottom);
  const last = around.lines.at(-1);
  return { ...around, caret: last ? box(last.right - 1, last.top, 1, 28) : around.caret };
}

const asLine = ({ caret, editor }: Scene): Box => ({ ...caret!, left: editor.left, right: editor.right });

const WINDOWS: [number, number][] = [[1920, 1080], [1440, 900], [1366, 768], [1280, 720], [1024, 768], [800, 600], [640, 720], [360, 740]];

for (const [width, height] of WINDOWS) {
  test(`at ${width} × ${height} the badge covers neither text nor controls`, () => {
    const around = scene(width, height);
    around.lines = [box(around.editor.left, 112, around.editor.right - around.editor.left, 28)];
    const spot = placeBadge(around, 28, 28, 0);
    assert.ok(spot);
    for (const other of [...around.controls, ...around.lines]) assert.ok(!meets(spot.at, other));
  });

  for (const lines of [0, 3, 8]) {
    test(`at ${width} × ${height} with ${lines} lines the card covers no control, not the line that is written in, and no badge`, () => {
      const around = written(width, height, lines);
      const badge = placeBadge(around, 28, 28, 0)?.at ?? null;
      const dock = placeCard(around, 500, null, badge);
      const said = JSON.stringify(dock);
      assert.ok(dock.left >= 0 && dock.top >= 0 && dock.right <= width && dock.bottom <= height, said);
      for (const other of [...around.controls, asLine(around), ...(badge ? [badge] : [])]) assert.ok(!meets(dock, other), `${said} on ${JSON.stringify(other)}`);
      if (dock.sheet) assert.deepEqual([dock.left, dock.right, dock.bottom], [0, width, height]);
      else assert.ok(dock.right - dock.left >= 240 && dock.right - dock.left <= 400, said);
    });
  }
}

for (const [width, height] of [[320, 256], [360, 430], [320, 560]] as const) {
  test(`magnified to ${width} × ${height} a low sheet leaves Post and the line that is written in`, () => {
    for (const lines of [0, 1, 2]) {
      const around = written(width, height, lines);
      const dock = placeCard(around, 500);
      assert.ok(dock.bottom - dock.top >= 96, JSON.stringify(dock));
      assert.ok(!meets(dock, asLine(around)));
      if (around.post) assert.ok(!meets(dock, around.post), JSON.stringify([dock, around.post]));
    }
  });
}

test('on a laptop the card stands beside the dialog, narrow, and covers nothing of it', () => {
  for (const lines of [0, 8]) {
    const around = written(1280, 860, lines);
    assert.equal(placeCard(around, 500).left, around.container.right + 8);
  }
});

test('the card stays where it is while the person writes on', () => {
  let before: Dock | null = null;
  for (let lines = 0; lines < 4; lines += 1) {
    const dock: Dock = placeCard(written(1024, 900, lines), 500, before);
    if (before) assert.deepEqual([dock.left, dock.top], [before.left, before.top]);
    before = dock;
  }
});

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

/** As browsers give it: the sides are not the object's own. */
const measured = (of: Box): Box => Object.create(null, Object.fromEntries(Object.entries(of).map(([side, value]) => [side, { get: () => value }])));

test('where lines are read from right to left, badge and card stand on the other side', () => {
  const turned = ({ left, right, ...rest }: Box, width: number): Box => ({ ...rest, left: width - right, right: width - left });
  for (const [width, height] of WINDOWS) {
    const around = written(width, height, 3);
    const rtl: Scene = {
      ...around, rtl: true, container: measured(turned(around.container, width)), editor: turned(around.editor, width),
      lines: around.lines.map((line) => turned(line, width)), caret: turned(around.caret!, width),
      controls: around.controls.map((control) => turned(control, width)), post: around.post && turned(around.post, width),
    };
    const [spot, other] = [placeBadge(around, 28, 28, 0)!, placeBadge(rtl, 28, 28, 0)!];
    assert.deepEqual([other.at.left, other.place], [width - spot.at.right, spot.place]);
    const [dock, turnedDock] = [placeCard(around, 500, null, spot.at), placeCard(rtl, 500, null, other.at)];
    assert.deepEqual([turnedDock.left, turnedDock.top, turnedDock.sheet], [width - dock.right, dock.top, dock.sheet]);
  }
});
