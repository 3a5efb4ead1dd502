// Random and time-ordered names for composers and acts.

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A name for an act: 26 characters of Crockford's base 32 that sort by time, 10 for `now`
 * (ms since 1970) and 16 from `random` (16 bytes).
 */
export function actId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(16))): string {
  let head = '';
  for (let rest = now, digit = 0; digit < 10; digit++) {
    head = DIGITS[rest % 32] + head;
    rest = Math.floor(rest / 32);
  }
  return head + Array.from(random, (byte) => DIGITS[byte % 32]).join('');
}
