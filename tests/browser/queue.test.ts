// For later: texts are kept because the person asked, found again, inserted by one click and posted once.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, Feed } from './helpers/feed.ts';
import { Line } from './helpers/line.ts';
import type { Panel } from './helpers/panel.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { EXTENSION } from './helpers/root.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

const MINE = 'A line of my own.\n\nAnd another, for Monday.';

async function kept(feed: Feed): Promise<void> {
  await feed.startPost();
  await feed.type(MINE);
  await feed.cuecard.open();
  await feed.cuecard.click('Keep my text for later');
  await feed.cuecard.says(/Kept for .*You post; Cuecard only reminds\./);
}

/** The panel's tab with what is for later. */
async function later(at: Bench, feed: Feed): Promise<Panel> {
  const panel = await at.panel(feed.page);
  await panel.tab('For later');
  return panel;
}

/** Sets a field of date and time as the browser's own picker does. */
async function setTime(panel: Panel, local: string): Promise<void> {
  const field = await panel.page.waitForSelector('input[type=datetime-local]');
  await field?.evaluate((field, local) => {
    (field as HTMLInputElement).value = local;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, local);
}

for (const composer of COMPOSERS) {
  test(`${composer}: the person's own draft is kept, found after the background died, and inserted by one click`, async () => {
    const feed = await bench.feed(composer);
    await kept(feed);
    const [text] = await bench.stored.queue();
    assert.deepEqual([text?.text, text?.post, text?.remind, text?.network], [MINE, '', false, 'linkedin']);
    await feed.discard();
    await bench.killBackground();
    await feed.startPost();
    const panel = await later(bench, feed);
    await panel.says(/A line of my own\./);
    await panel.click('Insert', 'A line of my own.');
    await feed.holds(MINE);
  });

  test(`${composer}: a kept ready text that is posted leaves the queue in the same breath`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.click('For later', TITLES.light);
    await feed.cuecard.says(/Kept for /);
    await until('it is stored', async () => (await bench.stored.queue()).length === 1);
    assert.deepEqual((await bench.stored.queue()).map(({ post, text }) => [post, text]), [['winter-light', '']]);
    const panel = await later(bench, feed);
    await panel.click('Insert', TITLES.light);
    await feed.holds(TEXTS.light);
    await feed.clickPost();
    await bench.killBackground();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, 'winter-light');
    assert.deepEqual(await bench.stored.queue(), []);
  });

  test(`${composer}: a click that posted nothing brings the kept text back`, async () => {
    const feed = await bench.feed(composer, { post: 'fails' });
    await kept(feed);
    await feed.discard();
    await feed.startPost();
    const panel = await later(bench, feed);
    await panel.click('Insert', 'A line of my own.');
    await feed.holds(MINE);
    await feed.clickPost();
    await becomes('it is being posted', async () => (await bench.stored.queue()).length, 0);
    await until('Post is enabled again', () => feed.canPost());
    await feed.discard();
    await becomes('it is for later again', async () => (await bench.stored.queue()).map(({ text }) => text), [MINE]);
  });
}

test('Undo in the card takes a kept text out again, words and all', async () => {
  const feed = await bench.feed('new');
  await kept(feed);
  await feed.cuecard.click('Undo');
  await becomes('nothing is for later', async () => (await bench.stored.queue()).length, 0);
  assert.doesNotMatch(JSON.stringify(await bench.stored.read()), /for Monday/);
});

test('an act that was not acknowledged is done once, although the background was killed', async () => {
  const line = await Line.page(bench);
  const hello = { t: 'hello', composer: 'c', network: 'linkedin', surface: 'post', revision: 0, text: MINE, caret: null, focused: true, rested: true };
  const keep = { t: 'chosen', id: '01KEPT', composer: 'c', event: { do: 'keep', post: '', variant: '' }, value: '' };
  for (let life = 0; life < 3; life += 1) {
    await line.open();
    await line.say(hello, keep);
    if (life < 2) await bench.killBackground();
  }
  await line.hears('it is acknowledged', (said) => said.t === 'acknowledge' && (said['ids'] as string[]).includes('01KEPT'));
  assert.deepEqual((await bench.stored.queue()).map(({ id, text }) => [id, text]), [['01KEPT', MINE]]);
});

test('time, words, order, skipping and taking out are the person’s, and each is stored', async () => {
  const feed = await bench.feed('new');
  await kept(feed);
  await feed.cuecard.texts();
  await feed.cuecard.click('For later', TITLES.light);
  await until('both are stored', async () => (await bench.stored.queue()).length === 2);
  const panel = await later(bench, feed);
  await panel.click(/^Change: A line of my own/);
  await setTime(panel, '2031-03-04T09:30');
  const wanted = await panel.page.evaluate(() => new Date('2031-03-04T09:30').getTime());
  await becomes('the time is stored', async () => (await bench.stored.queue()).at(-1)?.at, wanted);
  await panel.says(/4 March 2031, 09:30/);
  await panel.fill('Your text', 'Mine, and better');
  await panel.page.keyboard.press('Tab');
  await becomes('the words are stored', async () => (await bench.stored.queue()).at(-1)?.text, 'Mine, and better');
  await panel.click(/^Move up: /, 'Mine, and better');
  await becomes('the order is stored, the times stayed', async () => {
    const texts = await bench.stored.queue();
    return [texts.map(({ text }) => text), texts.at(-1)?.at];
  }, [['Mine, and better', ''], wanted]);
  const before = (await bench.stored.queue())[0]?.at ?? 0;
  await panel.click(/^Skip this time: /, 'Mine, and better');
  await until('it is on a later day', async () => {
    const mine = (await bench.stored.queue()).find(({ text }) => text !== '');
    return (mine?.at ?? 0) > before;
  });
  assert.deepEqual(await axePage(panel.page), []);
  await panel.click(/^Take out: /, 'Mine, and better');
  await panel.says(/Taken out\./);
  await becomes('it is out', async () => (await bench.stored.queue()).length, 1);
  await bench.killBackground();
  await panel.click(/^Undo/);
  await becomes('it is back', async () => (await bench.stored.queue()).filter(({ text }) => text === 'Mine, and better').length, 1);
});

test('the card that offers a kept text has no faults that axe finds', async () => {
  const feed = await bench.feed('new');
  await kept(feed);
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});

/** A browser in which the person has allowed notifications. */
async function withNotifications(): Promise<{ bench: Bench; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-'));
  await cp(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, string[]>;
  manifest['permissions'] = [...manifest['permissions'] ?? [], ...manifest['optional_permissions'] ?? []];
  delete manifest['optional_permissions'];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const allowed = await start({ folder, program: 'fjordlys' });
  return { bench: allowed, close: async () => { await allowed.close(); await rm(folder, { recursive: true }); } };
}

/** Sets a reminder for a moment from now, in ms; the field knows minutes only. */
async function remindIn(at: Bench, soon: number): Promise<void> {
  const [text] = await at.stored.queue();
  const line = await (await Line.panel(at)).open();
  await line.say({ t: 'open', window: 1, tab: -1, permitted: true }, { t: 'plan-text', act: 'r', planned: text?.id ?? '', at: Date.now() + soon, remind: true });
  await line.hears('it is acknowledged', (said) => said.t === 'acknowledge');
}

test('a reminder wakes a killed background, and its click brings the text into the next composer', async (t) => {
  const { bench: allowed, close } = await withNotifications();
  t.after(close);
  const shown = async (): Promise<string[]> => Object.keys(await (await allowed.plain()).evaluate(() => chrome.notifications.getAll()));
  const feed = await allowed.feed('new');
  await kept(feed);
  await feed.discard();
  assert.deepEqual(await (await allowed.plain()).evaluate(() => chrome.alarms.getAll()), [], 'off until the person sets one');
  await remindIn(allowed, 2000);
  await allowed.killBackground();
  await becomes('the reminder is shown', shown, ['reminder']);
  await until('it is stored', async () => (await allowed.stored.queue())[0]?.reminded);
  await allowed.killBackground();
  await allowed.wake();
  const panel = await later(allowed, feed);
  await panel.says(/Planned for today: Your own words/);
  await allowed.inBackground(`chrome.notifications.onClicked.dispatch('reminder')`);
  await panel.says(/^(?![\s\S]*Planned for today)/);
  await allowed.killBackground();
  await feed.startPost();
  await feed.cuecard.card();
  await feed.cuecard.click('Insert', 'A line of my own.');
  await feed.holds(MINE);
});

test('without notifications the reminder is in the panel alone, and leads to LinkedIn’s front door', async () => {
  const feed = await bench.feed('classic');
  await kept(feed);
  await feed.discard();
  const panel = await later(bench, feed);
  await panel.page.evaluate(() => { chrome.permissions.request = (() => Promise.resolve(false)) as typeof chrome.permissions.request; });
  await panel.click(/^Change: A line of my own/);
  await (await panel.node('checkbox', 'Remind me then')).click();
  await panel.says(/reminders appear here in the side panel/);
  await remindIn(bench, 1000);
  await panel.says(/Planned for today: Your own words[\s\S]*You post; Cuecard only reminds\./);
  assert.deepEqual(await axePage(panel.page), []);
  await panel.click('Open LinkedIn', 'Planned for today: Your own words');
  await panel.says(/In LinkedIn, start a post: the text is at hand\./);
  await feed.startPost();
  await feed.cuecard.click('Insert', 'A line of my own.');
  await feed.holds(MINE);
});

test('with no tab of the network open, its front door is opened', async () => {
  const feed = await bench.feed('new');
  await kept(feed);
  await feed.discard();
  const page = await bench.page('https://elsewhere.example/');
  await feed.page.close();
  const panel = await bench.panel(page);
  await panel.tab('For later');
  await panel.click('Open LinkedIn', 'A line of my own.');
  const tab = await bench.browser.waitForTarget((target) => target.url() === 'https://www.linkedin.com/');
  assert.ok(await tab.page());
});
