// What I posted, put right: corrections, own figures, the question after a click, and the list as a file.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import type { ElementHandle } from 'puppeteer-core';

import { axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import type { Feed, Variants } from './helpers/feed.ts';
import { Line, type Said } from './helpers/line.ts';
import type { Panel } from './helpers/panel.ts';
import { TITLES } from './helpers/program.ts';
import type { Share } from './helpers/storage.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
let downloads = '';
before(async () => {
  bench = await start({ program: 'fjordlys' });
  downloads = await mkdtemp(join(tmpdir(), 'cuecard-'));
});
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(async () => { await bench.close(); await rm(downloads, { recursive: true }); });

async function posted(variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed('new', variants);
  await feed.startPost();
  await feed.type('Mine alone');
  await feed.cuecard.badge();
  await feed.clickPost();
  return feed;
}

async function log(feed: Feed): Promise<Panel> {
  const panel = await bench.panel(feed.page);
  await panel.tab('What I posted');
  return panel;
}

async function set(panel: Panel, selector: string, value: string): Promise<void> {
  const field = await panel.page.waitForSelector(selector);
  await field?.evaluate((field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

test('state, link, text and time are corrected, and stored although the background was killed', async () => {
  const feed = await posted({ toast: 'none' });
  await bench.stored.sharesBecome('probably-published');
  const panel = await log(feed);
  await panel.click(/^Correct: Your own words/);
  await bench.killBackground();
  await panel.choose('What became of it', 'published');
  await panel.fill('Link to the post', 'javascript:alert(1)');
  await panel.choose('Which text', TITLES.light);
  await set(panel, 'input[type=datetime-local]', '2026-03-04T09:30');
  await panel.click('Save');
  await panel.says(/A link begins with https:\/\//);
  assert.equal((await bench.stored.shares())[0]?.link, '', 'nothing of it is stored');
  await panel.fill('Link to the post', 'https://www.linkedin.com/feed/update/urn:li:share:77/');
  assert.deepEqual(await axePage(panel.page), []);
  await panel.click('Save');
  const at = await panel.page.evaluate(() => new Date('2026-03-04T09:30').getTime());
  await becomes('it is stored', async () => {
    const [share] = await bench.stored.shares();
    return [share?.state, share?.link, share?.post, share?.at];
  }, ['confirmed', 'https://www.linkedin.com/feed/update/urn:li:share:77/', 'winter-light', at]);
  await panel.says(/Light at noon[\s\S]*09:30 · LinkedIn · published/);
});

test('own figures are typed in with their day', async () => {
  const feed = await posted();
  await bench.stored.sharesBecome('confirmed');
  const panel = await log(feed);
  await panel.click(/^Correct: Your own words/);
  await panel.fill('Reactions', '41', 'spinbutton');
  await panel.fill('Impressions', '1900', 'spinbutton');
  await set(panel, 'input[type=date]', '2026-03-05');
  await panel.click('Save figures');
  const on = await panel.page.evaluate(() => new Date('2026-03-05T12:00').getTime());
  await becomes('they are stored', async () => (await bench.stored.shares())[0]?.figures, { reactions: 41, comments: null, impressions: 1900, on });
  await panel.says(/41 reactions · 1,900 impressions · 5 March/);
});

/** A share of which only the click is known, as a page left it that went away just then. */
async function onlyClicked(minutes: number): Promise<void> {
  const line = await (await Line.page(bench)).open();
  const hello: Said = { t: 'hello', composer: 'c', network: 'linkedin', surface: 'post', revision: 0, text: 'Mine', caret: null, focused: true, rested: true };
  await line.say(hello, { t: 'post-clicked', id: '01CLICKED', composer: 'c', network: 'linkedin', surface: 'post', scheduled: false, at: Date.now() - minutes * 60_000 });
  await bench.stored.sharesBecome('clicked');
}

test('“Did you post it?” is asked, answered once, and stored although the background was killed', async () => {
  for (const [answer, state] of [['Yes', 'confirmed'], ['I don’t know', 'unknown']] as const) {
    await bench.stored.forgetShares();
    await onlyClicked(5);
    const feed = await bench.feed('new');
    const panel = await bench.panel(feed.page);
    await panel.says(/Did you post it\?/);
    assert.deepEqual(await axePage(panel.page), []);
    await bench.killBackground();
    await panel.click(answer);
    await bench.stored.sharesBecome(state);
    await panel.says(/^(?![\s\S]*Did you post it)/);
    await bench.tidy();
  }
});

test('nobody asks after a day: it is unknown', async () => {
  await onlyClicked(25 * 60);
  await bench.killBackground();
  const feed = await bench.feed('new');
  const panel = await log(feed);
  await panel.says(/not known whether it was published/);
  assert.doesNotMatch(await panel.text(), /Did you post it/);
  await bench.stored.sharesBecome('unknown');
});

/** Saves the list as a file; gives its text. */
async function saved(panel: Panel, button: string): Promise<string> {
  for (const name of await readdir(downloads)) await rm(join(downloads, name));
  const session = await bench.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await panel.click(button);
  const name = await until('the file is saved', async () => (await readdir(downloads)).find((name) => /^cuecard-[\d-]+\.(json|csv)$/.test(name)));
  return until('it is whole', async () => (await readFile(join(downloads, name), 'utf8')) || null);
}

async function readIn(panel: Panel, name: string, text: string): Promise<void> {
  const path = join(downloads, name);
  await writeFile(path, text);
  const field = await panel.page.waitForSelector('.files input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

test('saved as JSON and as CSV and read again, nothing is doubled and nothing lost', async () => {
  const feed = await posted();
  await bench.stored.sharesBecome('confirmed');
  const before = await bench.stored.shares();
  const panel = await log(feed);
  const files = [['log.json', await saved(panel, 'Save as JSON')], ['log.csv', await saved(panel, 'Save as CSV')]] as const;
  for (const [name, text] of files) {
    assert.doesNotMatch(text, /Mine alone/);
    await readIn(panel, name, text);
    await panel.says(/Added: 0\. Here already: 1\./);
    await bench.stored.forgetShares();
    await readIn(panel, name, text);
    await panel.says(/Added: 1\. Here already: 0\./);
    await becomes('it is as it was', async () => (await bench.stored.shares()) as unknown, before);
    await panel.says(/Your own words[\s\S]*published/);
  }
});

test('hostile and foreign files change nothing and are answered with a sentence', async () => {
  const feed = await posted();
  await bench.stored.sharesBecome('confirmed');
  const before = await bench.stored.shares();
  const panel = await log(feed);
  const at = '"at":"2026-11-22T10:00:00Z"';
  for (const [name, text, sentence] of [
    ['photo.json', '\u0089PNG\u0000', /not a list of posts from Cuecard/],
    ['others.csv', 'Name;Follower\nAda;12\n', /not a list of posts from Cuecard/],
    ['empty.json', '[]', /The file has no posts in it/],
    ['bad.json', `[{"id":"1",${at}},{"id":"2",${at},"link":"javascript:alert(1)"}]`, /Entry 2 of the file has something under “link”/],
    ['bad.csv', 'id,at,reactions\n1,2026-11-22T10:00:00Z,many\n', /Entry 1 of the file has something under “reactions”/],
  ] as const) {
    await readIn(panel, name, text);
    await panel.says(sentence);
    assert.deepEqual(await bench.stored.shares() as Share[], before, name);
  }
});
