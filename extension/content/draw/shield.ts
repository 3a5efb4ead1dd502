// Keeps the page out of what happens in Cuecard's own elements, and Cuecard's keys out of the page.

import type { Face } from './face.ts';

/** What the shield must know of a composer. */
export interface Guarded {
  readonly face: Face | null;
  readonly container: HTMLElement;
  /** Closes the card because of a key. */
  escape(): void;
}

/** The guard, which looks at every event before the page does; it answers whether the event goes no further. */
export function shield(guarded: () => Iterable<Guarded>): (event: Event) => boolean {
  let escaping = false;
  const stop = (event: Event): boolean => {
    event.stopImmediatePropagation();
    event.preventDefault();
    return true;
  };
  return (event) => {
    // The key that closed the card ends there: neither its release nor the dialog's own closing goes on.
    if (escaping && (event.type === 'cancel' || isEscape(event, 'keyup') || isEscape(event, 'keypress'))) {
      if (event.type === 'keyup') escaping = false;
      return stop(event);
    }
    if (event.type === 'keydown') escaping = false;
    const path = event.composedPath();
    for (const one of guarded()) {
      const { face } = one;
      if (!face) continue;
      // Where nothing in the dialog has the focus, the dialog still hears the key.
      if (face.openCard && isEscape(event, 'keydown') && (path.includes(one.container) || path[0] === document.body)) {
        escaping = true;
        one.escape();
        return stop(event);
      }
      if (path.includes(face.host)) {
        face.handle(event);
        // A click without a place on the screen must reach the element it is for.
        if (event.type !== 'click' || (event as MouseEvent).detail > 0) event.stopImmediatePropagation();
        return true;
      }
      // To the page, the focus that went into the card is still in its dialog.
      if (event.type === 'focusout' && (event as FocusEvent).relatedTarget === face.host) event.stopImmediatePropagation();
    }
    return false;
  };
}

function isEscape(event: Event, type: string): boolean {
  return event.type === type && (event as KeyboardEvent).key === 'Escape' && !(event as KeyboardEvent).isComposing;
}
