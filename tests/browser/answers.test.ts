// What a person does is answered and not lost, wherever the page or the background happens to be.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import type { ElementHandle } from 'puppeteer-core';

import MANIFEST from '../../manifest.json' with { type: 'json' };
import { start, type Bench } from './helpers/bench.ts';
import { pack, posts } from './helpers/program.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** What the toolbar's button shows and says for the tab in front. */
async function button(): Promise<string[]> {
  return (await bench.plain()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const about = tab?.id === undefined ? {} : { tabId: tab.id };
    return [await chrome.action.getBadgeText(about), await chrome.action.getTitle(about)];
  });
}

// The browser opens the panel only upon a real key, which a headless one has no shortcuts for.
test('a command in a page without a composer: where the panel may not open, the toolbar’s button says why', async () => {
  const feed = await bench.feed('new');
  await feed.page.bringToFront();
  await bench.command('open-card');
  await becomes('the button', button, ['?', 'There is no post to write in on this page. This button opens the side panel.']);
  await feed.startPost();
  await feed.cuecard.badge();
  await becomes('the button', button, ['', 'Cuecard']);
});

test('a command beside an open side panel is answered there', async () => {
  const feed = await bench.feed('new');
  const panel = await bench.panel(feed.page);
  await panel.says(/Start a post on LinkedIn/);
  await bench.command('next-hint');
  await panel.says(/There is no post to write in on this page\. Start one, then try again/);
});

test('presence is lowered while a page’s port is closed: its badge goes at once', async (t) => {
  t.after(() => bench.preset({ program: '' }));
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.badge();
  await bench.killBackground();
  const options = await bench.own('pages/options.html');
  await options.click(/^Only in the side panel/, undefined, 'radio');
  await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
});

test('forgotten texts come back with Undo, although the background died meanwhile', async () => {
  const options = await bench.own('pages/options.html');
  await options.click('Remove these texts');
  await options.says(/The texts of Fjordlys are removed/);
  await bench.killBackground();
  await options.click('Undo: bring back “Fjordlys”');
  await options.node('button', 'Remove these texts');
});

test('a file is opened although the background dies again and again while it is sent', async () => {
  await bench.fresh({ program: '' });
  const { page } = await bench.own('pages/options.html');
  const field = await page.waitForSelector('input[type=file]') as ElementHandle<HTMLInputElement>;
  const killing = (async () => { for (let time = 0; time < 3; time += 1) await bench.killBackground(); })();
  await field.uploadFile(await pack());
  await killing;
  await bench.stored.hasProgram();
  assert.equal((await bench.stored.read()).databases['cuecard']?.stores['posts']?.length, await posts());
});

test('every suggested key is given, the browser keeps none of them for itself; the other commands wait for a key', async () => {
  const wanted = Object.entries(MANIFEST.commands).map(([name, command]) => [name, 'suggested_key' in command ? command.suggested_key.default : '']);
  const given = await (await bench.plain()).evaluate(async () =>
    (await chrome.commands.getAll()).filter(({ name }) => !name?.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]));
  assert.deepEqual(Object.fromEntries(given), Object.fromEntries(wanted));
});
