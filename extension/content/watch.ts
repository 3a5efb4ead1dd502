// The life of one composer: its text goes to the background with a revision, and what comes back is done and drawn.

import { AWAITED, isSame, REFILLED, type Home } from './away.ts';
import { bringIntoView, caretOf, hasFocus, select } from './caret.ts';
import { Draft } from './draft.ts';
import { Face } from './draw/face.ts';
import { isDark } from './draw/ground.ts';
import { Marks } from './draw/marks.ts';
import { Peek } from './draw/peek.ts';
import { sceneOf } from './draw/scene.ts';
import { ancestors, editorAgain, isVisible, NETWORK, type Form, type Found } from './find.ts';
import { actId } from './ids.ts';
import { InputMethod } from './input-method.ts';
import { insert, Insertions, type Target } from './insert.ts';
import { Life } from './life.ts';
import type { Link } from './link.ts';
import { Pauses } from './pauses.ts';
import { Publishing } from './publish.ts';
import { read, type Reading } from './read.ts';
import { soon } from './soon.ts';
import type { CardEvent, FromPage, Place, ToPage, Utf16Range } from './wire.ts';

type Draw = Extract<ToPage, { t: 'draw' }>;
type Insert = Extract<ToPage, { t: 'insert' }>;

/** One composer that a person writes in. */
export class Composer implements Target {
  readonly id = crypto.randomUUID();
  form: Form;
  container: HTMLElement;
  readonly publishing: Publishing;
  editor: HTMLElement;
  face: Face | null = null;
  changedAt = -Infinity;
  private readonly draft: Draft;
  private reading: Reading;
  private readonly marks = new Marks();
  private readonly peek: Peek;
  private life: Life;
  private readonly observer = new MutationObserver(() => this.later());
  private readonly later = soon(() => this.refresh());
  private readonly resettle = soon(() => this.settle());
  private readonly insertions = new Insertions((order) => this.over ? Promise.resolve('gone') : insert(this, order));
  private readonly pauses = new Pauses((long) => this.rest(long, !this.isInCard));
  private listening = new AbortController();
  private readonly method = new InputMethod(() => { if (!this.over) this.refresh(); });
  private over = false;
  /** The network shows something else in its place, and may bring it back. */
  private isAway = false;
  private awaiting: ReturnType<typeof setTimeout> | undefined;
  private judging: ReturnType<typeof setTimeout> | undefined;
  private dark = false;
  /** The ranges of mentions that were told last, as JSON. */
  private mentions = '[]';

  constructor({ editor, container, form }: Found, private readonly link: Link, private readonly home: Home) {
    this.editor = editor;
    this.container = container;
    this.form = form;
    this.reading = read(editor);
    this.draft = new Draft(this.reading.text);
    // Words that stood there already may have been typed this very moment.
    if (this.reading.text) {
      this.changedAt = performance.now();
      this.pauses.begin();
    }
    this.draft.caret = caretOf(editor, this.reading);
    this.publishing = new Publishing(this, (act) => link.act(act));
    this.peek = new Peek({
      ask: (hint) => this.choose({ do: 'show-hint', hint }, ''),
      close: () => this.choose({ do: 'close' }, ''),
      isHeld: () => this.isInCard,
      isOpen: () => this.face !== null && this.face.openCard !== '',
    });
    this.life = this.watchOver(container);
    this.listen();
    this.publishing.look();
  }

  /** Whether a person could write in it now. */
  get isHere(): boolean {
    return !this.over && !this.isAway;
  }

  /** Whether what was found is this one, which was taken out of the page and comes back in other elements. */
  isAgain({ editor }: Found): boolean {
    return this.isAway && !this.container.isConnected && isSame(read(editor).text, this.draft.text);
  }

  /** Goes on in these elements. */
  goOn({ editor, container, form }: Found): void {
    this.life.end();
    Object.assign(this, { container, form });
    this.life = this.watchOver(container);
    this.comeBack(editor);
  }

  /** It may be shown again: judged in a moment, for the network fills what it shows. */
  returning(): void {
    this.judging ??= setTimeout(() => { this.judging = undefined; this.judge(); }, REFILLED);
  }

  private watchOver(container: HTMLElement): Life {
    return new Life(container, () => this.editor, () => this.check(), this.resettle);
  }

  /** The whole of what the background must know. */
  hello(): FromPage {
    this.refresh(false);
    // What an input method composes just now is said too, so the next change begins after it.
    this.draft.next();
    this.mentions = '[]';
    queueMicrotask(() => this.tellMentions());
    return {
      t: 'hello', composer: this.id, network: NETWORK, surface: this.form.surface, revision: this.draft.revision,
      text: this.draft.text, caret: this.draft.caret, focused: hasFocus(this.editor), rested: this.pauses.areOver,
    };
  }

  /** The editor got the focus, perhaps one that the network rebuilt. */
  focused(editor: HTMLElement): void {
    if (editor !== this.editor) this.adopt(editor);
    // With several composers the background knows by it which one the person is in.
    if (this.link.isOpen) this.link.tell(this.hello());
    else this.link.wake();
    this.later();
  }

  /** Sends what the person chose. */
  choose(event: CardEvent, value: string, id = actId()): void {
    if (this.over) return;
    if (event.do === 'close') this.closeCard();
    // Where it goes is decided by the caret of this moment.
    if (/^insert-(tag|mention)$/.test(event.do)) this.rest();
    this.link.act({ t: 'chosen', id, composer: this.id, event, value });
  }

  /** The key that closes the card. */
  escape(): void {
    this.choose({ do: 'close' }, '');
  }

  /** The selection changed somewhere. */
  moved(): void {
    if (hasFocus(this.editor)) this.later();
  }

  /** Something around it scrolled or changed its size. */
  shifted(): void {
    if (this.face) this.resettle();
  }

  /** Shows what the background made of the text. */
  draw(draw: Draw): void {
    if (!this.isHere) return;
    this.refresh();
    if (!draw.badge) return this.undraw();
    this.dark = isDark(ancestors(this.editor));
    this.face ??= new Face(this.container, (event, value) => this.choose(event, value), this.resettle);
    const lost = this.face.draw(draw.badge, draw.card, draw.language, this.dark);
    if (draw.revision === this.draft.revision) {
      const { unsent } = this.draft;
      this.marks.set(draw.marks);
      // While an input method composes, the text is ahead of what the background knows.
      if (unsent) this.marks.follow(unsent);
    }
    this.marks.paint(this.editor, this.form.editor, this.reading, this.dark, this.draft.caret?.to);
    this.peek.drawn(this.face.openCard);
    if (draw.focus) bringIntoView(this.reading, this.marks.named(this.face.openHint)?.range);
    this.check();
    this.settle();
    if (draw.focus) this.face?.focus(draw.focus);
    else if (lost) this.backToText();
    if (draw.announce) this.face?.announce(draw.announce);
  }

  /** Carries out an insertion once; asked again, reports again. */
  insert(order: Insert): void {
    void this.insertions.carryOut(order).then((what) => {
      if (!this.over) this.refresh();
      this.link.act({ t: 'inserted', id: actId(), composer: this.id, insertion: order.insertion, outcome: what });
    });
  }

  rangeFor(place: Place): Utf16Range | null {
    this.refresh();
    return this.draft.find(place);
  }

  composed(): Promise<void> {
    return this.method.composed();
  }

  /** Gives the keyboard focus back to the text, with the caret at a place of it or where it was. */
  backToText(place: Place | null = null): void {
    const wanted = place && this.rangeFor(place);
    if (!wanted && hasFocus(this.editor)) return;
    const range = wanted ?? this.draft.caret;
    if (!hasFocus(this.editor)) this.editor.focus({ preventScroll: true });
    if (!range) return;
    // Whoever is led to words with a hint has just read it.
    if (wanted) this.peek.pass(this.marks.around(range.to)?.key ?? null);
    const reading = read(this.editor);
    select(this.editor, reading, range);
    if (wanted) bringIntoView(reading, range);
  }

  /** Takes everything away and listens no more. */
  end(): void {
    this.over = true;
    this.pauses.end();
    [this.awaiting, this.judging].forEach(clearTimeout);
    this.listening.abort();
    this.observer.disconnect();
    this.life.end();
    this.undraw();
    this.method.leave();
  }

  /** The page is left: what was clicked must not stay open. */
  leave(): void {
    if (this.over) return;
    this.end();
    this.publishing.gone(this.draft.text);
    this.home.closed(this);
  }

  private listen(): void {
    const { editor } = this;
    this.listening.abort();
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.observer.disconnect();
    this.observer.observe(editor, { childList: true, characterData: true, subtree: true });
    const wake = (): void => this.link.wake();
    editor.addEventListener('input', wake, { signal });
    editor.addEventListener('click', wake, { signal });
    editor.addEventListener('compositionstart', () => this.method.begin(), { signal });
    editor.addEventListener('compositionend', () => this.method.end(), { signal });
    editor.addEventListener('blur', () => this.left(), { signal });
    editor.addEventListener('pointermove', (event) => this.hover(event), { signal, passive: true });
    editor.addEventListener('pointerleave', () => this.peek.point(null), { signal });
  }

  private left(): void {
    this.method.stop();
    this.rest(true);
    // A box that was only looked into is let go, so that a feed does not fill with badges.
    setTimeout(() => {
      if (this.form.stays && this.draft.isEmpty && !hasFocus(this.editor) && !this.face?.hasFocus && !this.face?.openCard) this.leave();
    });
  }

  /** Reads the text; tells what changed, and redraws the marks where they now belong. */
  private refresh(tell = true): void {
    if (!this.isHere || !this.editor.isConnected) return;
    this.reading = read(this.editor);
    const before = this.draft.caret;
    const caret = hasFocus(this.editor) ? caretOf(this.editor, this.reading) : null;
    const change = this.draft.take(this.reading.text, caret);
    if (change) {
      this.changedAt = performance.now();
      this.marks.follow(change);
    }
    const edit = this.method.isComposing ? null : this.draft.next();
    if (edit && tell) {
      this.link.tell({ t: 'edit', composer: this.id, revision: this.draft.revision, ...edit, caret: this.draft.caret });
    }
    if (tell) this.tellMentions();
    if (change && this.form.stays && this.draft.isEmpty && this.publishing.isSent) setTimeout(() => this.sent());
    const stepped = caret !== null && (caret.from !== before?.from || caret.to !== before.to);
    if (change || stepped) this.pauses.begin();
    if (change) this.peek.typed();
    else if (stepped) this.peek.stand(caret.from === caret.to ? this.marks.around(caret.from)?.key ?? null : null);
    if (!this.face) return;
    this.marks.paint(this.editor, this.form.editor, this.reading, this.dark, this.draft.caret?.to);
    if (change || stepped) this.resettle();
  }

  /** Which names in the text are mentions of the network's own, if that changed. */
  private tellMentions(): void {
    const { mentions: ranges } = this.reading;
    const said = JSON.stringify(ranges);
    if (this.over || this.method.isComposing || said === this.mentions) return;
    this.mentions = said;
    this.link.tell({ t: 'mentions', composer: this.id, revision: this.draft.revision, ranges });
  }

  /** The text went out and the box stays: what is written in it next is another text. */
  private sent(): void {
    if (this.over || !this.draft.isEmpty) return;
    this.leave();
    this.home.replaced(this);
  }

  /** Whether the person's pointer or focus is in the card. */
  private get isInCard(): boolean {
    return this.face !== null && (this.face.isHovered || this.face.hasFocusInCard());
  }

  /** Tells where the caret is now: after a pause, or before something is asked for that depends on it. */
  rest(long = false, elsewhere = false): void {
    if (!this.isHere || this.method.isComposing) return;
    if (long) this.pauses.end();
    this.refresh();
    this.link.tell({ t: 'rest', composer: this.id, revision: this.draft.revision, caret: this.draft.caret, long, elsewhere });
  }

  private hover(event: PointerEvent): void {
    if (!this.face || event.buttons !== 0) return;
    this.peek.point(this.marks.under(event.clientX, event.clientY, this.reading)?.key ?? null);
  }

  /** Something around changed: is it still there, is the editor still the same, does the network ask something? */
  private check(): void {
    if (this.over) return;
    if (!isVisible(this.container)) {
      if (!this.container.isConnected || !this.publishing.isScheduling) return this.goAway();
      this.publishing.look();
      if (this.face) this.face.hidden = true;
      return;
    }
    if (this.isAway) return this.returning();
    if (!isVisible(this.editor)) {
      const again = editorAgain(this.container, this.form);
      if (again) this.adopt(again);
      // The page around an article stays when the article is left.
      else if (!this.form.container && !this.editor.isConnected) return this.goAway();
    }
    const asks = this.publishing.look();
    if (!this.face) return;
    this.face.attach(this.container);
    this.face.hidden = asks || !isVisible(this.editor);
    this.resettle();
  }

  /** Over, if the person posted, threw it away or had written nothing; otherwise it may come back. */
  private goAway(): void {
    if (this.draft.isEmpty || this.publishing.isDecided) return this.leave();
    if (!this.editor.isConnected) this.awaiting ??= setTimeout(() => this.leave(), AWAITED);
    if (this.isAway) return;
    this.isAway = true;
    this.pauses.end();
    this.undraw();
    this.link.tell({ t: 'away', composer: this.id });
    this.home.away(this);
  }

  private judge(): void {
    if (this.over || !this.isAway || !isVisible(this.container)) return;
    const { container, form } = this;
    const editor = isVisible(this.editor) ? this.editor : editorAgain(container, form);
    if (!editor) return;
    if (isSame(read(editor).text, this.draft.text)) return this.comeBack(editor);
    this.leave();
    this.home.replaced({ editor, container, form });
  }

  private comeBack(editor: HTMLElement): void {
    clearTimeout(this.awaiting);
    this.awaiting = undefined;
    this.isAway = false;
    if (editor !== this.editor) this.adopt(editor);
    if (this.link.isOpen) this.link.tell(this.hello());
    else this.link.wake();
    this.home.back(this);
  }

  /** The network rebuilt the editor in the same dialog: the composer goes on. */
  private adopt(editor: HTMLElement): void {
    this.marks.clear();
    this.editor = editor;
    this.method.stop();
    this.listen();
    this.refresh();
  }

  private settle(): void {
    if (this.over || !this.face || !isVisible(this.editor)) return;
    const mark = this.marks.named(this.face.openHint);
    this.face.settle(sceneOf(this, this.reading, this.draft.caret, mark?.range ?? null));
  }

  private closeCard(): void {
    this.peek.closed();
    if (this.face?.close()) this.backToText();
  }

  private undraw(): void {
    const had = this.face?.hasFocusInCard();
    this.peek.closed();
    this.marks.clear();
    this.face?.remove();
    this.face = null;
    if (had) this.backToText();
  }
}
