// For everybody: axe without findings, roles and names as they are read aloud, sentences that are announced.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { dress, LOOKS } from './helpers/look.ts';
import { TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

for (const composer of COMPOSERS) {
  for (const dark of [false, true]) {
    test(`${composer}, ${dark ? 'dark' : 'light'}: axe finds nothing in badge, ready texts and things to check`, async () => {
      const feed = await bench.feed(composer, { dark });
      await feed.startPost();
      await feed.type('At Fjord Lys and Nordstjerne today ');
      await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
      assert.deepEqual(await axeCard(feed.page, bench.id), []);
      await feed.cuecard.texts();
      assert.deepEqual(await axeCard(feed.page, bench.id), []);
      await feed.cuecard.tab(/^Things to check/);
      assert.deepEqual(await axeCard(feed.page, bench.id), []);
    });
  }
}

for (const look of LOOKS) {
  test(`axe finds nothing in panel, settings and first run, ${look.dark ? 'dark' : 'light'}, ${look.width} px`, async () => {
    for (const path of ['pages/panel.html', 'pages/panel.html#log', 'pages/panel.html#guide', 'pages/options.html', 'pages/welcome.html']) {
      const own = await bench.own(path);
      await dress(own.page, look);
      await own.says(/Fjordlys/);
      assert.deepEqual(await axePage(own.page), [], path);
      const wide = await own.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, `${path} scrolls sideways`);
    }
  });
}

test('the card reads as a named dialog with tabs, headings, questions and actions', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  const badge = await feed.cuecard.badge();
  assert.equal(badge.name, 'Cuecard: ready texts and things to check');
  await feed.cuecard.texts();
  const card = await feed.cuecard.card();
  await feed.cuecard.version('English', TITLES.lamp);
  const outline = (await feed.cuecard.card()).outline();
  assert.equal(card.name, 'Cuecard');
  for (const wanted of [
    'tablist "Cuecard"', 'tab "Ready texts"', 'tab "Things to check"', 'list "Ready texts"', `heading "${TITLES.lamp}"`,
    'textbox "What did you repair last?"', 'combobox "Language and version"', 'button "Insert"', 'button "Close Cuecard"',
  ]) assert.ok(outline.includes(wanted), `${wanted} in\n${outline.join('\n')}`);
});

test('the card is used with the keyboard alone', async () => {
  const feed = await bench.feed('classic');
  await feed.startPost();
  await feed.cuecard.badge();
  await bench.command('open-card');
  const focused = async (): Promise<string> => {
    const { nodes } = await feed.cuecard.eyes.look();
    const node = nodes.filter((node) => node.state('focused') === true).at(-1);
    return node ? `${node.role} "${node.name}"` : '';
  };
  await until('a tab has the focus', async () => /^tab /.test(await focused()));
  await feed.press('ArrowRight');
  await until('the other tab is chosen', async () => (await feed.cuecard.nodes('tab', /^Things to check/))[0]?.state('selected') === true);
  await feed.press('ArrowLeft');
  await until('the first again', async () => (await feed.cuecard.nodes('tab', /^Ready texts/))[0]?.state('selected') === true);
  for (let step = 0; step < 12 && !/button "Insert"/.test(await focused()); step += 1) await feed.press('Tab');
  assert.match(await focused(), /button "Insert"/);
  await feed.press('Enter');
  await feed.cuecard.tells(/Inserted/);
  await until('the text came', async () => (await feed.text()) !== '');
});

test('Tab within the open card never types into the text nor reaches the page behind', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.type('One');
  await bench.command('open-card');
  await feed.cuecard.card();
  for (let step = 0; step < 30; step += 1) await feed.press('Tab');
  await feed.holds('One');
});

test('an insertion, a copy and a change by a fix are announced', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.click('Copy', TITLES.light);
  await feed.cuecard.tells(/Copied/);
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.cuecard.tells(/Inserted/);
  await feed.type(' At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.cuecard.hints();
  await feed.cuecard.click('Use “Fjordlys”');
  await feed.cuecard.tells(/Changed/);
});

test('forced colours keep badge, card and marks visible, and reduced motion stops motion', async () => {
  const feed = await bench.feed('new');
  await (await feed.page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [
    { name: 'forced-colors', value: 'active' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
  await feed.startPost();
  await feed.type('At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.cuecard.texts();
  const card = await feed.cuecard.card();
  const border = await card.ask<string>('function () { const style = getComputedStyle(this); return style.borderTopStyle + style.outlineStyle; }');
  assert.notEqual(border, 'nonenone', 'an edge that forced colours show');
  const moving = await card.ask<number>('function () { return this.getAnimations({ subtree: true }).length; }');
  assert.equal(moving, 0);
});

test('at 200 % zoom the card stays within the window and every action can be reached', async () => {
  const feed = await bench.feed('new', { width: 640 });
  await feed.page.setViewport({ width: 640, height: 430, deviceScaleFactor: 2 });
  await feed.startPost();
  await feed.cuecard.texts();
  const { x, y, width, height } = await (await feed.cuecard.card()).box();
  assert.ok(x >= 0 && y >= 0 && x + width <= 640 && y + height <= 430, JSON.stringify({ x, y, width, height }));
  await feed.cuecard.click('Insert', TITLES.light);
  await until('the text came', async () => (await feed.text()) !== '');
});
