// The port to the background: opened by events only, and acts repeated until they are acknowledged.

import { PROTOCOL, type FromPage, type ToPage } from './wire.ts';

type Act = Extract<FromPage, { id: string }>;

/** What the link asks of, and tells, the rest of the page's script. */
export interface LinkUser {
  /** What to say first on every new port. */
  greet(): FromPage[];
  /** A message came. */
  receive(message: ToPage): void;
  /** The extension was updated or removed, or speaks another protocol: fall silent. */
  orphaned(): void;
}

/** After a drop with acts still unacknowledged, the port is opened again after so many ms, then only by events. */
const REPEAT_AFTER = [300, 1500, 6000];

/** A port that may drop at any moment. */
export class Link {
  private port: chrome.runtime.Port | null = null;
  private readonly acts = new Map<string, Act>();
  private repeats = 0;
  private repeating: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  constructor(private readonly user: LinkUser) {}

  /** Something happened in the page: opens the port if it is not open, and says hello. */
  wake(): void {
    this.repeats = 0;
    this.open();
  }

  /** Whether a message could go out now. */
  get isOpen(): boolean {
    return this.port !== null;
  }

  /** Says something that matters only now: dropped while the port is closed, since a hello says more. */
  tell(message: FromPage): void {
    if (this.port) this.post(message);
  }

  /** Says something that must not be lost. */
  act(message: Act): void {
    this.acts.set(message.id, message);
    if (this.port) this.post(message);
    else this.wake();
  }

  /** These acts are stored. */
  acknowledge(ids: string[]): void {
    for (const id of ids) this.acts.delete(id);
  }

  /** Whether anything waits to be acknowledged. */
  get isWaiting(): boolean {
    return this.acts.size > 0;
  }

  /** Forgets every act of a composer but the wish to have it forgotten, which must arrive. */
  forget(composer: string): void {
    for (const [id, act] of this.acts) {
      const isWish = act.t === 'chosen' && act.event.do === 'private';
      if (act.composer === composer && !isWish) this.acts.delete(id);
    }
  }

  /** The page was put aside with its port, which nobody hears any more. */
  drop(): void {
    const { port } = this;
    this.port = null;
    port?.disconnect();
  }

  /** Closes for good. */
  end(): void {
    this.over = true;
    clearTimeout(this.repeating);
    this.acts.clear();
    this.port?.disconnect();
    this.port = null;
  }

  private open(): void {
    if (this.port || this.over) return;
    try {
      // An orphan's runtime has no id any more, and `connect` throws.
      if (!chrome.runtime?.id) throw new Error('orphaned');
      const port = chrome.runtime.connect({ name: 'page' });
      port.onMessage.addListener((json: string) => this.onMessage(port, json));
      port.onDisconnect.addListener(() => this.onDrop(port));
      this.port = port;
    } catch {
      this.user.orphaned();
      return;
    }
    // A click on Post is of the composer as it was: by now the network may have emptied or closed it.
    const acts = [...this.acts.values()];
    for (const act of acts) if (act.t === 'post-clicked') this.post(act);
    for (const message of this.user.greet()) this.post(message);
    for (const act of acts) if (act.t !== 'post-clicked') this.post(act);
  }

  private post(message: FromPage): void {
    const { port } = this;
    if (!port) return;
    // Half an emoji stands alone while an editor takes it apart; the background's texts have no room for it.
    const whole = (_key: string, value: unknown): unknown => typeof value === 'string' ? value.toWellFormed() : value;
    try {
      port.postMessage(JSON.stringify({ v: PROTOCOL, ...message }, whole));
    } catch {
      // Dropped, and not told yet.
      this.onDrop(port);
    }
  }

  private onMessage(port: chrome.runtime.Port, json: string): void {
    if (port !== this.port) return;
    const message = JSON.parse(json) as ToPage & { v: number };
    if (message.v !== PROTOCOL) this.user.orphaned();
    else if (message.t === 'acknowledge') this.acknowledge(message.ids);
    else this.user.receive(message);
  }

  private onDrop(port: chrome.runtime.Port): void {
    // Read, so that the browser does not complain of it where the page can see.
    void chrome.runtime?.lastError;
    if (port !== this.port) return;
    this.port = null;
    if (!chrome.runtime?.id) {
      this.user.orphaned();
      return;
    }
    const after = this.isWaiting ? REPEAT_AFTER[this.repeats++] : undefined;
    if (after === undefined) return;
    clearTimeout(this.repeating);
    this.repeating = setTimeout(() => this.open(), after);
  }
}
