// The caret and selection of an editor, in the document or in an open shadow root, in either browser.

import { offsetOf, spotAt, type Reading, type Spot } from './read.ts';
import type { Utf16Range } from './wire.ts';

interface RootSelection {
  getSelection?(): Selection | null;
}

interface Ends {
  anchor: Spot;
  focus: Spot;
}

/** Both ends as the browser knows them; null if there is none, or if they are not in the editor. */
function endsIn(editor: Element): Ends | null {
  const root = editor.getRootNode();
  // Chromium asks the shadow root; Firefox knows the inner nodes from the window, or as composed ranges.
  const selection = (root as RootSelection).getSelection?.() ?? getSelection();
  if (!selection) return null;
  const { anchorNode, focusNode } = selection;
  if (anchorNode && focusNode && editor.contains(anchorNode) && editor.contains(focusNode)) {
    return {
      anchor: { node: anchorNode, offset: selection.anchorOffset },
      focus: { node: focusNode, offset: selection.focusOffset },
    };
  }
  const range = root instanceof ShadowRoot ? selection.getComposedRanges?.({ shadowRoots: [root] })[0] : undefined;
  if (!range || !editor.contains(range.startContainer) || !editor.contains(range.endContainer)) return null;
  return {
    anchor: { node: range.startContainer, offset: range.startOffset },
    focus: { node: range.endContainer, offset: range.endOffset },
  };
}

/** The caret or selection in the text; null if it is elsewhere. */
export function caretOf(editor: Element, reading: Reading): Utf16Range | null {
  const ends = endsIn(editor);
  if (!ends) return null;
  const anchor = offsetOf(reading, ends.anchor);
  const focus = offsetOf(reading, ends.focus);
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
}

/** Selects `range`; answers whether the editor has it now. */
export function select(editor: HTMLElement, reading: Reading, range: Utf16Range): boolean {
  const from = spotAt(reading, range.from, range.to > range.from);
  const to = spotAt(reading, range.to);
  if (!from || !to) return false;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  const now = caretOf(editor, reading);
  return now?.from === range.from && now.to === range.to;
}

/** Whether the editor has the keyboard focus. */
export function hasFocus(editor: Element): boolean {
  const active = (editor.getRootNode() as Document | ShadowRoot).activeElement;
  return active !== null && (active === editor || editor.contains(active));
}

/** Where `range` lies on the screen, a rectangle a line. */
export function rectsOf(reading: Reading, range: Utf16Range): DOMRect[] {
  const made = rangeOf(reading, range);
  return made ? Array.from(made.getClientRects()) : [];
}

/** Scrolls no more than is needed for the words of `range` to be seen, if there are any: a key leads to words that are scrolled away. */
export function bringIntoView(reading: Reading, range: Utf16Range | undefined): void {
  if (range) rangeOf(reading, range)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** `range` as the browser's live Range. */
export function rangeOf(reading: Reading, range: Utf16Range): Range | null {
  const from = spotAt(reading, range.from, range.to > range.from);
  const to = spotAt(reading, range.to);
  if (!from || !to) return null;
  const made = document.createRange();
  try {
    made.setStart(from.node, from.offset);
    made.setEnd(to.node, to.offset);
  } catch {
    // The editor replaced these nodes since they were read; the next reading has the new ones.
    return null;
  }
  return made;
}
