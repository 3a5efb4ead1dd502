// The composers of this page: found by the focus, known to the background, forgotten when they close.

import type { Home } from './away.ts';
import { hasFocus } from './caret.ts';
import { ancestors, find, isVisible, NETWORK, scan, type Found } from './find.ts';
import { Link } from './link.ts';
import { whenWanted } from './messages.ts';
import { askWith, takePicture, usePicture } from './draw/picture.ts';
import { shield } from './draw/shield.ts';
import type { FromPage, Knock, ToPage } from './wire.ts';
import { forgetAlone, isLeftAlone, leaveAlone } from './silent.ts';
import { Composer } from './watch.ts';

/** The network mounts a placeholder and swaps it; a composer counts once it stood so long, ms. */
const STABLE = 250;
/** A composer that is still being shown gets this many tries. */
const TRIES = 6;

const composers = new Map<HTMLElement, Composer>();
/** Editors being looked at, and those that were found unusable. */
const candidates = new Set<EventTarget>();
const reported = new WeakSet<EventTarget>();
let latest: Composer | null = null;
/** The last event of focus: listened to in the window and in shadow roots, it comes twice. */
let lastFocus: Event | null = null;
/** Aborted when the script falls silent for good. */
let ended: AbortController | null = null;
let stopGuarding: (() => void) | null = null;

const link = new Link({
  greet: () => {
    // The one that had the focus last is said last.
    const others = [...composers.values()].filter((composer) => composer !== latest && composer.isHere);
    return [...others, ...(latest ? [latest] : [])].map((composer) => composer.hello());
  },
  receive,
  orphaned: fallSilent,
});

askWith((file) => link.tell({ t: 'picture', file }));

function receive(message: ToPage): void {
  if (message.t === 'picture') takePicture(message.file, message.kind, message.data);
  if (!('composer' in message)) return;
  const composer = [...composers.values()].find(({ id }) => id === message.composer);
  if (!composer) return;
  switch (message.t) {
    case 'draw': composer.draw(message); break;
    case 'insert': composer.insert(message); break;
    case 'copy': void copy(message.text); break;
    case 'use-picture': void usePicture(message.file, message.save).then((done) =>
      link.tell({ t: 'picture-used', composer: message.composer, file: message.file, save: message.save, done })); break;
    case 'back-to-text': composer.backToText(message.place); break;
    case 'silence': silence(composer); break;
  }
}

/** Everything begins; `over` is aborted when nothing of it shall go on. */
export function begin(over: AbortController): void {
  ended = over;
  addEventListener('pagehide', onLeave, { signal: over.signal });
}

/** The background asks without a port: takes it if the composer is in this frame. */
export function knocked({ id, composer: wanted, event, value }: Knock): boolean {
  if (!latest && event && !wanted) {
    const found = scan();
    // A private message is met only when the person writes in it, and allowed that.
    if (found && found.form.surface !== 'message' && !isLeftAlone(found)) meet(found);
  }
  const composer = wanted ? [...composers.values()].find((one) => one.id === wanted && one.isHere) : latest;
  if (!composer) return false;
  if (!event && link.isOpen) link.tell(composer.hello());
  else if (link.isOpen) composer.rest();
  link.wake();
  if (event) composer.choose(event, value, id);
  return true;
}

/** The browser brought the page back as it was left. */
export function returned(): void {
  link.drop();
}

/** Something to write in had the focus before anything could listen. */
export function focusedBefore(path: EventTarget[]): void {
  if (hasFocus(path[0] as HTMLElement)) focused(path, null);
}

/** Something to write in got the focus; `path` is the way of that event. */
export function focused(path: EventTarget[], event: Event | null): void {
  if (event && event === lastFocus) return;
  lastFocus = event;
  const first = path[0] as HTMLElement;
  const found = find(path);
  if (!found) return;
  if ('editor' in found) {
    const composer = composers.get(found.container);
    if (composer?.isHere) focus(composer, found.editor);
    else if (composer) composer.returning();
    else if (found.form.surface === 'message') whenWanted(() => settle(found, TRIES));
    else settle(found, TRIES);
  } else if (!reported.has(first)) {
    reported.add(first);
    settleUnusable(first, path, TRIES);
  }
}

function focus(composer: Composer, editor: HTMLElement): void {
  latest = composer;
  composer.focused(editor);
}

/** Accepts a composer once its editor is visible and still the same a moment later. */
function settle(found: Found, tries: number): void {
  const { editor, container } = found;
  if (candidates.has(editor)) return;
  const wasVisible = isVisible(editor);
  candidates.add(editor);
  setTimeout(() => {
    candidates.delete(editor);
    const now = editor.isConnected ? find(ancestors(editor)) : scan();
    if (!now || !('editor' in now) || composers.has(now.container) || isLeftAlone(now)) {
      if (now && 'stage' in now) report(now.stage);
      else if (!now && tries > 0 && editor.isConnected) settle(found, tries - 1);
      return;
    }
    if (now.editor === editor && now.container === container && wasVisible && isVisible(editor)) meet(now);
    else if (tries > 0) settle(now, tries - 1);
  }, STABLE);
}

/** A place that looks like a composer and is none we know: said once, when it stays so; the network may name it yet. */
function settleUnusable(editor: HTMLElement, path: EventTarget[], tries: number): void {
  setTimeout(() => {
    const found = isVisible(editor) ? find(path) : null;
    if (found && 'stage' in found) {
      if (tries > 0) settleUnusable(editor, path, tries - 1);
      else report(found.stage);
      return;
    }
    reported.delete(editor);
    if (found) focused(path, null);
  }, STABLE);
}

function report(stage: string): void {
  link.wake();
  const message: FromPage = { t: 'unreadable', network: NETWORK, stage };
  link.tell(message);
}

function meet(found: Found): void {
  const { container } = found;
  const again = [...composers.values()].find((composer) => composer.isAgain(found));
  if (again) {
    composers.delete(again.container);
    composers.set(container, again);
    again.goOn(found);
    return;
  }
  const composer = new Composer(found, link, home);
  composers.set(container, composer);
  latest = composer;
  if (!stopGuarding) guard();
  if (link.isOpen) link.tell(composer.hello());
  else link.wake();
}

const home: Home = {
  closed: forget,
  away: notLatest,
  back: (composer) => { latest = composer; },
  replaced: (by) => { if (hasFocus(by.editor)) meet(by); },
};

function forget(composer: Composer): void {
  composers.delete(composer.container);
  notLatest(composer);
  if (composers.size === 0) unguard();
}

function notLatest(composer: Composer): void {
  if (latest === composer) latest = null;
  latest ??= [...composers.values()].findLast(({ isHere }) => isHere) ?? null;
}

function silence(composer: Composer): void {
  composer.end();
  link.forget(composer.id);
  forget(composer);
  leaveAlone(composer);
}

const all = (): Iterable<Composer> => composers.values();

const isStopped = shield(all);

/** Anything that happens in the page, before the page hears of it. */
export function heard(event: Event): void {
  if (!stopGuarding || isStopped(event)) return;
  for (const composer of all()) composer.publishing.heard(event);
  if (event.type === 'click' && link.isWaiting && !link.isOpen) link.wake();
}

/** What is listened to only while a composer is open. */
function guard(): void {
  const unguarded = new AbortController();
  const { signal } = unguarded;
  const shifted = (): void => { for (const composer of all()) composer.shifted(); };
  addEventListener('scroll', shifted, { capture: true, passive: true, signal });
  addEventListener('resize', shifted, { signal });
  document.addEventListener('selectionchange', () => { for (const composer of all()) composer.moved(); }, { signal });
  stopGuarding = () => unguarded.abort();
}

function unguard(): void {
  stopGuarding?.();
  stopGuarding = null;
}

/** Within the person's click; the old command where the newer way is refused. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', put, { capture: true, once: true });
    document.execCommand('copy');
    removeEventListener('copy', put, true);
  }
}

/** The extension is gone from under this script: nothing of it stays. */
function fallSilent(): void {
  for (const composer of all()) composer.end();
  composers.clear();
  latest = null;
  unguard();
  forgetAlone();
  ended?.abort();
  link.end();
}

function onLeave(): void {
  for (const composer of [...all()]) composer.leave();
}
