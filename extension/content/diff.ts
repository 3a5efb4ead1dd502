// One text becoming another as a single edit, and what an edit does to places in the text.
//
// Offsets are UTF-16 units throughout; a surrogate pair is never cut.

import type { Utf16Range } from './wire.ts';

/** `range` of the old text became `insert`. */
export interface Edit {
  range: Utf16Range;
  insert: string;
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * The smallest single edit from `before` to `after`; null when they are equal. Of several equally
 * small ones, the one that ends nearest to `caret` (the caret in `after`) is taken: in a run of equal
 * characters only the caret tells which was typed.
 */
export function diff(before: string, after: string, caret = after.length): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  // The tail was taken as long as possible after the head; give characters back until the caret.
  const surplus = Math.max(0, Math.min(after.length - tail - caret, head));
  let shift = 0;
  while (shift < surplus && slides(before, after, head, tail, shift)) shift++;
  head -= shift;
  tail += shift;
  if (head > 0 && (isLow(before, head) || isLow(after, head))) head--;
  if (tail > 0 && (isLow(before, before.length - tail) || isLow(after, after.length - tail))) tail--;
  return { range: { from: head, to: before.length - tail }, insert: after.slice(head, after.length - tail) };
}

/** Whether the edit may lie one unit further left than `shift` already says. */
function slides(before: string, after: string, head: number, tail: number, shift: number): boolean {
  const oldEnd = before.length - tail - shift - 1;
  const newEnd = after.length - tail - shift - 1;
  return before.charCodeAt(oldEnd) === after.charCodeAt(newEnd) && oldEnd >= 0 && newEnd >= 0 && head - shift > 0;
}

/** `text` after `edit`. */
export function apply(text: string, edit: Edit): string {
  return text.slice(0, edit.range.from) + edit.insert + text.slice(edit.range.to);
}

/** Where `range` lies after `edit`; null if the edit touched what is inside it. */
export function follow(range: Utf16Range, edit: Edit): Utf16Range | null {
  const { from, to } = edit.range;
  if (to <= range.from) {
    const by = edit.insert.length - (to - from);
    return { from: range.from + by, to: range.to + by };
  }
  return from >= range.to ? range : null;
}
