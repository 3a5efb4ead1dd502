// A week's use from the first run to Delete all: every morning the browser is opened anew, and the clock has gone on.

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import type { ElementHandle } from 'puppeteer-core';

import type { Bench } from './helpers/bench.ts';
import { Days } from './helpers/days.ts';
import type { Feed } from './helpers/feed.ts';
import { NETWORK } from './helpers/network.ts';
import type { Panel } from './helpers/panel.ts';
import { packOf } from './helpers/program.ts';
import type { Share } from './helpers/storage.ts';
import { becomes, until } from './helpers/until.ts';

const PROGRAM = `
id = "kveld"
name = "Kveld"
version = "1"
languages = ["en"]
timezone = "Europe/Oslo"
contact = { name = "Kari Nes", address = "words@kveld.example" }
brands = ["Kveld"]
topics = ["lamps", "repair"]
`;
const post = (head: string, text: string): string => `+++\n${head}\n+++\n\n## en\n\n${text}\n`;
const FILES = {
  'program.toml': PROGRAM,
  'posts/fair.md': post('title = "The fair on Wednesday"\ncategory = "news"\nvalid_until = 2031-03-05\npriority = 3', 'Come to the fair: we bring every lamp we ever made. #Kveld'),
  'posts/screwdriver.md': post('title = "One screwdriver"\ncategory = "product"\npriority = 2', 'One screwdriver repairs our lamps. #Kveld'),
  'posts/evenings.md': post('title = "Long evenings"\ncategory = "people"', 'What we do with long evenings. #Kveld'),
};
const LATER = 'What Ada taught me about patience.';
const CLOSED = 'Friday, and the workshop is quiet.\n\nA good moment to look back.';
const NOTHING = { rows: [], local: {}, session: {} };

let days: Days;
let posted = 0;
before(async () => { days = await Days.begin(); });
after(() => days.end());

/** Posts what stands in the composer, and waits until the log has it. */
async function publish(bench: Bench, feed: Feed): Promise<Share> {
  await feed.clickPost();
  posted += 1;
  const shares = await until(`${posted} shares, the last confirmed`, async () => {
    const shares = await bench.stored.shares();
    return shares.length === posted && shares.at(-1)?.state === 'confirmed' && shares;
  });
  return shares.at(-1) as Share;
}

async function composer(bench: Bench, form: 'classic' | 'new'): Promise<Feed> {
  const feed = await bench.feed(form);
  await feed.startPost();
  return feed;
}

/** Inserts a ready text from the card and posts it. */
async function share(bench: Bench, form: 'classic' | 'new', title: string): Promise<Share> {
  const feed = await composer(bench, form);
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', title);
  await feed.cuecard.tells(/Inserted/);
  return publish(bench, feed);
}

async function own(bench: Bench, text: string): Promise<Share> {
  const feed = await composer(bench, 'new');
  await feed.type(text);
  await feed.cuecard.badge();
  return publish(bench, feed);
}

/** Saves the list of posts as a file; gives its text. */
async function saved(bench: Bench, panel: Panel, kind: 'JSON' | 'CSV'): Promise<string> {
  await mkdir(days.downloads, { recursive: true });
  const session = await bench.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: days.downloads });
  await panel.click(`Save as ${kind}`);
  const ending = `.${kind.toLowerCase()}`;
  const name = await until('the file is saved', async () => (await readdir(days.downloads)).find((name) => name.endsWith(ending)));
  return until('it is whole', async () => (await readFile(join(days.downloads, name), 'utf8')) || null);
}

test('Monday: texts, permission and presence are chosen, and the first ready text is posted', async () => {
  const bench = await days.open('2031-03-03T09:00');
  const welcome = await bench.own('pages/welcome.html');
  const field = await welcome.page.waitForSelector('input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(await packOf(FILES));
  await welcome.says(/Kveld is ready: 3 ready texts/);
  await bench.wouldAllow();
  await welcome.page.bringToFront();
  await welcome.click('Give permission for LinkedIn');
  await welcome.says(/Cuecard has permission for LinkedIn/);
  await bench.scriptRegistered();
  await (await welcome.node('radio', /^In LinkedIn’s window/)).click();
  await welcome.click('Done');
  await welcome.says(/That is all/);
  const first = await share(bench, 'new', 'One screwdriver');
  assert.equal(first.post, 'screwdriver');
  assert.equal(new Date(first.at).getDate(), 3, 'the clock is Monday’s');
});

test('Tuesday: a thought is kept for Thursday with a reminder, another is posted', async () => {
  const bench = await days.open('2031-03-04T16:00');
  const feed = await composer(bench, 'classic');
  await feed.type(LATER);
  await feed.cuecard.open();
  await feed.cuecard.click('Keep my text for later');
  await feed.cuecard.says(/You post; Cuecard only reminds\./);
  await feed.discard();
  const panel = await bench.panel(feed.page);
  await panel.tab('For later');
  await panel.click(/^Change: What Ada taught me/);
  await (await panel.node('checkbox', 'Remind me then')).click();
  const time = await panel.page.waitForSelector('input[type=datetime-local]');
  await time?.evaluate((field) => {
    (field as HTMLInputElement).value = '2031-03-06T09:30';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await becomes('time and reminder are stored', async () => {
    const [text] = await bench.stored.queue();
    return [text?.text, text?.at, text?.remind];
  }, [LATER, new Date('2031-03-06T09:30').getTime(), true]);
  await own(bench, 'Repaired a lamp from 1974 today.');
});

test('Wednesday: the text for the fair is offered a last time, and posted', async () => {
  const bench = await days.open('2031-03-05T08:15');
  const fair = await share(bench, 'classic', 'The fair on Wednesday');
  assert.equal(fair.post, 'fair');
});

test('Thursday: the reminder comes on time, its text is one click away, and the fair is over', async () => {
  const bench = await days.open('2031-03-06T09:29:55');
  const shown = async (): Promise<string[]> => Object.keys(await (await bench.plain()).evaluate(() => chrome.notifications.getAll()));
  await bench.wake();
  await becomes('the reminder is shown', shown, ['reminder']);
  await bench.inBackground('chrome.notifications.onClicked.dispatch(\'reminder\')');
  await until('LinkedIn opens', () => bench.browser.targets().find((target) => target.url().startsWith(NETWORK)));
  const feed = await composer(bench, 'new');
  await feed.cuecard.click('Insert', LATER);
  await feed.holds(LATER);
  await publish(bench, feed);
  assert.deepEqual(await bench.stored.queue(), []);
  const next = await composer(bench, 'new');
  await next.cuecard.texts();
  await next.cuecard.node('heading', 'Long evenings');
  assert.deepEqual(await next.cuecard.nodes('heading', 'The fair on Wednesday'), [], 'what has expired is not offered');
});

test('Friday: a composer closed by mistake gives its text back', async () => {
  const bench = await days.open('2031-03-07T17:40');
  const feed = await composer(bench, 'new');
  await feed.type(CLOSED);
  await feed.cuecard.badge();
  await feed.discard();
  const panel = await bench.panel(feed.page);
  await panel.says(/A text that you closed without posting/);
  await feed.startPost();
  await panel.click('Insert', /^Friday, and the workshop is quiet/);
  await feed.holds(CLOSED);
  await publish(bench, feed);
});

test('Saturday: what was closed on Friday is forgotten, the last ready text is posted, and there is nothing new', async () => {
  const bench = await days.open('2031-03-08T11:00');
  await share(bench, 'classic', 'Long evenings');
  const feed = await composer(bench, 'new');
  const panel = await bench.panel(feed.page);
  await panel.says(/You have posted/);
  assert.doesNotMatch(await panel.text(), /closed without posting/);
});

test('Sunday: the week is in the list, is saved as a file, and then deleted with everything else', async () => {
  const bench = await days.open('2031-03-09T20:00');
  await own(bench, 'A week of posts. Who would have thought.');
  const shares = await bench.stored.shares();
  assert.deepEqual(shares.map(({ at }) => new Date(at).getDate()), [3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(shares.map(({ post }) => post), ['screwdriver', '', 'fair', '', '', 'evenings', '']);
  const panel = await bench.own('pages/panel.html');
  await panel.tab('What I posted');
  const json = JSON.parse(await saved(bench, panel, 'JSON')) as { id: string }[];
  assert.deepEqual(new Set(json.map(({ id }) => id)), new Set(shares.map(({ id }) => id)));
  assert.equal((await saved(bench, panel, 'CSV')).trim().split(/\r?\n/).length, 1 + shares.length);
  const options = await bench.own('pages/options.html');
  await options.click('Delete all');
  await options.click('Delete all for good');
  await options.says(/All is deleted/);
  await becomes('nothing is stored', async () => {
    const { databases, local, session } = await bench.stored.read();
    return { rows: Object.values(databases).flatMap(({ stores }) => Object.values(stores).flat()), local, session } as unknown;
  }, NOTHING);
});
