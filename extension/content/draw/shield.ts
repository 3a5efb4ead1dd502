// Keeps the page out of what happens in Cuecard's own elements, and Cuecard's keys out of the page.

import type { Face } from './face.ts';

/** What the shield must know of a composer. */
export interface Guarded {
  readonly face: Face | null;
  readonly container: HTMLElement;
  /** Closes the card because of a key. */
  escape(): void;
}

const TYPES = [
  'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend',
  'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend',
  'focusin', 'focusout', 'focus', 'blur', 'copy', 'cut', 'paste',
];

/** Begins to guard; the answer ends it. */
export function shield(guarded: () => Iterable<Guarded>): () => void {
  let escaping = false;
  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const onEvent = (event: Event): void => {
    // The key that closed the card ends there: neither its release nor the dialog's own closing goes on.
    if (escaping && (event.type === 'cancel' || isEscape(event, 'keyup') || isEscape(event, 'keypress'))) {
      if (event.type === 'keyup') escaping = false;
      stop(event);
      return;
    }
    if (event.type === 'keydown') escaping = false;
    const path = event.composedPath();
    for (const one of guarded()) {
      const { face } = one;
      if (!face) continue;
      if (face.openCard && isEscape(event, 'keydown') && path.includes(one.container)) {
        escaping = true;
        stop(event);
        one.escape();
        return;
      }
      if (path.includes(face.host)) {
        face.handle(event);
        // A click without a place on the screen must reach the element it is for.
        if (event.type !== 'click' || (event as MouseEvent).detail > 0) event.stopImmediatePropagation();
        return;
      }
      // To the page, the focus that went into the card is still in its dialog.
      if (event.type === 'focusout' && (event as FocusEvent).relatedTarget === face.host) event.stopImmediatePropagation();
    }
  };
  const types = [...TYPES, 'cancel'];
  for (const type of types) addEventListener(type, onEvent, true);
  return () => {
    for (const type of types) removeEventListener(type, onEvent, true);
  };
}

function isEscape(event: Event, type: string): boolean {
  return event.type === type && (event as KeyboardEvent).key === 'Escape' && !(event as KeyboardEvent).isComposing;
}
