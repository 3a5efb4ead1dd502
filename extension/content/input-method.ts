// An input method at work in an editor: until it is done, what stands there is not what the person means.

/** Follows one editor's input method. */
export class InputMethod {
  isComposing = false;
  private waiting: (() => void)[] = [];

  /** `taken`: the editor has taken the composed text over. */
  constructor(private readonly taken: () => void) {}

  begin(): void {
    this.isComposing = true;
  }

  end(): void {
    this.isComposing = false;
    // The editor takes the composed text over in this turn.
    setTimeout(() => {
      if (this.isComposing) return;
      this.taken();
      this.leave();
    });
  }

  /** It is at work no more, in another editor or none. */
  stop(): void {
    this.isComposing = false;
  }

  /** Nobody needs to wait any more. */
  leave(): void {
    for (const done of this.waiting.splice(0)) done();
  }

  /** Resolves when nothing is being composed. */
  composed(): Promise<void> {
    return this.isComposing ? new Promise((done) => this.waiting.push(done)) : Promise.resolve();
  }
}
