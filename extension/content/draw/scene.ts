// Measures what is around a composer, for the one who decides where badge and card stand.

import { rangeOf, rectsOf } from '../caret.ts';
import { facts, isVisible } from '../find.ts';
import { postControl, rootsOf, type Subject } from '../publish.ts';
import type { Reading } from '../read.ts';
import type { Utf16Range } from '../wire.ts';
import type { Box, Scene } from './place.ts';

const CONTROLS = 'button, a[href], input, select, textarea, [role="button"], [role="link"], [role="tab"], [role="checkbox"]';
/** Measuring lines costs; of a long text, this many units at the end say enough. */
const LINES_OF = 3000;

/** Of words that go over more lines, so many are kept free. */
const LINES_KEPT = 3;

/** The scene around a composer's editor; `words` are those that a single hint is about. */
export function sceneOf(
  composer: Subject,
  reading: Reading,
  caret: Utf16Range | null,
  words: Utf16Range | null,
): Scene {
  const { container, editor } = composer;
  const frame = container.getBoundingClientRect();
  const inner = editor.getBoundingClientRect();
  const post = postControl(composer);
  const end = reading.text.length;
  const text = rangeOf(reading, { from: Math.max(0, end - LINES_OF), to: end });
  return {
    view: { width: document.documentElement.clientWidth, height: innerHeight },
    container: clipped(frame, frame),
    editor: clipped(inner, frame),
    lines: text && end > 0 ? Array.from(text.getClientRects()) : [],
    caret: caret ? caretLine(reading, caret, inner) : null,
    controls: [
      ...Array.from(container.querySelectorAll(CONTROLS))
        .filter((control) => !editor.contains(control))
        .map((control) => seen(control, frame))
        .filter((box) => box !== null),
      // The network's own list of names to choose from, wherever it opens it.
      ...rootsOf(container).flatMap((root) => Array.from(root.querySelectorAll(facts.mentions.list)))
        .filter(isVisible).map((list) => list.getBoundingClientRect()),
    ],
    post: post && seen(post, frame),
    anchor: words && around(rectsOf(reading, words).slice(0, LINES_KEPT), frame),
    rtl: getComputedStyle(editor).direction === 'rtl',
  };
}

/** What lies around these rectangles; null where none of it shows. */
function around(rects: DOMRect[], frame: DOMRect): Box | null {
  const side = (of: 'left' | 'right' | 'top' | 'bottom', pick: (...all: number[]) => number): number => pick(...rects.map((rect) => rect[of]));
  const [top, bottom] = [Math.max(side('top', Math.min), frame.top, 0), Math.min(side('bottom', Math.max), frame.bottom, innerHeight)];
  return top < bottom ? { left: side('left', Math.min), right: side('right', Math.max), top, bottom } : null;
}

/** What of a box lies within its dialog and the window. */
function clipped({ left, right, top, bottom }: DOMRect, frame: DOMRect): Box {
  const { clientWidth } = document.documentElement;
  return {
    left: Math.max(left, frame.left, 0),
    right: Math.min(right, frame.right, clientWidth),
    top: Math.max(top, frame.top, 0),
    bottom: Math.min(bottom, frame.bottom, innerHeight),
  };
}

/** The part of an element that its dialog and the window let see; null for none. */
function seen(element: Element, frame: DOMRect): Box | null {
  const box = clipped(element.getBoundingClientRect(), frame);
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** The line of the caret; an empty line has no rectangle of its own, so its neighbour's place is taken. */
function caretLine(reading: Reading, caret: Utf16Range, editor: DOMRect): Box | null {
  const rects = rectsOf(reading, { from: caret.to, to: Math.min(caret.to + 1, reading.text.length) });
  const before = rects.length > 0 ? rects : rectsOf(reading, { from: Math.max(0, caret.to - 1), to: caret.to });
  const rect = before.at(-1);
  return rect && rect.height > 0 ? { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom }
    : reading.text ? null : { left: editor.left, right: editor.left + 1, top: editor.top, bottom: editor.top + 28 };
}
