// The background may die at any moment. Whatever wakes it is handled, once.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

async function writing(composer: 'classic' | 'new', text: string): Promise<Feed> {
  const feed = await bench.feed(composer);
  await feed.startPost();
  await feed.type(text);
  await feed.cuecard.badge();
  return feed;
}

/** The scripts of the extension that a page of the network runs now. */
async function scripts(feed: Feed): Promise<string[]> {
  const session = await feed.page.createCDPSession();
  const found = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => { if (url.startsWith(bench.address(''))) found.add(url); });
  await session.send('Debugger.enable');
  await session.detach();
  return [...found].map((url) => url.slice(bench.address('').length)).sort();
}

for (const composer of COMPOSERS) {
  test(`${composer}: the script that helps comes once somebody writes, though the background was killed before`, async () => {
    const feed = await bench.feed(composer);
    assert.deepEqual(await scripts(feed), ['content/start.js']);
    await bench.killBackground();
    await feed.startPost();
    await feed.type('At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    assert.deepEqual(await scripts(feed), ['content/page.js', 'content/start.js']);
  });

  test(`${composer}: killed, then a key: the marks come, and the text is what was typed`, async () => {
    const feed = await writing(composer, 'At Fjord Lys');
    await bench.killBackground();
    await feed.type(' today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.holds('At Fjord Lys today ');
  });

  test(`${composer}: killed, then Insert: the text comes once`, async () => {
    const feed = await writing(composer, '');
    await feed.cuecard.texts();
    const insert = await feed.cuecard.node('button', 'Insert', TITLES.light);
    await bench.killBackground();
    await insert.click();
    await feed.cuecard.tells(/Inserted/);
    await feed.holds(TEXTS.light);
  });

  test(`${composer}: killed, then a click on Post: one share, with the post that was inserted`, async () => {
    const feed = await writing(composer, '');
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.light);
    await feed.cuecard.tells(/Inserted/);
    await bench.killBackground();
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, 'winter-light');
  });

  test(`${composer}: killed between click, closing and link: one share, confirmed in the end`, async () => {
    const feed = await writing(composer, 'In my own words');
    const post = await feed.postButton();
    await until('Post is enabled', () => feed.canPost());
    const killing = (async () => { for (let time = 0; time < 4; time += 1) await bench.killBackground(); })();
    await post.click();
    await killing;
    await bench.killBackground();
    await bench.stored.sharesBecome('confirmed');
  });
}

// A module of one function that traps, called by a promise, as everything after a wait is.
const TRAP = `void Promise.resolve().then(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.f)`;

test('trapped after a wait, then a key: a fresh engine marks the text', async () => {
  const feed = await writing('new', 'At Fjord Lys');
  await bench.inBackground(TRAP);
  await feed.type(' today ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.holds('At Fjord Lys today ');
});

// A headless browser has no shortcuts: it is started by the browser's means, and given the command's event.
test('killed, started anew and told of the command: the card opens', async () => {
  const feed = await writing('new', 'One');
  await bench.killBackground();
  await bench.wake();
  await bench.command('open-card');
  await feed.cuecard.card();
  assert.equal((await feed.cuecard.eyes.all('dialog', /^Cuecard/)).length, 1);
});

test('killed, then the toolbar button: the side panel opens and shows the texts', async () => {
  const feed = await writing('new', 'One');
  await bench.killBackground();
  const panel = await bench.panel(feed.page);
  await panel.says(/Light at noon/);
});

test('killed with the side panel open, then Insert there: the text comes once', async () => {
  const feed = await writing('new', '');
  const panel = await bench.panel(feed.page);
  await panel.node('button', 'Insert', TITLES.light);
  await bench.killBackground();
  await panel.click('Insert', TITLES.light);
  await feed.holds(TEXTS.light);
});

test('a share is stored before it is acknowledged: a kill right after the click loses nothing', async () => {
  for (let round = 0; round < 3; round += 1) {
    await bench.stored.forgetShares();
    const feed = await writing('new', 'In my own words');
    await feed.clickPost();
    await bench.killBackground();
    await bench.stored.sharesBecome('confirmed');
    await bench.tidy();
  }
});

test('an idle page starts no background', async () => {
  const feed = await bench.feed('classic');
  await bench.killBackground();
  await feed.page.hover('article');
  await feed.page.click('article');
  await feed.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  assert.equal(bench.isBackgroundRunning(), false);
});
