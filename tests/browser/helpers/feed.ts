// A person in front of the network's feed: opens the composer, types, posts; and what the editor holds.

import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';

import type { PageBench } from '../pages/feed.ts';
import type { Bench } from './bench.ts';
import { Cuecard } from './cuecard.ts';
import { NETWORK } from './network.ts';
import { becomes, until } from './until.ts';

/** What the page's address asks for; see tests/browser/pages/feed.ts. */
export interface Variants {
  markup?: 'changed';
  two?: 'yes';
  frame?: 'yes';
  quill?: 'vanilla';
  post?: 'works' | 'fails';
  toast?: 'none';
  question?: 'plain';
  footer?: 'group';
  escape?: 'window';
  press?: 'up';
  media?: 'hides' | 'empties' | 'rebuilds';
  meddles?: 'yes';
  shareActive?: 'true';
  slow?: 'yes';
  late?: 'yes';
  time?: 'apart';
  dir?: 'rtl';
  message?: 'bubble' | 'shadow';
  /** Another dialog than a composer's; `post`: the company page's composer where none belongs. */
  other?: string;
  /** Another page than the feed. */
  path?: string;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** The two forms of LinkedIn's composer; most tests run in both. */
export const COMPOSERS = ['classic', 'new'] as const;

/** The page's own records; only ever read through the driver. */
type Host = { bench: PageBench };

export class Feed {
  readonly bench: Bench;
  readonly page: Page;
  readonly composer: 'classic' | 'new';
  /** Cuecard's badge, card and marks in this page. */
  readonly cuecard: Cuecard;
  /** Console lines of any script in this tab, the extension's included. */
  readonly console: string[] = [];
  private lastKey = -Infinity;

  private constructor(bench: Bench, page: Page, composer: 'classic' | 'new') {
    this.bench = bench;
    this.page = page;
    this.composer = composer;
    this.cuecard = new Cuecard(page);
    page.on('console', (line) => this.console.push(line.text()));
    page.on('pageerror', (error) => this.console.push(String(error)));
  }

  static async open(bench: Bench, page: Page, composer: 'classic' | 'new', variants: Variants): Promise<Feed> {
    const { width, height = 860, dark, path = '/feed/', ...asked } = variants;
    const feed = new Feed(bench, page, composer);
    if (width) await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    const query = new URLSearchParams({ composer, ...asked });
    await page.goto(`${NETWORK}${path}?${query}`);
    if (asked.frame !== 'yes') await page.waitForSelector(path === '/feed/' ? '.launcher' : 'main');
    return feed;
  }

  /** Clicks "Start a post" and waits until a person could type. */
  async startPost(): Promise<void> {
    const before = await this.openComposers();
    await this.page.click('.launcher');
    await this.composerStands(before + 1);
  }

  /** Waits until `count` composers are open and the last has the focus. */
  async composerStands(count = 1): Promise<void> {
    await until('the composer stands and has the focus', () => this.page.evaluate((count) => {
      const { open } = (window as unknown as Host).bench;
      const element = open.at(-1)?.model.element();
      return open.length >= count && element !== undefined && (element.getRootNode() as Document).activeElement === element;
    }, count));
  }

  /** How many composers are open. */
  async openComposers(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as Host).bench.open.length);
  }

  /** Types as a person does, Enter for each line end. */
  async type(text: string): Promise<void> {
    const last = [...text].at(-1) ?? '';
    await this.page.keyboard.type(text.slice(0, text.length - last.length));
    this.lastKey = performance.now();
    await this.page.keyboard.type(last);
  }

  /** Clicks into the text, with the mouse. */
  async clickText(): Promise<void> {
    const { x, y } = await this.page.evaluate(() => {
      const box = (window as unknown as Host).bench.open.at(-1)?.model.element().getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0 };
    });
    await this.page.mouse.click(x + 20, y + 8);
  }

  /** How long ago, at the most, the person typed the last letter; ms. */
  sinceKey(): number {
    return performance.now() - this.lastKey;
  }

  /** Presses keys together: `press('Control', 'a')`. */
  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys.slice(0, -1)) await this.page.keyboard.down(key);
    const last = keys.at(-1);
    if (last) await this.page.keyboard.press(last);
    for (const key of keys.slice(0, -1).reverse()) await this.page.keyboard.up(key);
  }

  /** Puts text on the draft as a paste would, in one go; for long drafts. */
  async paste(text: string): Promise<void> {
    const session = await this.page.createCDPSession();
    await session.send('Input.insertText', { text });
    await session.detach();
  }

  /** The text in the editor's own model. */
  async text(which = -1): Promise<string> {
    return this.page.evaluate((which) => (window as unknown as Host).bench.open.at(which)?.model.text() ?? '(no composer)', which);
  }

  /** Names of the mentions in the editor's own data, in order. */
  async mentions(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Host).bench.open.at(-1)?.model.mentions() ?? []);
  }

  /** The editor's own data, as JSON: a delta or a document. */
  async structure(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as Host).bench.open.at(-1)?.model.structure() ?? null);
  }

  /** The editor's selection, in UTF-16 units of `text()`. */
  async selection(): Promise<{ from: number; to: number } | null> {
    return this.page.evaluate(() => (window as unknown as Host).bench.open.at(-1)?.model.selection() ?? null);
  }

  /** Waits until the model holds exactly `wanted`. */
  async holds(wanted: string): Promise<void> {
    await becomes('the editor holds', () => this.text(), wanted);
  }

  /** Whether the editor has the keyboard focus. */
  async editorHasFocus(): Promise<boolean> {
    return this.page.evaluate(() => {
      const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
      return element !== undefined && document.hasFocus() && (element.getRootNode() as Document).activeElement === element;
    });
  }

  /** The editable element of the composer. */
  async editor(which = -1): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle((which) => (window as unknown as Host).bench.open.at(which)?.model.element(), which);
    const element = handle.asElement();
    if (!element) throw new Error('no composer is open');
    return element as ElementHandle<HTMLElement>;
  }

  /** A control of the network's own, by its accessible name. */
  async control(name: string): Promise<ElementHandle> {
    const handle = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
    if (!handle) throw new Error(`the page has no button "${name}"`);
    return handle;
  }

  /** Boxes of everything the person could press or read in the composer that is the network's own. */
  async ownControls(): Promise<{ name: string; x: number; y: number; width: number; height: number }[]> {
    return this.page.evaluate(() => {
      const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
      const shell = element?.closest('dialog, .artdeco-modal');
      return Array.from(shell?.querySelectorAll('button, input, h2, .avatar') ?? [], (control) => {
        const { x, y, width, height } = control.getBoundingClientRect();
        return { name: control.getAttribute('aria-label') ?? control.textContent ?? '', x, y, width, height };
      });
    });
  }

  /** The line with the caret, over the whole width of the editor; none where the browser gives it no place. */
  async caretLine(): Promise<{ x: number; y: number; width: number; height: number }[]> {
    return this.page.evaluate(() => {
      const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
      const root = element?.getRootNode() as (Document & { getSelection(): Selection | null }) | undefined;
      const selection = root?.getSelection();
      if (!element || !selection?.rangeCount) return [];
      const at = selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode?.parentElement;
      const own = selection.getRangeAt(0).getBoundingClientRect();
      const { top, height } = own.height > 0 ? own : (at ?? element).getBoundingClientRect();
      const { left, width } = element.getBoundingClientRect();
      return [{ x: left, y: top, width, height: Math.min(height, 28) }];
    });
  }

  /** The network's Post (or Schedule) button. */
  async postButton(): Promise<ElementHandle<HTMLButtonElement>> {
    const handle = await this.page.evaluateHandle(() => {
      const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
      return element?.closest('dialog, .artdeco-modal')?.querySelector('.share-actions .blue');
    });
    return handle.asElement() as ElementHandle<HTMLButtonElement>;
  }

  /** Whether LinkedIn would let the person post. */
  async canPost(): Promise<boolean> {
    return (await this.postButton()).evaluate((button) => !button.disabled);
  }

  /** Clicks Post as a person does. */
  async clickPost(): Promise<void> {
    await until('Post is enabled', () => this.canPost());
    await (await this.postButton()).click();
  }

  /** Marks words with the mouse and lets it go over Post. */
  async dragToPost(): Promise<void> {
    await this.clickText();
    const post = await (await this.postButton()).boundingBox();
    await this.page.mouse.down();
    await this.page.mouse.move((post?.x ?? 0) + 10, (post?.y ?? 0) + 10, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Presses the composer's X: with words in it, it asks about the draft. */
  async askDiscard(): Promise<void> {
    await (await this.control(this.composer === 'classic' ? 'Dismiss' : 'Close')).click();
  }

  /** Closes the composer with its X, and answers its question about the draft. */
  async discard(): Promise<void> {
    await this.askDiscard();
    if ((await this.text()).trim() !== '') await (await this.control('Discard')).click();
    await until('the composer is gone', async () => (await this.openComposers()) === 0);
  }

  /** Adds media: the network's step for it takes the composer's place, and the person goes on. */
  async addMedia(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await (await this.control('Add media')).click();
    const next = await this.control('Next');
    await meanwhile();
    await next.click();
    await this.composerStands();
  }

  /** Sets a time for the post. */
  async schedule(): Promise<void> {
    await (await this.control(this.composer === 'classic' ? 'Schedule post' : 'Schedule')).click();
    await (await this.control('Next')).click();
    await this.composerStands();
  }

  /** The composer vanishes without a word, as when the network mounts its page anew. */
  async composerVanishes(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as Host).bench.open.at(-1)?.vanish());
  }

  /** What the network received. */
  async published(): Promise<{ text: string; scheduled: boolean }[]> {
    return this.page.evaluate(() => (window as unknown as Host).bench.published);
  }

  /** What the page saw: CSP violations, errors, console lines, new globals, extension addresses. */
  async traces(): Promise<{ violations: string[]; errors: string[]; console: string[]; globals: string[]; addresses: string[] }> {
    return this.page.evaluate(() => {
      const { seen, newGlobals, extensionAddresses } = (window as unknown as Host).bench;
      const { violations, errors, console } = seen;
      return { violations, errors, console, globals: newGlobals(), addresses: extensionAddresses() };
    });
  }

  /** Starts to note changes of the editor's DOM; `changes()` gives them. */
  async noteChanges(): Promise<void> {
    await this.page.evaluate(() => {
      const { bench } = window as unknown as Host;
      const element = bench.open.at(-1)?.model.element();
      if (element) bench.changes = bench.watchChanges(element);
    });
  }

  /** Changes of the editor's DOM since `noteChanges()`, one line each. */
  async changes(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Host).bench.changes?.lines ?? []);
  }
}
