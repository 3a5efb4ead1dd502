// Notices that a person stopped writing, for a moment and for longer.

/** The person paused for so many ms. */
const SHORT = 600;
const LONG = 2000;

/** Tells of each pause: first that it is short, then that it is long. */
export class Pauses {
  /** Whether the long pause has passed since something was written, or nothing was. */
  areOver = true;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly rest: (long: boolean) => void) {}

  /** Something was written just now. */
  begin(): void {
    this.end();
    this.areOver = false;
    this.timers = [setTimeout(() => this.rest(false), SHORT), setTimeout(() => { this.areOver = true; this.rest(true); }, LONG)];
  }

  /** Nothing more is to be told. */
  end(): void {
    this.areOver = true;
    this.timers.forEach(clearTimeout);
  }
}
