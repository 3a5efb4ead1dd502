// A composer that the network takes out of sight for a while, such as for its media step, and what comes back.

import type { Found } from './find.ts';
import type { Composer } from './watch.ts';

/** The network fills what it shows again within so many ms. */
export const REFILLED = 250;
/** A composer that was taken out of the page is waited for so long, ms; one that is only hidden, as long as it takes. */
export const AWAITED = 60_000;

/** Whom a composer tells of its comings and goings. */
export interface Home {
  /** It is over. */
  closed(composer: Composer): void;
  /** The network shows something else in its place. */
  away(composer: Composer): void;
  /** It is there again. */
  back(composer: Composer): void;
  /** In its place there is another one. */
  replaced(by: Found): void;
}

/** Whether a text that is shown again is the one that went; a little may have come or gone at its ends. */
export function isSame(now: string, before: string): boolean {
  return now === before || (now.trim() !== '' && (now.includes(before) || before.includes(now)));
}
