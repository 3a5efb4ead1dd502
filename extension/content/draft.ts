// The text of one composer with its revisions: what was sent of it, and how places in it moved since.

import { diff, follow, type Edit } from './diff.ts';
import type { Place, Utf16Range } from './wire.ts';

/** So many edits back, a range of an older revision can still be found. */
const KEPT = 64;

/** A text that changes, and the part of its history that the background may still refer to. */
export class Draft {
  /** The text as it stands. */
  text: string;
  /** The text of `revision`; differs from `text` only while an input method composes. */
  private sent: string;
  /** Counts the changes that were told. */
  revision = 0;
  private readonly edits: Edit[] = [];
  /** The caret or selection as last seen in the editor. */
  caret: Utf16Range | null = null;

  constructor(text: string) {
    this.text = text;
    this.sent = text;
  }

  /** Whether nothing is written. */
  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** Takes the text as it is now; answers how it differs from before. */
  take(text: string, caret: Utf16Range | null): Edit | null {
    const edit = diff(this.text, text, caret?.to);
    this.text = text;
    if (caret) this.caret = caret;
    else if (edit && this.caret) this.caret = follow(this.caret, edit) ?? { from: text.length, to: text.length };
    return edit;
  }

  /** The change since the last revision, which begins the next one; null if nothing changed. */
  next(): Edit | null {
    const edit = this.unsent;
    if (!edit) return null;
    this.sent = this.text;
    this.revision++;
    this.edits.push(edit);
    if (this.edits.length > KEPT) this.edits.shift();
    return edit;
  }

  /** What the text has beyond `revision`. */
  get unsent(): Edit | null {
    return diff(this.sent, this.text, this.caret?.to);
  }

  /** Where `place` lies in the text of now; null if what it meant does not stand any more. */
  find(place: Place): Utf16Range | null {
    const end = this.text.length;
    if (place.at === 'all') return { from: 0, to: end };
    if (place.at === 'caret') return this.caret ?? { from: end, to: end };
    const behind = this.revision - place.revision;
    if (behind < 0 || behind > this.edits.length) return null;
    let range: Utf16Range | null = place.range;
    const since = [...this.edits.slice(this.edits.length - behind), this.unsent];
    for (const edit of since) if (range && edit) range = follow(range, edit);
    return range && range.to <= end ? range : null;
  }
}
