// What Cuecard shows at one composer: badge and card, in a closed shadow root inside the composer's dialog.

import look from 'sheet.css' with { type: 'text' };

import type { View } from '../wire.ts';
import { Card, type Send } from './card.ts';
import { placeBadge, placeCard, type Dock, type Scene, type Spot } from './place.ts';

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi)\b/;

/** One sheet each for dark and light surroundings: the composer's ground decides, not only the system's wish. */
const sheets = new Map<boolean, CSSStyleSheet>();

function sheetFor(dark: boolean): CSSStyleSheet {
  const there = sheets.get(dark);
  if (there) return there;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look
    .replace('(prefers-color-scheme:dark)', dark ? ' all' : ' not all')
    .replace('color-scheme:light dark', `color-scheme:${dark ? 'dark' : 'light'}`));
  sheets.set(dark, sheet);
  return sheet;
}

/** A card lower than this (px) says less of each text; and one lower than that scrolls as a whole. */
const SHORT = 400;
const LOW = 240;

/** The page may throw it out so often. */
const MOST_ATTACHED = 50;

/** What the key of a hint's view begins with. */
const HINT = 'hint:';

/** A key's own click comes within so many ms of it. */
const KEY_TO_CLICK = 100;

/** Badge and card of one composer. */
export class Face {
  readonly host = document.createElement('div');
  private readonly root: ShadowRoot;
  private readonly badge = part('');
  private readonly card = part('');
  private readonly live = part('unseen');
  private readonly drawer: Card;
  private readonly growth = new ResizeObserver(() => this.onGrowth());
  private place = 0;
  private attached = 0;
  private dock: Dock | null = null;
  private pressed: Element | null = null;
  /** When Enter or Space was last used here: the click that follows is the focused button's. */
  private keyedAt = -Infinity;
  /** Key of the card that is open; empty when none is. */
  openCard = '';
  /** The hint that the card shows alone, beside its line; empty when it shows none or several. */
  openHint = '';
  /** Whether the pointer is over badge or card. */
  isHovered = false;

  constructor(container: HTMLElement, send: Send, private readonly onGrowth: () => void) {
    this.root = this.host.attachShadow({ mode: 'closed', delegatesFocus: false });
    this.live.setAttribute('aria-live', 'polite');
    this.badge.dataset['part'] = 'badge';
    this.card.dataset['part'] = 'card';
    this.root.append(this.badge, this.card, this.live);
    this.drawer = new Card(send);
    this.root.addEventListener('change', (event) => {
      const field = event.target as HTMLInputElement;
      if (field.tagName === 'SELECT' || field.type === 'checkbox') this.drawer.changed(field);
    });
    // A screen reader's click has no place on the screen: such a one comes through to here.
    this.root.addEventListener('click', (event) => {
      event.stopPropagation();
      this.drawer.activate(event.target as Element, true);
    });
    this.card.addEventListener('pointerenter', () => { this.isHovered = true; });
    this.card.addEventListener('pointerleave', () => { this.isHovered = false; });
    this.growth.observe(this.card);
    this.attach(container);
  }

  /** Stands in this container from now on; also when the network threw our element out. */
  attach(container: HTMLElement): void {
    if (this.host.parentNode === container && this.host.isConnected) return;
    // A page that throws out whatever it does not know is let have its way.
    if ((this.attached += 1) > MOST_ATTACHED) return;
    this.host.popover = 'manual';
    container.append(this.host);
    this.raise();
  }

  private raise(): void {
    try {
      // In the top layer nothing of the dialog can clip it or shift it; what came last there lies on top.
      this.host.hidePopover();
      this.host.showPopover();
    } catch {
      // Without a top layer it is still a fixed element.
    }
  }

  /** Shows these; answers whether the focus was in something that is gone now. */
  draw(badge: View, card: View | null, language: string, dark: boolean): boolean {
    const sheet = sheetFor(dark);
    if (this.root.adoptedStyleSheets[0] !== sheet) this.root.adoptedStyleSheets = [sheet];
    for (const element of [this.badge, this.card]) {
      element.lang = language;
      element.dir = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
    }
    const had = this.hasFocusInCard();
    this.drawer.patch(this.badge, [badge]);
    this.drawer.patch(this.card, card ? [card] : []);
    this.card.hidden = card === null;
    const [key, hint] = [card?.key ?? '', aloneIn(card)];
    // Another hint stands at another line.
    if (this.openCard !== key || this.openHint !== hint) this.dock = null;
    [this.openCard, this.openHint] = [key, hint];
    this.badge.firstElementChild?.setAttribute('aria-haspopup', 'dialog');
    const lost = had && !this.root.activeElement;
    if (lost && card) this.frame()?.focus({ preventScroll: true });
    return lost && !card;
  }

  /** Closes the card at once, before the background answers. */
  close(): boolean {
    const had = this.hasFocusInCard();
    this.drawer.patch(this.card, []);
    this.card.hidden = true;
    this.openCard = this.openHint = '';
    this.dock = null;
    this.isHovered = false;
    return had;
  }

  /** Gives the focus to the node with this key. */
  focus(key: string): void {
    const named = Array.from(this.root.querySelectorAll<HTMLElement>('[data-k]')).filter(({ dataset }) => dataset['k'] === key);
    const target = named.flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('button, input, select')])
      .find((element) => element.matches('button:not([tabindex="-1"]), input, select'));
    const chosen = key.startsWith('tab') ? this.root.querySelector<HTMLElement>('.tab[aria-selected="true"]') : null;
    (chosen ?? target ?? this.frame())?.focus({ preventScroll: true });
  }

  /** Says a sentence to screen readers. */
  announce(sentence: string): void {
    this.live.textContent = '';
    // The same words again are news only if they were gone in between.
    if (sentence) requestAnimationFrame(() => { this.live.textContent = sentence; });
  }

  /** Shows or hides all, while the network asks something in the composer's place. */
  set hidden(hidden: boolean) {
    const { style } = this.host;
    const wasHidden = style.display === 'none';
    style.setProperty('display', hidden ? 'none' : 'block', 'important');
    if (wasHidden && !hidden) this.raise();
  }

  /** Puts badge and card where they belong in this scene. */
  settle(scene: Scene): void {
    const origin = this.host.getBoundingClientRect();
    const spot = this.spotIn(scene);
    if (!this.openCard) {
      this.moveBadge(spot, origin);
      this.badge.style.visibility = spot ? '' : 'hidden';
      return;
    }
    this.card.style.width ||= '360px';
    const dock = placeCard(scene, this.wanted(), this.dock, spot?.at ?? null);
    this.dock = dock;
    this.card.classList.toggle('sheet', dock.sheet);
    this.card.classList.toggle('short', dock.bottom - dock.top < SHORT);
    this.card.classList.toggle('low', dock.bottom - dock.top < LOW);
    this.card.style.width = `${dock.right - dock.left}px`;
    this.card.style.maxHeight = `${dock.bottom - dock.top}px`;
    shift(this.card, dock.left - origin.left, dock.top - origin.top);
    // Where the card had to take the badge's place, the badge takes another; with none left it only keeps its place in the order of focus.
    const free = this.spotIn({ ...scene, controls: [...scene.controls, dock] });
    this.moveBadge(free ?? spot, origin);
    this.badge.style.visibility = '';
    this.badge.style.opacity = free ? '' : '0';
  }

  private spotIn(scene: Scene): Spot | null {
    const size = (this.badge.firstElementChild ?? this.badge).getBoundingClientRect();
    return placeBadge(scene, Math.max(28, size.width), Math.max(28, size.height), this.place);
  }

  private moveBadge(spot: Spot | null, origin: DOMRect): void {
    this.badge.style.opacity = '';
    if (!spot) return;
    this.place = spot.place;
    shift(this.badge, spot.at.left - origin.left, spot.at.top - origin.top);
  }

  /** Whether the focus is in badge or card. */
  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  /** Whether the focus is in the card. */
  hasFocusInCard(): boolean {
    return this.card.contains(this.root.activeElement);
  }

  /** An event of ours, caught at the window before the page could see it. */
  handle(event: Event): void {
    const focused = this.root.activeElement;
    if (event instanceof MouseEvent) this.mouse(event, focused);
    else if (event instanceof KeyboardEvent) this.key(event, focused);
    else if (event.type === 'input' && !(event as InputEvent).isComposing) this.line(focused);
    else if (event.type === 'compositionend') this.line(focused);
  }

  /** Takes everything away. */
  remove(): void {
    this.growth.disconnect();
    this.host.remove();
  }

  private mouse(event: MouseEvent, focused: Element | null): void {
    const inner = this.root.elementFromPoint(event.clientX, event.clientY);
    if (event.type === 'mousedown') {
      this.pressed = inner?.closest('button') ?? null;
      // The caret stays in the text unless the person goes to a field of ours.
      if (!inner?.closest('input, select, label')) event.preventDefault();
    } else if (event.type === 'click' && event.isTrusted && event.button === 0) {
      const keyboard = event.detail === 0;
      const target = keyboard ? focused : inner;
      if (keyboard && event.timeStamp - this.keyedAt > KEY_TO_CLICK) return;
      if (!keyboard && this.pressed && target?.closest('button') !== this.pressed) return;
      if (this.drawer.activate(target, keyboard)) event.stopImmediatePropagation();
    }
  }

  private key(event: KeyboardEvent, focused: Element | null): void {
    if (event.key === 'Enter' || event.key === ' ') this.keyedAt = event.timeStamp;
    if (event.type !== 'keydown' || event.isComposing) return;
    if (this.drawer.arrow(event.key, focused) || (event.key === 'Enter' && this.drawer.enter(focused))) event.preventDefault();
  }

  private line(focused: Element | null): void {
    if (focused?.tagName === 'INPUT' && (focused as HTMLInputElement).type !== 'checkbox') this.drawer.changed(focused);
  }

  /** The height at which nothing in the card would have to scroll, px. */
  private wanted(): number {
    const hidden = Array.from(this.card.querySelectorAll('.card, .panel, .card > *'))
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    return (this.frame()?.offsetHeight ?? 0) + Math.max(0, ...hidden);
  }

  private frame(): HTMLElement | null {
    return this.card.firstElementChild as HTMLElement | null;
  }
}

/** The hint that a card shows alone. */
function aloneIn(card: View | null): string {
  const keys = card?.key === 'peek' && card.node.is === 'list' ? card.node.children.map(({ key }) => key) : [];
  return keys.find((key) => key.startsWith(HINT))?.slice(HINT.length) ?? '';
}

function part(classes: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `face ${classes}`.trim();
  return element;
}

function shift(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
}
