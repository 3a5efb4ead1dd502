// One Firefox ESR with the extension installed as a temporary add-on, on a network of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Preset } from './bench.ts';
import { Marionette } from './marionette.ts';
import { NETWORK, startNetwork, type Network } from './network.ts';
import { EXTENSION } from './root.ts';
import { until } from './until.ts';

const ID = '@cuecard';

/** Fixed, so that the extension's pages have an address that is known. */
const UUID = '3b9c5c1e-4a52-4d7b-9d1e-6f2f5a7c8e10';

function binary(): string {
  const found = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox']
    .find((path) => path !== undefined && existsSync(path));
  if (!found) throw new Error('no Firefox found: set FIREFOX to its path');
  return found;
}

function preferences(network: Network, port: number): string {
  const chosen: Record<string, unknown> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': network.port,
    'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': network.port,
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'app.update.auto': false, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
    'browser.aboutwelcome.enabled': false, 'browser.startup.homepage': 'about:blank', 'browser.startup.page': 0,
  };
  return Object.entries(chosen).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
  await new Promise((done) => server.close(done));
  return port;
}

export class Firefox {
  readonly network: Network;
  private readonly process: ChildProcess;
  private readonly wire: Marionette;
  private readonly profile: string;

  private constructor(network: Network, process: ChildProcess, wire: Marionette, profile: string) {
    this.network = network;
    this.process = process;
    this.wire = wire;
    this.profile = profile;
  }

  /** Starts it and installs the extension. */
  static async start(): Promise<Firefox> {
    const network = await startNetwork();
    const profile = await mkdtemp(join(tmpdir(), 'cuecard-firefox-'));
    const port = await freePort();
    await writeFile(join(profile, 'user.js'), preferences(network, port));
    const process = spawn(binary(), ['-headless', '-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'], { stdio: 'ignore' });
    const wire = await Marionette.connect(port);
    await wire.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await wire.send('WebDriver:SetWindowRect', { width: 1280, height: 900 });
    const firefox = new Firefox(network, process, wire, profile);
    await wire.send('Addon:Install', { path: EXTENSION, temporary: true });
    await firefox.closeWelcome();
    return firefox;
  }

  /** Runs a function's body in the page, with the page's rights. */
  async inPage<T>(script: string, ...args: unknown[]): Promise<T> {
    return await this.wire.send('WebDriver:ExecuteScript', { script, args, sandbox: null }) as T;
  }

  /** Runs a body in the page with the browser's rights: sees closed shadow roots. */
  async inPagePrivileged<T>(script: string, ...args: unknown[]): Promise<T> {
    return await this.wire.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' }) as T;
  }

  /** Runs an async body in the browser's own window; its last argument is `done`. */
  async inBrowser<T>(script: string, ...args: unknown[]): Promise<T> {
    await this.wire.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.wire.send('WebDriver:ExecuteAsyncScript', { script, args }) as T;
    } finally {
      await this.wire.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async goto(address: string): Promise<void> {
    await this.wire.send('WebDriver:Navigate', { url: address });
  }

  /** First run opens its page by itself, in front of ours. */
  private async closeWelcome(): Promise<void> {
    await until('first run opened its page', () => this.inBrowser<boolean>(`
      const [done] = arguments;
      const welcome = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/pages/welcome.html'));
      if (welcome) gBrowser.removeTab(welcome);
      done(welcome !== undefined);
    `));
  }

  /** Grants LinkedIn's permission as the browser's add-on page does. */
  async permit(): Promise<void> {
    await this.inBrowser(`
      const [id, origin, done] = arguments;
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      ExtensionPermissions.add(id, { permissions: [], origins: [origin] }, WebExtensionPolicy.getByID(id).extension).then(() => done());
    `, ID, `${NETWORK}/*`);
  }

  /** Answers the first-run page by the documented setting, in a page of the extension. */
  async preset(preset: Preset): Promise<void> {
    await this.goto(`moz-extension://${UUID}/_locales/en/messages.json`);
    await this.inPage('return browser.storage.local.set({ preset: arguments[0] })', preset);
    await until('the preset is taken up', () =>
      this.inPage<boolean>("return browser.storage.local.get('preset').then((found) => !('preset' in found))"));
  }

  /** Presses and releases keys, the last while the others are held; names as in WebDriver's key table. */
  async keys(...keys: string[]): Promise<void> {
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...[...keys].reverse().map((value) => ({ type: 'keyUp', value }))];
    await this.wire.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** Types a text, one key after the other. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.keys(key === '\n' ? '\uE006' : key);
  }

  /** Clicks at a place of the window. */
  async click({ x, y }: { x: number; y: number }): Promise<void> {
    const at = { x: Math.round(x), y: Math.round(y) };
    await this.wire.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
      { type: 'pointerMove', duration: 0, ...at }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
  }

  /** The middle of the first button in any shadow root whose name fits; waits for it. */
  async button(name: string): Promise<{ x: number; y: number }> {
    return until(`a button ${name}`, () => this.inPagePrivileged<{ x: number; y: number } | null>(FIND_BUTTON, name));
  }

  /** The first ready text of the card, whole. */
  async firstText(): Promise<string> {
    await this.click(await this.button('^Show all of it$'));
    await this.button('^Show less$');
    return this.inPagePrivileged<string>(FIRST_TEXT);
  }

  /** Takes a picture. */
  async shot(path: string): Promise<void> {
    const image = await this.wire.send('WebDriver:TakeScreenshot', { full: false }) as string;
    await writeFile(path, Buffer.from(image, 'base64'));
  }

  async close(): Promise<void> {
    this.wire.close();
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await ended;
    await this.network.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

const FIND_BUTTON = `
  const name = new RegExp(arguments[0]);
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const inner = element.openOrClosedShadowRoot;
      const deeper = inner && look(inner);
      if (deeper) return deeper;
      if (element.localName !== 'button') continue;
      if (!name.test(element.getAttribute('aria-label') || element.textContent.trim())) continue;
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      if (box.width) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  };
  return look(document);
`;

const FIRST_TEXT = `
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.openOrClosedShadowRoot) {
        const deeper = look(element.openOrClosedShadowRoot);
        if (deeper) return deeper;
      }
      if (element.matches('.preview')) {
        const below = element.parentElement.querySelector('.below-fold');
        return element.textContent + (below ? below.textContent : '');
      }
    }
    return '';
  };
  return look(document);
`;
