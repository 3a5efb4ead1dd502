// Putting a text into a composer, once, by one technique, and reading back what became of it.

import { caretOf, hasFocus, select } from './caret.ts';
import type { EditorEngine } from './editors/engine.ts';
import { plain } from './editors/plain.ts';
import { prosemirror } from './editors/prosemirror.ts';
import { quill } from './editors/quill.ts';
import { isVisible } from './find.ts';
import { read, type Reading } from './read.ts';
import type { InsertOutcome, ToPage, Utf16Range } from './wire.ts';

const ENGINES: EditorEngine[] = [quill, prosemirror, plain];

type Order = Extract<ToPage, { t: 'insert' }>;

/** What insertion asks of a composer. */
export interface Target {
  readonly editor: HTMLElement;
  /** When the text changed last, ms as in `performance.now()`. */
  readonly changedAt: number;
  /** Resolves when no input method is composing. */
  composed(): Promise<void>;
  /** The range that the order means in the text of now; null if it does not stand any more. */
  rangeFor(place: Order['place']): Utf16Range | null;
}

/** A selection must have been seen by the editor before the text comes; ms. */
const SELECTION = 60;
/** The editor may still tidy up after the text came; ms. */
const SETTLED = 120;
/** Then it is what it is; ms. */
const PATIENCE = 900;
const STEP = 30;
/** However long the person types on, the text comes within about this many ms of the click. */
const LONGEST_WAIT = 3000;

/** What the composer shall hold, and where the caret or selection shall be then. */
interface Wanted {
  text: string;
  caret: Utf16Range;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Carries out one order. */
export async function insert(target: Target, order: Order): Promise<InsertOutcome> {
  await target.composed();
  const { editor } = target;
  const engine = ENGINES.find((known) => known.matches(editor));
  if (!isVisible(editor)) return 'gone';
  if (!engine) return 'unchanged';
  await rest(target, engine.joins);
  if (!isVisible(editor)) return 'gone';
  const before = read(editor);
  const range = target.rangeFor(order.place);
  if (!range) return 'unchanged';
  const text = order.text.replace(/\r\n?/g, '\n').replace(/\uFEFF/g, '');
  if (!(await aim(editor, range))) return isVisible(editor) ? 'unchanged' : 'gone';
  interrupt(editor, before, range);
  // An editor that finds the same words again finds nothing new, and opens no list behind a name.
  const again = range.to > range.from && before.text.slice(range.from, range.to) === text;
  if (again) {
    document.execCommand('delete');
    await pause(0);
  }
  engine.insert(text, range.to > range.from && !again);
  const end = range.from + text.length;
  return readBack(editor, before.text, {
    text: before.text.slice(0, range.from) + text + before.text.slice(range.to),
    caret: order.select
      ? { from: range.from + order.select.from, to: range.from + order.select.to }
      : { from: end, to: end },
  });
}

/** Orders one after the other, each carried out once however often it comes. */
export class Insertions {
  private readonly outcomes = new Map<string, Promise<InsertOutcome>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly run: (order: Order) => Promise<InsertOutcome>) {}

  /** What became, or becomes, of an order. */
  carryOut(order: Order): Promise<InsertOutcome> {
    let outcome = this.outcomes.get(order.insertion);
    if (!outcome) {
      outcome = this.last.then(() => this.run(order));
      this.last = outcome;
      this.outcomes.set(order.insertion, outcome);
    }
    return outcome;
  }
}

/** Waits until what was typed before is a step of its own in the editor's history. */
async function rest(target: Target, joins: number): Promise<void> {
  const latest = performance.now() + LONGEST_WAIT;
  for (;;) {
    const left = Math.min(target.changedAt + joins + STEP, latest) - performance.now();
    if (left <= 0) return;
    await pause(left);
  }
}

/** Focuses the editor and selects `range`, until the editor agrees. */
async function aim(editor: HTMLElement, range: Utf16Range): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (!hasFocus(editor)) {
      editor.focus({ preventScroll: true });
      // Editors put back their own selection a moment after they got the focus.
      await pause(SELECTION);
    }
    const reading = read(editor);
    const now = caretOf(editor, reading);
    if (now?.from !== range.from || now.to !== range.to) select(editor, reading, range);
    await pause(SELECTION);
    const got = caretOf(editor, read(editor));
    if (got?.from === range.from && got.to === range.to) return true;
  }
  return false;
}

/**
 * The browser's own history joins what comes to what was typed before, however long ago, until the
 * selection moved; a Quill in a shadow root may leave undo to the browser.
 */
function interrupt(editor: HTMLElement, reading: Reading, range: Utf16Range): void {
  const elsewhere = range.from > 0 ? 0 : reading.text.length;
  if (elsewhere === range.from) return;
  select(editor, reading, { from: elsewhere, to: elsewhere });
  select(editor, reading, range);
}

/** Reads until the editor has settled; whoever writes on meanwhile is not disturbed, and takes nothing from the verdict. */
async function readBack(editor: HTMLElement, before: string, wanted: Wanted): Promise<InsertOutcome> {
  const start = performance.now();
  const person = new Person(editor);
  try {
    leaveCaret(editor, wanted);
    for (;;) {
      await pause(STEP);
      if (!isVisible(editor)) return 'gone';
      if (person.saw === wanted.text) return 'exact';
      const passed = performance.now() - start;
      const now = passed < SETTLED ? null : read(editor).text;
      if (now !== null && isWith(now, wanted.text, person.saw !== null)) {
        if (person.saw === null) leaveCaret(editor, wanted);
        await pause(0);
        return 'exact';
      }
      if (passed > PATIENCE) return now === before ? 'unchanged' : 'different';
    }
  } finally {
    person.forget();
  }
}

/** Leaves the caret or selection where it belongs, once the text stands. */
function leaveCaret(editor: HTMLElement, { text, caret }: Wanted): void {
  const reading = read(editor);
  if (reading.text !== text) return;
  const now = caretOf(editor, reading);
  if (now?.from !== caret.from || now.to !== caret.to) select(editor, reading, caret);
}

/** Whether `now` is `wanted`, or with `more`: `wanted` and one run of text that was typed since. */
function isWith(now: string, wanted: string, more: boolean): boolean {
  if (!more || now.length <= wanted.length) return now === wanted;
  let same = 0;
  while (same < wanted.length && now[same] === wanted[same]) same++;
  return now.endsWith(wanted.slice(same));
}

/** What the editor held when the person first did something after the text came. */
class Person {
  saw: string | null = null;
  private readonly listening = new AbortController();

  constructor(editor: HTMLElement) {
    const look = (event: Event): void => {
      if (event.isTrusted) this.saw ??= read(editor).text;
    };
    for (const type of ['keydown', 'beforeinput', 'pointerdown']) {
      window.addEventListener(type, look, { capture: true, passive: true, signal: this.listening.signal });
    }
  }

  forget(): void {
    this.listening.abort();
  }
}
