// Waiting for something to become true, with a deadline and a sentence about what did not happen.

import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait before asking again, in ms: soon, then less often, for asking keeps the browser from its work. */
const PAUSES = { first: 20, growth: 1.4, longest: 100 };

/** How long a test waits for anything, in ms; generous, since it costs nothing when all is well. */
export const DEADLINE = 20_000;

/**
 * Asks `question` again and again until the answer is neither false, null nor undefined, and gives it.
 * The error at the deadline says what was expected and what was seen last.
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  deadline = DEADLINE,
): Promise<T> {
  const end = Date.now() + deadline;
  let trouble: unknown;
  for (let wait = PAUSES.first; ; wait = Math.min(wait * PAUSES.growth, PAUSES.longest)) {
    try {
      const answer = await question();
      trouble = answer;
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) {
      const last = trouble instanceof Error ? trouble.message : JSON.stringify(trouble);
      throw new Error(`not within ${deadline} ms: ${what} (last: ${last})`);
    }
    await pause(wait);
  }
}

/** Waits until `question` answers the same as `wanted`, compared as JSON. */
export async function becomes<T>(what: string, question: () => Promise<T> | T, wanted: T): Promise<void> {
  let last: T | undefined;
  try {
    await until(what, async () => {
      last = await question();
      return JSON.stringify(last) === JSON.stringify(wanted);
    });
  } catch (error) {
    throw new Error(`${what}: expected ${JSON.stringify(wanted)}, last seen ${JSON.stringify(last)}`, { cause: error });
  }
}
