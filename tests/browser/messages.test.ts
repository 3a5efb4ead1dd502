// Private messages: unless the person turned it on, nothing is drawn, nothing is read and no port is opened.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { message, sentMessages } from './helpers/places.ts';
import { becomes, until } from './helpers/until.ts';

const PLACES = ['page', 'bubble', 'shadow'] as const;

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => turn(false));
afterEach(() => bench.tidy());
after(() => bench.close());

/** Ticks the box in the settings, as a person does. */
async function turn(on: boolean): Promise<void> {
  const options = await bench.own('pages/options.html');
  const box = await options.node('checkbox', /Help in LinkedIn messages/);
  if ((box.state('checked') === 'true') !== on) await box.click();
  await until('it is stored and pages know it', async () => {
    const [stored, told] = [await bench.stored.settings(), await (await bench.plain()).evaluate(() => chrome.storage.local.get('messages'))];
    return (stored['messages'] ?? false) === on && (told['messages'] ?? false) === on;
  });
  await options.page.close();
}

for (const place of PLACES) {
  test(`${place}: on, a conversation that had the focus before Cuecard came is helped`, async () => {
    await turn(true);
    const feed = await message(bench, place, { slow: 'yes' });
    await feed.type('From Fjord Lys: ');
    await feed.cuecard.underlines('Fjord Lys');
  });

  test(`${place}: off, writing a message starts nothing and leaves the page as it was`, async () => {
    const feed = await message(bench, place);
    await bench.killBackground();
    await feed.noteChanges();
    await feed.type('At Fjord Lys we have seen Nordstjerne. ');
    await (await feed.editor()).click();
    await feed.type('Really.');
    await feed.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    assert.equal(bench.isBackgroundRunning(), false);
    assert.equal(await feed.cuecard.hasBadge(), false);
    assert.deepEqual(await feed.cuecard.marks(), []);
    assert.deepEqual((await feed.traces()).addresses, []);
  });

  test(`${place}: on, hints and the answers for messages are there, and what is sent is noted nowhere`, async () => {
    await turn(true);
    await bench.stored.forgetShares();
    const feed = await message(bench, place);
    await feed.type('From Fjord Lys: ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    await feed.cuecard.click('Insert here', 'Can it be mended?');
    await feed.holds('From Fjord Lys: Hello, and thank you for asking. Yes, it can be mended; I send you the part.');
    await feed.cuecard.tells(/Inserted/);
    await feed.page.evaluate(() => (window as unknown as { bench: import('./pages/feed.ts').PageBench }).bench.open.at(-1)?.model.element().closest('form')?.requestSubmit());
    await until('it is sent', async () => (await sentMessages(feed)).length === 1);
    assert.deepEqual(await bench.stored.shares(), []);
  });
}

test('on, one Ctrl+Z takes an answer of a message back', async () => {
  await turn(true);
  const feed = await message(bench, 'page');
  await feed.type('Hi there ');
  await feed.cuecard.open();
  await feed.cuecard.tab('Answers');
  await feed.cuecard.click('Insert here', 'Can it be mended?');
  await feed.cuecard.tells(/Inserted/);
  await feed.press('Control', 'z');
  await feed.holds('Hi there ');
});

test('on, killed, then Insert: the answer comes once', async () => {
  await turn(true);
  const feed = await message(bench, 'page');
  await feed.cuecard.open();
  await feed.cuecard.tab('Answers');
  const insert = await feed.cuecard.node('button', 'Insert', 'Can it be mended?');
  await bench.killBackground();
  await insert.click();
  await feed.cuecard.tells(/Inserted/);
  await feed.holds('Hello, and thank you for asking. Yes, it can be mended; I send you the part.');
});

test('on, half a message that is closed is offered nowhere, though the background was killed', async () => {
  await turn(true);
  const feed = await message(bench, 'bubble');
  await feed.type('From Fjord Lys, between us: ');
  await feed.cuecard.underlines('Fjord Lys');
  await bench.killBackground();
  const post = await bench.feed('new');
  await feed.page.close();
  await post.startPost();
  await post.type('A post that I closed');
  await post.cuecard.badge();
  await post.discard();
  // Told after the message was.
  await until('the post is in memory', async () => /A post that I closed/.test(JSON.stringify((await bench.stored.read()).session)));
  assert.doesNotMatch(JSON.stringify(await bench.stored.read()), /between us/);
});

test('turned off while a message is written, everything goes at once, and stays away after a restart', async () => {
  await turn(true);
  const feed = await message(bench, 'page');
  await feed.type('At Fjord Lys ');
  await feed.cuecard.underlines('Fjord Lys');
  await turn(false);
  await feed.page.bringToFront();
  await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
  assert.deepEqual(await feed.cuecard.marks(), []);
  await bench.killBackground();
  await feed.type('again ');
  assert.equal(bench.isBackgroundRunning(), false);
});

test('killed between the two halves of the choice, the second follows at the next wake', async () => {
  await turn(true);
  await bench.killBackground();
  await (await bench.plain()).evaluate(() => chrome.storage.local.remove('messages'));
  await bench.wake();
  await bench.own('pages/panel.html');
  await becomes('pages know it', async () => (await (await bench.plain()).evaluate(() => chrome.storage.local.get('messages')))['messages'], true);
});

test('the command opens nothing in a message while that is off', async () => {
  const feed = await message(bench, 'bubble');
  const panel = await bench.panel(feed.page);
  await panel.says(/Start a post on LinkedIn/);
  await bench.command('open-card');
  await panel.says(/There is no post to write in on this page/);
  assert.equal(await feed.cuecard.hasCard(), false);
});

test('badge, card and the setting have no findings of axe', async () => {
  await turn(true);
  const options = await bench.own('pages/options.html');
  await options.node('checkbox', /Help in LinkedIn messages/);
  assert.deepEqual(await axePage(options.page), []);
  const feed = await message(bench, 'bubble');
  await feed.cuecard.open();
  await feed.cuecard.tab('Answers');
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});
