// What every page of a network gets: waits, for next to nothing, until somebody writes; only then the rest is fetched.

import { isPrivate, whenWanted } from './messages.ts';
import type { Knock } from './wire.ts';

type PageScript = typeof import('./page.ts');

declare global {
  /** Left by `page.js` in the world that the extension's scripts share in this frame. */
  var cuecardPage: PageScript | undefined;
}

/** What the page's script hears of, once it is there. */
const HEARD = [
  'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend',
  'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend',
  'focusin', 'focusout', 'focus', 'blur', 'copy', 'cut', 'paste', 'cancel',
];
/** ms after which nobody in the page has taken what was asked. */
const REFUSAL = 200;

/** Aborted when the script falls silent for good. */
const ended = new AbortController();
const { signal } = ended;
let begun: Promise<PageScript> | undefined;
let hears = false;

/** Does `step` with the page's script, which the background puts into this frame once; if it cannot, the next key asks again. */
function begin(step: (page: PageScript) => void, failed?: () => void): void {
  begun ??= fetchPage();
  void begun.then(step, () => {
    begun = undefined;
    addEventListener('keydown', onFocused, { capture: true, once: true, signal });
    failed?.();
  });
}

async function fetchPage(): Promise<PageScript> {
  // An orphan's runtime has no id any more.
  if (!chrome.runtime?.id) ended.abort();
  // Refused: the permission for this page was taken back.
  if (await chrome.runtime.sendMessage('page') === false) ended.abort();
  const page = globalThis.cuecardPage;
  if (!page || signal.aborted) throw new Error('The page’s script did not come.');
  page.begin(ended);
  return page;
}

/** Does `step` with the page's script if the person writes in `editor`, and is helped there. */
function write(editor: EventTarget | null | undefined, path: EventTarget[], step: (page: PageScript) => void): void {
  if (!(editor instanceof HTMLElement) || !editor.isContentEditable) return;
  if (isPrivate(path)) whenWanted(() => begin(step));
  else begin(step);
}

function onFocus(event: Event): void {
  hear();
  // The event forgets its way as soon as this turn is over.
  const path = event.composedPath();
  // Focus that moves within a shadow root is told only inside it.
  for (const target of path) if (target instanceof ShadowRoot) listenIn(target);
  write(path[0], path, ({ focused }) => focused(path, event));
}

/** Something has the focus of which no event told. */
function onFocused(): void {
  hear();
  const path: EventTarget[] = [];
  let editor = document.activeElement;
  for (; editor?.shadowRoot; editor = editor.shadowRoot.activeElement) listenIn(editor.shadowRoot);
  for (let at: Node | null = editor; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) path.push(at);
  write(editor, path, ({ focusedBefore }) => focusedBefore(path));
}

function listenIn(target: EventTarget): void {
  target.addEventListener('focusin', onFocus, { capture: true, signal });
}

/** Hears the background from now on. Nobody can have a composer open in a page that they never touched. */
function hear(): void {
  if (hears) return;
  hears = true;
  if (chrome.runtime?.id) chrome.runtime.onMessage.addListener(onKnock);
  else ended.abort();
}

/** The background asks something without a port; answers whether this frame takes it. */
function onKnock(json: unknown, _sender: unknown, answer: (taken: boolean) => void): boolean {
  const knock = (typeof json === 'string' ? JSON.parse(json) : json) as Knock;
  // Before anything began there is no composer that could say hello.
  if (signal.aborted || typeof knock?.id !== 'string' || (!begun && !knock.event)) return false;
  // A no waits, for another frame of the page may say yes.
  const refuse = (): void => void setTimeout(() => answer(false), REFUSAL);
  begin(({ knocked }) => { if (knocked(knock)) answer(true); else refuse(); }, refuse);
  return true;
}

listenIn(window);
// First of all listeners at the window, so that what is meant for Cuecard goes no further, and a click on Post is seen
// before the page answers it.
for (const type of HEARD) addEventListener(type, (event) => globalThis.cuecardPage?.heard(event), { capture: true, signal });
for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, hear, { capture: true, passive: true, once: true, signal });
// The browser brought the page back as it was left, with what was written in.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  globalThis.cuecardPage?.returned();
  onFocused();
}, { signal });
