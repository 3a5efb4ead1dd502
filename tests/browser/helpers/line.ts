// Speaks the background's protocol by hand, where a test needs a message that no page would send just then.

import type { Page } from 'puppeteer-core';

import type { Bench } from './bench.ts';
import { NETWORK } from './network.ts';
import { until } from './until.ts';

/** One message of the protocol, with its tag `t`. */
export interface Said { t: string; [field: string]: unknown }

/** What a line keeps in the world that it lives in. */
interface World { line?: { port: chrome.runtime.Port; heard: string[] } }

/** A port that a test holds. */
export class Line {
  private readonly run: <A extends unknown[], R>(work: (...args: A) => R, ...args: A) => Promise<R>;
  private readonly name: string;

  private constructor(name: string, run: Line['run']) {
    this.name = name;
    this.run = run;
  }

  /** As an extension page: waking nothing by itself. */
  static async panel(bench: Bench): Promise<Line> {
    const page = await bench.plain();
    return new Line('panel', (work, ...args) => page.evaluate(work as (...args: unknown[]) => unknown, ...args) as never);
  }

  /** As a content script in a new tab of the network, on a page without a composer. */
  static async page(bench: Bench): Promise<Line> {
    const tab: Page = await bench.page(`${NETWORK}/in/somebody/`);
    const address = tab.url();
    const plain = await bench.plain();
    const run = (work: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> => plain.evaluate(async (address, body, args) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      // The function is compiled where it runs: in the network's tab, beside the content script.
      const [result] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: ASKED[body as keyof typeof ASKED] as never, args: args as never });
      return result?.result;
    }, address, work.name, args);
    await plain.evaluate(`globalThis.ASKED = { ${[open, say, heard].map((work) => `${work.name}: ${work.toString()}`).join(', ')} }`);
    return new Line('page', run as unknown as Line['run']);
  }

  /** Opens the port; again, after the background was killed. */
  async open(): Promise<this> {
    await this.run(open, this.name);
    return this;
  }

  /** Says these in one turn, so that nothing comes between them. */
  async say(...messages: Said[]): Promise<void> {
    await this.run(say, messages.map((message) => JSON.stringify({ v: 1, ...message })));
  }

  /** Says this as it is. */
  async utter(json: string): Promise<void> {
    await this.run(say, [json]);
  }

  /** Everything that came over the port since it was opened. */
  async heard(): Promise<Said[]> {
    return (await this.run(heard)).map((json) => JSON.parse(json) as Said);
  }

  /** Waits for the last message that came to be one that `is` wanted. */
  async hears(what: string, is: (message: Said) => boolean): Promise<Said> {
    return until(what, async () => (await this.heard()).findLast(is));
  }
}

declare const ASKED: { open: typeof open; say: typeof say; heard: typeof heard };

function open(name: string): void {
  const port = chrome.runtime.connect({ name });
  const line = { port, heard: [] as string[] };
  port.onMessage.addListener((json: string) => line.heard.push(json));
  (globalThis as World).line = line;
}

function say(messages: string[]): void {
  for (const json of messages) (globalThis as World).line?.port.postMessage(json);
}

function heard(): string[] {
  return (globalThis as World).line?.heard ?? [];
}
