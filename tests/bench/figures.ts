// What a measurement becomes: a line of the table, with its middle and its slow end.

/** A line of the table; see xtask/src/bench.rs. */
export interface Row {
  what: string;
  seen: string;
  beside: string;
  /** Whether the bound holds; `null` where there is none. */
  holds: boolean | null;
  /** Whether the command fails where it does not. Never on a bare time. */
  gate: boolean;
}

/** The value below which `part` (0 to 1) of them are. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);
export const slow = (values: number[]): number => quantile(values, 0.95);

/** A time for people. */
export function ms(time: number): string {
  return `${time < 1 ? time.toFixed(3) : time.toFixed(1)} ms`;
}

/** Middle and slow end of times in ms. */
export function spread(times: number[]): string {
  return `median ${ms(median(times))}, p95 ${ms(slow(times))} (n = ${times.length})`;
}

/** A line for times whose slow end has a bound in ms, or that only stand beside something. */
export function timeRow(what: string, times: number[], bound: number | string): Row {
  const beside = typeof bound === 'number' ? `p95 <= ${bound} ms` : bound;
  return { what, seen: spread(times), beside, holds: typeof bound === 'number' ? slow(times) <= bound : null, gate: false };
}
