// One Chromium with the extension loaded as a user loads it, on a network of its own.

import { existsSync } from 'node:fs';

import puppeteer, { type Browser, type CDPSession, type ElementHandle, type Page, type Target } from 'puppeteer-core';

import { Feed, type Variants } from './feed.ts';
import { ELSEWHERE, NETWORK, startNetwork, type Network } from './network.ts';
import { Panel } from './panel.ts';
import { pack } from './program.ts';
import { EXTENSION } from './root.ts';
import { Storage } from './storage.ts';
import { until } from './until.ts';

/** The answers to the first-run page; see `Preset` in src/session/settings.rs. */
export interface Preset {
  program?: string;
  presence?: 'in-window' | 'side-panel';
  language?: string;
  topics?: string[];
  sampleConfirmed?: boolean;
}

/** What a test file starts with. */
export interface Start extends Preset {
  /** `false`: a browser without Cuecard, to compare with. */
  extension?: boolean;
  /** `false`: LinkedIn's permission is not granted. */
  permission?: boolean;
  /** `false`: nothing is preset, as on the very first run. */
  preset?: boolean;
  /** Another unpacked extension than the built one. */
  folder?: string;
  /** A profile that outlives the browser. */
  profile?: string;
  /** The extension was installed in that profile before. */
  known?: boolean;
}

/** What most tests begin with: the sample, in LinkedIn's window, in English, its question answered. */
const USUAL: Preset = { program: 'sample', presence: 'in-window', language: 'en', sampleConfirmed: true };

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=en-US',
  '--ignore-certificate-errors', '--proxy-bypass-list=<-loopback>', '--window-size=1280,900',
  // The browser's own chatter would only make two runs differ.
  '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
];

function chromium(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find((path) => path !== undefined && existsSync(path));
  if (!found) throw new Error('no Chromium found: set CHROMIUM to its path');
  return found;
}

/** Starts the browser; close it in `after`. */
export async function start(settings: Start = {}): Promise<Bench> {
  const { extension = true, permission = true, preset = true, folder = EXTENSION, profile, known = false, ...answers } = settings;
  const network = await startNetwork();
  const browser = await puppeteer.launch({
    executablePath: chromium(),
    headless: process.env['HEADED'] !== 'yes',
    pipe: true,
    defaultViewport: { width: 1280, height: 860 },
    args: [...ARGUMENTS, `--proxy-server=http://127.0.0.1:${network.port}`],
    enableExtensions: extension,
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  const bench = new Bench(browser, network);
  try {
    if (extension) {
      await bench.install(folder, known);
      if (permission) await bench.permit();
      if (preset) await bench.begin(answers);
    }
    return bench;
  } catch (error) {
    // Nobody else could close it, and the run would wait for it.
    await bench.close();
    throw error;
  }
}

export class Bench {
  readonly browser: Browser;
  readonly network: Network;
  /** The extension's id, empty without it. */
  id = '';
  /** What the extension has stored. */
  readonly stored = new Storage(this);
  private keeper: Page | undefined;
  private killer: CDPSession | undefined;

  constructor(browser: Browser, network: Network) {
    this.browser = browser;
    this.network = network;
  }

  /** Address of one of the extension's own files. */
  address(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** Loads the unpacked extension, as the button of the extensions page does. */
  async install(folder = EXTENSION, known = false): Promise<void> {
    this.id = await this.browser.installExtension(folder);
    if (known) return;
    // First run opens its page by itself, in front of everything.
    const welcome = await this.browser.waitForTarget((target) => target.url() === this.address('pages/welcome.html'));
    await (await welcome.asPage()).close();
  }

  /** Opens a page that ends with the test. */
  async page(address?: string): Promise<Page> {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(20_000);
    if (address) await page.goto(address);
    return page;
  }

  /** Closes every page that a test opened or made the extension open, its side panel too. */
  async tidy(): Promise<void> {
    const [first, ...others] = (await this.browser.pages()).filter((page) => page !== this.keeper);
    await first?.goto('about:blank');
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
    const panel = this.browser.targets().find((target) => target.url().startsWith(this.address('pages/panel.html')));
    await (await panel?.asPage())?.evaluate(() => window.close()).catch(() => undefined);
  }

  /** Answers the browser's own question about LinkedIn in advance; the extension must still ask it. */
  async wouldAllow(pattern = `${NETWORK}/*`): Promise<void> {
    const page = await this.page('chrome://extensions/');
    await page.evaluate((id, pattern) => new Promise<void>((done) => {
      type Private = { developerPrivate: { addHostPermission(id: string, pattern: string, done: () => void): void } };
      (window as unknown as { chrome: Private }).chrome.developerPrivate.addHostPermission(id, pattern, done);
    }), this.id, pattern);
    await page.close();
  }

  /** Grants LinkedIn's permission. */
  async permit(): Promise<void> {
    await this.wouldAllow();
    const page = await this.plain();
    await page.evaluate((origins) => chrome.permissions.request({ origins }), [`${NETWORK}/*`]);
    await this.scriptRegistered();
  }

  /** Withdraws LinkedIn's permission. */
  async forbid(): Promise<void> {
    await (await this.plain()).evaluate((origins) => chrome.permissions.remove({ origins }), [`${NETWORK}/*`]);
  }

  /** What is on the clipboard. */
  async clipboard(): Promise<string> {
    await this.browser.defaultBrowserContext().overridePermissions(ELSEWHERE, ['clipboard-read']);
    const page = await this.page(ELSEWHERE);
    await page.bringToFront();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the background has registered the content script. */
  async scriptRegistered(): Promise<void> {
    const page = await this.plain();
    await until('the content script is registered', () =>
      page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0));
  }

  /** A document of the extension that runs none of its code: for storage, without waking anything. */
  async plain(): Promise<Page> {
    if (this.keeper === undefined || this.keeper.isClosed()) {
      this.keeper = await this.browser.newPage({ type: 'tab', background: true });
      await this.keeper.goto(this.address('_locales/en/messages.json'));
    }
    return this.keeper;
  }

  /** Answers the first-run page by the documented setting, and waits until that was taken up. */
  async preset(answers: Preset = {}): Promise<void> {
    const page = await this.plain();
    await page.evaluate((preset) => chrome.storage.local.set({ preset }), { ...USUAL, ...answers });
    await until('the preset is taken up', () => page.evaluate(async () => !('preset' in (await chrome.storage.local.get('preset')))));
  }

  /** Answers the first-run page; `fjordlys` is opened from a file afterwards, as a person does. */
  async begin(answers: Preset): Promise<void> {
    if (answers.program !== 'fjordlys') return this.preset(answers);
    await this.preset({ ...answers, program: '' });
    await this.openFile(await pack());
    await this.stored.hasProgram();
  }

  /** Opens a file with a programme in the settings; gives the page, which shows what became of it. */
  async openFile(path: string): Promise<Page> {
    const options = await this.own('pages/options.html');
    const { page } = options;
    if (await until('the settings are shown', async () => (await options.eyes.has('button', 'Choose file')) ? 'empty' : (await options.eyes.has('button', 'Replace')) && 'full') === 'full') {
      await options.click('Replace');
    }
    const field = await page.waitForSelector('input[type=file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    return page;
  }

  /** As newly installed and then preset: nothing of an earlier test is left. */
  async fresh(answers: Preset = {}): Promise<void> {
    await this.tidy();
    await this.stored.wipe();
    await this.begin(answers);
  }

  /** Waits until the background runs. */
  async backgroundRuns(): Promise<Target> {
    return until('the background runs', () => this.running());
  }

  /**
   * Evaluates an expression in the background that runs. The driver lets go at once: a worker that
   * is being watched is kept by the browser, and could not be killed for good.
   */
  async inBackground(expression: string): Promise<unknown> {
    const session = await (await this.backgroundRuns()).createCDPSession();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    await session.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Gives a keyboard command as the browser does: headless browsers have no shortcuts of their own. */
  async command(name: 'open-card' | 'next-hint' | 'previous-hint' | 'apply-fix' | 'next-blank' | 'back-to-text' | 'open-panel'): Promise<void> {
    await this.inBackground(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
  }

  private running(): Target | undefined {
    return this.browser.targets().find((target) =>
      target.type() === 'service_worker' && target.url().startsWith(this.address('')));
  }

  isBackgroundRunning(): boolean {
    return this.running() !== undefined;
  }

  /** Starts a stopped background by the browser's own means, with no event for it. */
  async wake(): Promise<void> {
    this.killer ??= await this.makeKiller();
    await this.killer.send('ServiceWorker.startWorker', { scopeURL: this.address('') });
    await this.backgroundRuns();
  }

  /** Stops the background at once, as the browser does when it wants the memory. */
  async killBackground(): Promise<void> {
    const doomed = this.running();
    if (!doomed) return;
    this.killer ??= await this.makeKiller();
    const killer = this.killer;
    await until('the background is gone', async () => {
      // Asked again each time: one that is only just starting does not hear it.
      await killer.send('ServiceWorker.stopAllWorkers');
      return !this.browser.targets().includes(doomed);
    });
  }

  private async makeKiller(): Promise<CDPSession> {
    const session = await (await this.plain()).createCDPSession();
    await session.send('ServiceWorker.enable');
    return session;
  }

  /** Loads the extension anew, as an update does: what runs in open pages is orphaned. */
  async update(): Promise<void> {
    const before = this.keeper;
    await this.browser.installExtension(EXTENSION);
    await until('the old pages are gone', () => before === undefined || before.isClosed());
    this.killer = undefined;
    await this.scriptRegistered();
  }

  /** Presses the extension's button in the browser's toolbar. */
  async pressToolbar(page: Page): Promise<void> {
    const extension = (await this.browser.extensions()).get(this.id);
    await extension?.triggerAction(page);
  }

  /** Opens the side panel beside a page with the button in the toolbar. */
  async panel(page: Page): Promise<Panel> {
    await page.bringToFront();
    await this.pressToolbar(page);
    const target = await this.browser.waitForTarget((target) => target.url().startsWith(this.address('pages/panel.html')));
    const panel = await target.asPage();
    // Chromium leaves it open from one test to the next; each begins with what it shows first.
    await panel.reload();
    return new Panel(panel);
  }

  /** Notes the mails the extension opens: a headless browser has nobody to hand them to. */
  async mails(): Promise<{ read(): Promise<string[]> }> {
    await this.inBackground(`(() => {
      const { tabs } = chrome;
      if (globalThis.openedMails) { globalThis.openedMails.length = 0; return; }
      globalThis.openedMails = [];
      const create = tabs.create.bind(tabs);
      tabs.create = (about, ...more) => {
        if (!about.url?.startsWith('mailto:')) return create(about, ...more);
        globalThis.openedMails.push(about.url);
        return Promise.resolve({});
      };
    })()`);
    return { read: async () => await this.inBackground('globalThis.openedMails') as string[] };
  }

  /** Opens one of the extension's pages as a tab. */
  async own(path: string): Promise<Panel> {
    return new Panel(await this.page(this.address(path)));
  }

  /** The manifest as the browser has it. */
  async manifest(): Promise<Record<string, unknown>> {
    return (await this.plain()).evaluate(() => chrome.runtime.getManifest() as unknown as Record<string, unknown>);
  }

  /** Opens the feed at the network's address. */
  async feed(composer: 'classic' | 'new', variants: Variants = {}): Promise<Feed> {
    const page = await this.page();
    return Feed.open(this, page, composer, variants);
  }

  /** Ends browser and network. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.network.close();
  }
}
