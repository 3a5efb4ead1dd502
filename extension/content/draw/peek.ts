// A single hint shown by resting the pointer or the caret on its mark, and gone when they leave.

/** The pointer or caret must stay this long, ms. */
const STAY = 150;
/** The way from the mark to the card may take this long, ms. */
const LEAVE = 600;

/** What a peek asks of its composer. */
export interface PeekUser {
  ask(hint: string): void;
  close(): void;
  /** The person is in the card: it stays. */
  isHeld(): boolean;
  isOpen(): boolean;
}

/** Decides when a hint shows beside its line. */
export class Peek {
  /** The hint that was asked for; empty when none is. */
  key = '';
  /** The mark that is under the pointer or the caret; one that was closed there stays closed. */
  private at: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown = false;

  constructor(private readonly user: PeekUser) {}

  /** The pointer is over this mark, or over none. */
  point(mark: string | null): void {
    if (mark === this.at) return;
    this.at = mark;
    clearTimeout(this.timer);
    if (mark) this.timer = setTimeout(() => this.open(mark), STAY);
    else if (this.key) this.leave();
  }

  /** The caret is led to this mark, or to none: its hint stays closed. */
  pass(mark: string | null): void {
    this.closed();
    this.at = mark;
  }

  /** The caret was moved to this mark, or to none. */
  stand(mark: string | null): void {
    this.point(mark);
  }

  /** The person writes: nothing may open under their hands. */
  typed(): void {
    clearTimeout(this.timer);
    this.at = null;
    if (this.key) this.leave();
  }

  /** What card is drawn now; another card than the peek is the person's own choice. */
  drawn(card: string): void {
    if (card === 'peek') this.shown = true;
    else if (card || this.shown) this.closed();
  }

  /** The card is closed. */
  closed(): void {
    clearTimeout(this.timer);
    this.key = '';
    this.shown = false;
  }

  private open(mark: string): void {
    // A card that the person opened stays as it is.
    if (this.user.isOpen() && !this.key) return;
    if (this.key === mark) return;
    this.key = mark;
    this.user.ask(mark);
  }

  private leave(): void {
    this.timer = setTimeout(() => {
      if (this.user.isHeld()) this.leave();
      else if (this.key) this.user.close();
    }, LEAVE);
  }
}
