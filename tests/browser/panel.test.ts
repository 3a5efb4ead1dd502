// The side panel: the same texts and hints beside the page, and what it does without a composer.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys', presence: 'side-panel' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

for (const composer of COMPOSERS) {
  test(`${composer}: Insert in the panel goes into the composer that last had the focus`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    const panel = await bench.panel(feed.page);
    await panel.says(/“Insert” puts the text into the LinkedIn post you are writing/);
    await panel.click('Insert', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
  });

  test(`${composer}: the panel shows the same hints, and their fixes work in the page`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('At Fjord Lys today ');
    const panel = await bench.panel(feed.page);
    await panel.tab(/Things to check$/);
    await panel.says(/Our name is one word: Fjordlys\./);
    await panel.click('Use “Fjordlys”');
    await feed.holds('At Fjordlys today ');
  });
}

test('a search narrows the list, and filters by category and language do', async () => {
  const feed = await bench.feed('new');
  const panel = await bench.panel(feed.page);
  await panel.says(/4 ready texts/);
  await panel.fill('Search the ready texts', 'screwdriver', 'searchbox');
  await panel.says(/1 ready text\b/);
  await panel.says(/Lamps that last/);
  await panel.fill('Search the ready texts', 'zeppelin', 'searchbox');
  await panel.says(/No ready text fits this search/);
  await panel.click('Show all');
  await panel.says(/4 ready texts/);
  await panel.choose('Category', 'Product news');
  await panel.says(/1 ready text\b/);
});

test('without a composer there is only Copy, and it copies exactly', async () => {
  const feed = await bench.feed('new');
  const panel = await bench.panel(feed.page);
  await panel.says(/Start a post on LinkedIn to insert a text/);
  assert.equal(await panel.eyes.has('button', 'Insert'), false);
  await panel.click('Copy', TITLES.everyScript);
  await panel.says(/Copied/);
  await feed.startPost();
  await feed.page.bringToFront();
  assert.equal(await bench.clipboard(), TEXTS.everyScript);
});

test('a tab that is changed changes what Insert goes into', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  const panel = await bench.panel(feed.page);
  await panel.says(/“Insert” puts the text into/);
  const other = await bench.feed('classic');
  await other.page.bringToFront();
  await panel.says(/Start a post on LinkedIn to insert a text/);
  await feed.page.bringToFront();
  await panel.says(/“Insert” puts the text into/);
});

test('the guide is read in the panel, with a mail to the contact', async () => {
  const panel = await bench.own('pages/panel.html#guide/how-do-we-write-names');
  await panel.says(/In one word, with one capital: Fjordlys/);
  const ask = await panel.node('link', /Not sure\? Ask Kari Nes/);
  assert.match(await ask.ask<string>('function () { return this.href; }'), /^mailto:words@fjordlys\.example/);
});

test('presence chosen in the settings takes hold in an open page at once', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.type('At Fjord Lys today ');
  assert.equal(await feed.cuecard.hasBadge(), false);
  const options = await bench.own('pages/options.html');
  await (await options.node('radio', /^In LinkedIn’s window/)).click();
  await feed.page.bringToFront();
  await feed.cuecard.underlines('Fjord Lys');
  await options.page.bringToFront();
  await (await options.node('radio', /^Only in the side panel/)).click();
  await feed.page.bringToFront();
  await until('nothing is drawn', async () => !(await feed.cuecard.hasBadge()) && (await feed.cuecard.marks()).length === 0);
});

test('a text for shops in Norway is offered to those who say in the settings that they work in one', async () => {
  const feed = await bench.feed('new');
  const panel = await bench.panel(feed.page);
  await panel.says(/4 ready texts/);
  assert.doesNotMatch(await panel.text(), /A lamp in the window/);
  const options = await bench.own('pages/options.html');
  await options.says(/it stays in this browser/);
  for (const [name, key] of [['shop', 'Role'], ['Norway', 'Country']] as const) {
    const box = await options.node('checkbox', name, key);
    assert.equal(box.state('checked'), 'false', 'nothing is ticked beforehand');
    await box.click();
    await until(`${name} is ticked`, async () => (await options.node('checkbox', name)).state('checked') === 'true');
  }
  await panel.page.bringToFront();
  await panel.says(/5 ready texts/);
  await panel.says(/A lamp in the window/);
  await options.page.bringToFront();
  await (await options.node('checkbox', 'shop')).click();
  await panel.page.bringToFront();
  await panel.says(/4 ready texts/);
});
