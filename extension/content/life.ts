// Notices, while a composer is known and only then, that something around it may have changed.

/** At most once in so many ms: a feed changes all the time. */
const EVERY = 60;

/** Watches the trees a container stands in. */
export class Life {
  private readonly changes: MutationObserver;
  private readonly sizes: ResizeObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private readonly ended = new AbortController();

  /** `changed` comes soon after any change outside the editor that could matter; `moved` when sizes change. */
  constructor(container: HTMLElement, editor: () => Node, private readonly changed: () => void, moved: () => void) {
    this.changes = new MutationObserver((records) => {
      if (records.some(({ target }) => !editor().contains(target))) this.soon();
    });
    for (let root = container.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.changes.observe(root, { childList: true, subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.changes.observe(container, { attributes: true, childList: true, subtree: true, attributeFilter: ['open', 'hidden', 'style', 'class'] });
    this.sizes = new ResizeObserver(() => {
      moved();
      this.soon();
    });
    this.sizes.observe(container);
    container.addEventListener('close', () => this.soon(), { signal: this.ended.signal });
  }

  end(): void {
    clearTimeout(this.timer);
    this.changes.disconnect();
    this.sizes.disconnect();
    this.ended.abort();
  }

  /** At once, then at most once in a while: a question may be gone as fast as it came. */
  private soon(): void {
    if (this.timer !== undefined) {
      this.again = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.again) return;
      this.again = false;
      this.soon();
    }, EVERY);
    this.changed();
  }
}
