// What becomes of a composer: the person posts it, schedules it, throws it away, and the network may show a link.
//
// Nothing here is ever clicked by us; only what the person does and what the network shows is noticed.

import { facts, isVisible, NETWORK, textButtons, type Form } from './find.ts';
import { actId } from './ids.ts';
import type { FromPage } from './wire.ts';

type Act = Extract<FromPage, { id: string }>;

/** A second click this soon (ms) is the same one. */
const SAME_CLICK = 1500;
/** A key that posts closes the composer within this many ms; otherwise it did nothing. */
const KEY_POSTS = 8000;
/** A box that stays is emptied within this many ms of the click, once its text was taken. */
const TAKEN = 8000;
/** The network shows its link within this many ms of the click. */
const LINK_SHOWS = 30_000;
const LOOK_EVERY = 200;

/** The composer whose fate is watched. */
export interface Subject {
  readonly id: string;
  readonly container: HTMLElement;
  readonly editor: HTMLElement;
  readonly form: Form;
}

/** The roots around an element in which the network may ask or show something. */
export function rootsOf(element: Element): ParentNode[] {
  const roots = new Set<ParentNode>([document]);
  const own = element.getRootNode();
  if (own instanceof ShadowRoot) roots.add(own);
  for (const outlet of document.querySelectorAll(facts.outlets)) if (outlet.shadowRoot) roots.add(outlet.shadowRoot);
  return [...roots];
}

/** What is to be seen of this in these roots. */
function shown(roots: ParentNode[], selector: string): Element[] {
  return roots.flatMap((root) => Array.from(root.querySelectorAll(selector)).filter(isVisible));
}

/** The network's Post control, whatever its language: by its selector, or by its shape. */
export function postControl({ form, container, editor }: Subject): HTMLElement | null {
  if (form.post !== 'last-text-button') {
    return form.post ? Array.from(container.querySelectorAll<HTMLElement>(form.post)).find(isVisible) ?? null : null;
  }
  return textButtons(container, editor).at(-1) ?? null;
}

/** Watches one composer. */
export class Publishing {
  private share = '';
  /** The share whose click the network did not follow, or the person did not wait for: it stays a click. */
  private refused = '';
  private scheduled = false;
  private clickedAt = -Infinity;
  private keyedAt = -Infinity;
  /** When the pointer was let go over Post. */
  private releasedAt = -Infinity;
  /** The Post control's words when it was first seen; other words later mean Schedule, in any language. */
  private words = '';
  private timeAsked = false;
  /** Whether Post was seen shut since it was clicked. */
  private wasShut = false;
  private discardAsked = false;
  /** The Post control, once the person wrote something: what else the network then shows in the dialog is none. */
  private control: HTMLElement | null = null;
  /** What asked something before there was a composer: it does not ask about this one. */
  private readonly foreign: Element[];
  /** The question that the person passed over by posting; it is answered even while it still shows. */
  private answered: Element | null = null;

  constructor(private readonly subject: Subject, private readonly act: (act: Act) => void) {
    this.foreign = shown(rootsOf(subject.container), facts.confirm);
  }

  /** Looks at what the network asks now; answers whether it asks in the composer's place. */
  look(): boolean {
    const times = this.times();
    // In the document beside the composer others may ask for a time, too.
    const time = times.some((one) => this.subject.container.contains(one) || one.getRootNode() !== document);
    const discard = this.question();
    if (!time && !this.words) this.words = this.label();
    if (times.length > 0) this.timeAsked = true;
    if (discard !== this.answered) {
      this.answered = null;
      if (discard) this.discardAsked = true;
    }
    // Open again, so the network did not take it.
    const shut = this.share !== '' && this.isShut();
    if (this.wasShut && !shut) this.refused = this.share;
    this.wasShut = shut;
    return time || discard !== null;
  }

  /** Whether the network may be asking for a time in another place than the composer's. */
  get isScheduling(): boolean {
    return this.times().length > 0;
  }

  private times(): Element[] {
    return shown(rootsOf(this.subject.container), facts.schedule);
  }

  /** Whether the person posted it, or was asked about throwing it away: when it goes now, it goes for good. */
  get isDecided(): boolean {
    return this.share !== this.refused || this.discardAsked || this.postsByKey;
  }

  /** Whether a box that is empty now was emptied because its text was sent. */
  get isSent(): boolean {
    return this.postsByKey || performance.now() - this.clickedAt < TAKEN;
  }

  private get postsByKey(): boolean {
    const at = Math.max(this.keyedAt, this.releasedAt);
    return at > this.clickedAt && performance.now() - at < KEY_POSTS;
  }

  /** Anything that happens; only what the person does counts. */
  heard(event: Event): void {
    const { type, isTrusted } = event;
    if (!isTrusted || !/^(keydown|pointerup|click)$/.test(type)) return;
    const path = event.composedPath();
    if (type !== 'keydown') this.clicked(type, path);
    else if (path.includes(this.subject.container)) this.keyed(event as KeyboardEvent);
  }

  /** A page may post as soon as the button is let go, and then the click never comes. */
  private clicked(type: string, path: EventTarget[]): void {
    const { post: control } = this;
    if (this.answered && path.includes(this.answered)) this.discardAsked = true;
    if (!control || !path.includes(control)) {
      if (path.includes(this.subject.container)) this.goesOn();
      return;
    }
    if (!isVisible(this.subject.editor) || this.isShut()) return;
    const now = performance.now();
    if (type === 'pointerup') {
      this.releasedAt = now;
      return;
    }
    if (now - this.clickedAt > SAME_CLICK) this.posted(Date.now());
    this.clickedAt = now;
  }

  /** Ctrl or Cmd with Enter: whether the network posts on it shows only when the composer goes. */
  private keyed({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): void {
    if (key === 'Escape' && !isComposing) this.goesOn();
    if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing || this.isShut()) return;
    this.keyedAt = performance.now();
    this.passOver();
  }

  /** The person does something else in the composer, so what was to post did not, or they did not wait for it. */
  private goesOn(): void {
    this.refused = this.share;
    // Nor are words that were marked as far as Post a press of it.
    this.releasedAt = this.keyedAt = -Infinity;
  }

  private isShut(): boolean {
    return this.post?.matches(':disabled, [aria-disabled="true"]') ?? false;
  }

  private get post(): HTMLElement | null {
    const { container, editor } = this.subject;
    if (this.control && container.contains(this.control) && isVisible(this.control)) return this.control;
    const control = postControl(this.subject);
    this.control = editor.textContent?.trim() ? control : null;
    return control;
  }

  /** What the network asks about throwing this draft away, while it shows. */
  private question(): Element | null {
    return shown(rootsOf(this.subject.container), facts.confirm).find((element) => !this.foreign.includes(element)) ?? null;
  }

  /** The composer is gone, with `text` in it: said only where nothing of it was published. */
  gone(text: string): void {
    if (this.postsByKey && !this.discardAsked) this.posted(Date.now());
    const { id: composer, form: { surface } } = this.subject;
    const isPosted = this.share !== this.refused;
    // What asks while a post is on its way is another's question.
    const discarded = this.discardAsked && !isPosted;
    const share = discarded || isPosted ? this.share : '';
    // A private message is never kept.
    const left = isPosted || surface === 'message' ? '' : text;
    this.act({ t: 'closed', id: actId(), composer, share, discarded, text: left });
  }

  private posted(at: number): void {
    const { id: composer, form: { surface, stays } } = this.subject;
    // A private message is nobody's business, not even the log's.
    if (surface === 'message') return;
    const words = this.label();
    const scheduled = this.timeAsked && (!this.words || words !== this.words);
    // Clicked again while it stands, e.g. after the network refused: one text, published once.
    if (!this.share || scheduled !== this.scheduled) this.share = actId(at);
    this.scheduled = scheduled;
    this.refused = '';
    this.wasShut = false;
    this.passOver();
    const { share } = this;
    this.act({ t: 'post-clicked', id: share, composer, network: NETWORK, surface, scheduled, at });
    // Of a comment the network shows no link.
    if (!stays) watchForLink(this.subject.container, (href) => this.act({ t: 'linked', id: actId(), composer, share, href }));
  }

  /** Posting answers a question about throwing the draft away that may still show. */
  private passOver(): void {
    this.discardAsked = false;
    this.answered = this.question();
  }

  private label(): string {
    return this.post?.textContent?.trim() ?? '';
  }
}

/** Looks for a link to the new post that was not there before, through the open shadow roots, for a while. */
function watchForLink(near: Element, found: (href: string) => void): void {
  const documents = [document];
  try {
    // A composer in a frame of the same origin: the network shows its news in the page around it.
    if (parent !== window) documents.push(parent.document);
  } catch {
    // The page around is another site's.
  }
  const links = (): HTMLAnchorElement[] => documents.flatMap((one) => openRoots(one, near))
    .flatMap((root) => Array.from(root.querySelectorAll<HTMLAnchorElement>(facts.toast)));
  const before = new Set(links().map(({ href }) => href));
  const until = performance.now() + LINK_SHOWS;
  const timer = setInterval(() => {
    const link = links().find(({ href }) => !before.has(href));
    if (link) found(link.href);
    if (link || performance.now() > until) clearInterval(timer);
  }, LOOK_EVERY);
}

/** A document and the open shadow roots in it, found among its outermost elements and around `near`. */
function openRoots(one: Document, near: Element): ParentNode[] {
  const roots: ParentNode[] = [one];
  const hosts = [...one.querySelectorAll(`${facts.outlets}, body > *`)];
  const own = near.getRootNode();
  if (own instanceof ShadowRoot) roots.push(own);
  for (const { shadowRoot } of hosts) if (shadowRoot && !roots.includes(shadowRoot)) roots.push(shadowRoot);
  return roots;
}
