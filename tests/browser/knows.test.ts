// What Cuecard knows about me: all that is stored is listed, and Delete all leaves nothing of it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import type { Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import type { Panel } from './helpers/panel.ts';
import { TITLES } from './helpers/program.ts';
import { ROOT } from './helpers/root.ts';
import type { Everything } from './helpers/storage.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(async () => { await bench.fresh({ program: 'fjordlys' }); await bench.permit(); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** A first week in one go: a post published, another begun, a word left alone, a post deleted a moment ago. */
async function use(): Promise<Feed> {
  const feed = await bench.feed('new', { post: 'works' });
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.cuecard.tells(/Inserted/);
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
  await feed.startPost();
  await feed.type('At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.cuecard.hints();
  await feed.cuecard.click('Never for this word', /Fjord Lys/);
  await feed.cuecard.underlines();
  // The hint that is left is told last, and then it is kept that it was.
  await until('what was told is kept', async () => /told\\*":1/.test(JSON.stringify((await bench.stored.read()).session)));
  return feed;
}

/** Names of all that is stored now, as docs/privacy.md has them. */
function names({ databases, local, session }: Everything): string[] {
  const stores = Object.values(databases).flatMap(({ stores }) => Object.entries(stores).filter(([, rows]) => rows.length > 0));
  const settings = stores.flatMap(([store, rows]) => store === 'settings' ? Object.keys(rows[0]?.value as object).map((field) => `settings.${field}`) : [store]);
  return [...settings, ...Object.keys(local), ...Object.keys(session).map((key) => key.replace(/:.*$/, ':'))];
}

/** Everything there is, without what says nothing. */
async function left(): Promise<unknown> {
  const { databases, local, session } = await bench.stored.read();
  const rows = Object.values(databases).flatMap(({ stores }) => Object.values(stores).flat());
  return { rows, local, session };
}

const NOTHING = { rows: [], local: {}, session: {} };

async function settings(): Promise<Panel> {
  const options = await bench.own('pages/options.html');
  await options.says(/What Cuecard knows about me/);
  return options;
}

test('every stored thing is listed in the settings and on the page on privacy, with how long it stays', async () => {
  await use();
  const page = await readFile(join(ROOT, 'docs', 'privacy.md'), 'utf8');
  const listed = new Map(Array.from(page.matchAll(/^\| (.+) \| `(.+)` \| (.+) \|$/gm), ([, what = '', name = '', until = '']) => [name, { what, until }]));
  const options = await settings();
  const said = await options.says(/The hash|Words that are not checked/);
  const stored = names(await bench.stored.read());
  assert.ok(stored.includes('shares') && stored.includes('card:') && stored.includes('settings.never'), stored.join(', '));
  for (const name of stored) {
    const { what, until } = listed.get(name) ?? assert.fail(`docs/privacy.md does not list ${name}`);
    const shown = await options.page.evaluate((what) => Array.from(document.querySelectorAll('dt, details li'), (element) => element.textContent).includes(what), what);
    assert.ok(shown, `the settings do not list ${name}: ${what}`);
    assert.ok(until.length > 3);
  }
  assert.match(said, /fjord lys/, 'the words themselves are shown');
  assert.match(said, /Fjordlys · /);
  assert.deepEqual(await axePage(options.page), []);
});

test('Delete all asks first, and Keep it changes nothing', async () => {
  await use();
  const before = await left();
  const options = await settings();
  await options.click('Delete all');
  await options.says(/this cannot be undone/);
  assert.deepEqual(await axePage(options.page), []);
  await options.click('Keep it');
  await options.node('button', 'Delete all');
  assert.deepEqual(await left(), before);
});

test('Delete all leaves nothing behind: not on the disk, not in memory, not in a page, and no permission', async () => {
  const feed = await use();
  const options = await settings();
  await options.click('Delete all');
  await options.click('Delete all for good');
  await options.says(/All is deleted/);
  await becomes('nothing is stored', left, NOTHING);
  const page = await bench.plain();
  assert.deepEqual(await page.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins)), []);
  await until('the content script is unregistered', () => page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0));
  await feed.page.bringToFront();
  await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
  await feed.type('and more at Fjord Lys ');
  await feed.holds('At Fjord Lys today and more at Fjord Lys ');
  assert.deepEqual(await left(), NOTHING, 'an open page brings nothing back');
  await options.page.bringToFront();
  await options.click('Begin anew', undefined, 'link');
  await options.says(/Where do your texts come from\?/);
});

test('Delete all is done to its end although the background dies again and again', async () => {
  await use();
  const options = await settings();
  await options.click('Delete all');
  const sure = await options.node('button', 'Delete all for good');
  const killing = (async () => { for (let time = 0; time < 3; time += 1) await bench.killBackground(); })();
  await sure.click();
  await killing;
  await options.says(/All is deleted/);
  await becomes('nothing is stored', left, NOTHING);
});

album('what Cuecard knows, in two languages', async () => {
  await use();
  for (const language of ['English', 'Italiano']) {
    const options = await bench.own('pages/options.html');
    await (await options.node('combobox', /./)).choose(language);
    for (const look of LOOKS) {
      await dress(options.page, look);
      const part = await options.node('heading', /^(What Cuecard knows about me|Che cosa sa di me Cuecard)$/);
      await part.ask('function () { this.scrollIntoView(); }');
      await picture(options.page, `knows-${language.slice(0, 2).toLowerCase()}`, look);
    }
    await options.page.close();
  }
});
