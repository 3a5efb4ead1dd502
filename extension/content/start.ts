// The content script: waits, for next to nothing, until somebody writes in the page; all else begins only then.

import type { Knock } from './wire.ts';

type PageScript = typeof import('./page.ts');

/** ms after which nobody in the page has taken what was asked. */
const REFUSAL = 200;

/** Aborted when the script falls silent for good. */
const ended = new AbortController();
const { signal } = ended;
let begun: Promise<PageScript> | undefined;
let hears = false;

/** What is in `page.ts` and below is not even compiled before. */
function begin(): Promise<PageScript> {
  return begun ??= import('./page.ts').then((page) => {
    page.begin(ended);
    return page;
  });
}

function onFocus(event: Event): void {
  hear();
  // The event forgets its way as soon as this turn is over.
  const path = event.composedPath();
  // Focus that moves within a shadow root is told only inside it.
  for (const target of path) if (target instanceof ShadowRoot) listenIn(target);
  const first = path[0];
  if (first instanceof HTMLElement && first.isContentEditable) void begin().then(({ focused }) => focused(path, event));
}

/** The page gave the focus to something before this script came. */
function onFocused(): void {
  hear();
  let at = document.activeElement;
  for (; at?.shadowRoot; at = at.shadowRoot.activeElement) listenIn(at.shadowRoot);
  if (at instanceof HTMLElement && at.isContentEditable) void begin().then(({ focusedBefore }) => focusedBefore(at));
}

function listenIn(target: EventTarget): void {
  target.addEventListener('focusin', onFocus, { capture: true, signal });
}

/** Hears the background from now on. Nobody can have a composer open in a page that they never touched. */
function hear(): void {
  if (hears) return;
  hears = true;
  // An orphan's runtime has no id any more.
  if (chrome.runtime?.id) chrome.runtime.onMessage.addListener(onKnock);
  else ended.abort();
}

/** The background asks something without a port; answers whether this frame takes it. */
function onKnock(json: unknown, _sender: unknown, answer: (taken: boolean) => void): boolean {
  const knock = (typeof json === 'string' ? JSON.parse(json) : json) as Knock;
  // Before anything began there is no composer that could say hello.
  if (signal.aborted || typeof knock?.id !== 'string' || (!begun && !knock.event)) return false;
  // A no waits, for another frame of the page may say yes.
  void begin().then(({ knocked }) => { if (knocked(knock)) answer(true); else setTimeout(() => answer(false), REFUSAL); });
  return true;
}

listenIn(window);
for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, hear, { capture: true, passive: true, once: true, signal });
if (document.activeElement !== document.body) onFocused();
