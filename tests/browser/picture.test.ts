// Pictures of a ready text: shown under the page's strict rules, copied, saved, described; uploaded by nobody.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import type { Page } from 'puppeteer-core';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { ROOT } from './helpers/root.ts';
import { until } from './helpers/until.ts';

const TITLE = 'Twenty-three houses and minus thirty-four';
const ALT = /^A dark wooden house in deep snow at night/;
const FILE = 'nord-coldest-night.png';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** A card that offers the text with the picture. */
async function offered(composer: 'classic' | 'new', look: { dark?: boolean; width?: number } = {}): Promise<Feed> {
  const feed = await bench.feed(composer, look);
  await feed.startPost();
  await feed.type('Twenty-three families near Røros and a night of minus thirty-four ');
  await feed.cuecard.texts();
  await until('the text is offered', async () => (await feed.cuecard.titles()).includes(TITLE));
  return feed;
}

/** Whether a canvas holds a picture rather than nothing. */
const PAINTED = `function () {
  const { data } = this.getContext('2d').getImageData(0, 0, this.width, this.height);
  return new Set(data).size > 8;
}`;

/** Lets the browser save files into a folder of its own; gives the folder. */
async function saving(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return folder;
}

async function saved(folder: string): Promise<void> {
  const bytes = await until('the file is saved', async () =>
    (await readdir(folder)).includes(FILE) && readFile(join(folder, FILE)));
  const original = await readFile(join(ROOT, 'programs', 'acme', 'media', FILE));
  const sum = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
  assert.equal(sum(bytes), sum(original), 'byte for byte as the company gave it');
}

for (const composer of COMPOSERS) {
  test(`${composer}: the picture is shown under the page's own rules and leaves no trace in it`, async () => {
    const feed = await offered(composer);
    const shown = await feed.cuecard.node('image', ALT);
    await until('it is painted', () => shown.ask<boolean>(PAINTED));
    await feed.cuecard.says(/Picture: ACME/);
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
    const { violations, errors, console, globals, addresses } = await feed.traces();
    // What the network's own editor does against its own rules is its own.
    const ours = violations.filter((violation) => !violation.endsWith('/static/feed.js'));
    assert.deepEqual({ violations: ours, errors, console, globals, addresses }, { violations: [], errors: [], console: [], globals: [], addresses: [] });
  });

  test(`${composer}: Download saves it, Copy alt text copies its description, and nothing is uploaded`, async () => {
    const feed = await offered(composer);
    const folder = await saving(feed.page);
    await until('it is painted', async () => (await feed.cuecard.node('image', ALT)).ask<boolean>(PAINTED));
    const before = bench.network.requests.length;
    await feed.cuecard.click('Download', TITLE);
    await saved(folder);
    await feed.cuecard.says(/Picture saved with your downloads/);
    await feed.cuecard.click('Copy alt text', TITLE);
    await feed.cuecard.says(/Alt text copied/);
    assert.match(await bench.clipboard(), ALT);
    assert.deepEqual(bench.network.requests.slice(before).filter(({ host }) => host.includes('linkedin')), []);
  });
}

test('Copy picture puts a picture on the clipboard, also right after the background was killed', async () => {
  const feed = await offered('new');
  await until('it is painted', async () => (await feed.cuecard.node('image', ALT)).ask<boolean>(PAINTED));
  await bench.browser.defaultBrowserContext().overridePermissions('https://www.linkedin.com', ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  await bench.killBackground();
  await feed.cuecard.click('Copy picture', TITLE);
  await feed.cuecard.says(/Picture copied/);
  const types = await feed.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  assert.deepEqual(types, ['image/png']);
});

test('the panel shows, saves and copies it, without a composer', async () => {
  // Nothing that an earlier composer left behind comes in above it meanwhile.
  await bench.fresh();
  const panel = await bench.own('pages/panel.html');
  await panel.fill('Search the ready texts', 'Røros', 'searchbox');
  const shown = await panel.node('image', ALT);
  await until('it is there', () => shown.ask<boolean>('function () { return this.naturalWidth > 0; }'));
  assert.deepEqual(await axePage(panel.page), []);
  const folder = await saving(panel.page);
  await panel.click('Download', TITLE);
  await saved(folder);
  await panel.click('Copy alt text', TITLE);
  await panel.says(/Copied/);
  await panel.click('Copy picture', TITLE);
  await panel.says(/Picture copied/);
});

album('the picture, in two languages', async () => {
  for (const language of ['en', 'it']) {
    await bench.preset({ language: 'en' });
    for (const look of LOOKS) {
      const feed = await offered('new', look);
      await dress(feed.page, look);
      await until('it is painted', async () => (await feed.cuecard.node('image', ALT)).ask<boolean>(PAINTED));
      await bench.preset({ language });
      await until('the card speaks it', async () => (await feed.cuecard.nodes('button', language === 'it' ? 'Scarica' : 'Download')).length > 0);
      await picture(feed.page, `picture-${language}`, look);
      const panel = await bench.own('pages/panel.html');
      await dress(panel.page, look);
      await panel.node('searchbox', /./);
      const all = await until('pictures', async () => { const found = await panel.eyes.all('image'); return found.length > 0 && found; });
      await all[0]?.scrollTo();
      await picture(panel.page, `picture-panel-${language}`, look);
      await bench.preset({ language: 'en' });
      await bench.tidy();
    }
  }
});
