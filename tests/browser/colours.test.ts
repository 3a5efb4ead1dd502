// Colours that the system forces, and motion that somebody would rather not see.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { strip, type Ink } from './helpers/ink.ts';
import { album, force, picture } from './helpers/look.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** A composer in forced colours with a tip, something to check and something to ask about first. */
async function forced(composer: 'classic' | 'new', scheme: 'light' | 'dark'): Promise<Feed> {
  const feed = await bench.feed(composer);
  await force(feed.page, scheme);
  await feed.startPost();
  await feed.type('We have a heatpump from Acme and then Falcon is next. ');
  await feed.cuecard.underlines('Acme', 'Falcon', 'heatpump');
  return feed;
}

for (const composer of COMPOSERS) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${composer}, forced colours, ${scheme}: marked words stay readable, and the line's shape tells how much it matters`, async () => {
      const feed = await forced(composer, scheme);
      const lines: Record<string, Ink> = {};
      for (const [severity, letters] of [['tip', 'heat'], ['check', 'Acme'], ['ask first', 'alcon']] as const) {
        const { words, line } = await strip(bench, feed, letters);
        assert.ok(words.ground > 0.5, `the ground of “${letters}” is the page's: ${JSON.stringify(words)}`);
        assert.ok(words.contrast >= 7, `“${letters}” can be read: ${JSON.stringify(words)}`);
        lines[severity] = line;
      }
      const { tip, check, 'ask first': ask } = lines as { tip: Ink; check: Ink; 'ask first': Ink };
      assert.ok(tip.columns > 0.2 && tip.columns < 0.8, `a tip is dotted: ${JSON.stringify(tip)}`);
      assert.ok(check.columns > 0.9 && check.fullest < 0.9, `a wave goes up and down: ${JSON.stringify(check)}`);
      assert.ok(ask.columns > 0.9 && ask.fullest > 0.9, `to ask first is solid: ${JSON.stringify(ask)}`);
    });
  }

  test(`${composer}, forced colours: what is typed beside a mark, a selection and an empty line look as in any other text`, async () => {
    const feed = await forced(composer, 'dark');
    const before = await strip(bench, feed, 'next');
    assert.ok(before.words.ground > 0.5 && before.words.contrast >= 7, JSON.stringify(before.words));
    await feed.press('Control', 'a');
    const selected = await strip(bench, feed, 'next');
    assert.ok(selected.words.contrast >= 4.5, `selected words can be read: ${JSON.stringify(selected.words)}`);
    await feed.press('Backspace');
    await feed.cuecard.underlines();
  });
}

test('forced colours: the card keeps its edge, and axe finds nothing in it', async () => {
  const feed = await forced('new', 'dark');
  await feed.cuecard.hints();
  const card = await feed.cuecard.card();
  const border = await card.ask<string>('function () { return getComputedStyle(this).borderTopStyle; }');
  assert.notEqual(border, 'none', 'an edge that forced colours show');
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});

/** Cuecard's own pages, by name and by what they say when they stand. */
const PAGES: [string, string, RegExp][] = [
  ['texts', 'pages/panel.html', /ACME/], ['log', 'pages/panel.html#log', /ACME/], ['later', 'pages/panel.html#later', /ACME/],
  ['guide', 'pages/panel.html#guide', /ACME/], ['options', 'pages/options.html', /ACME/], ['welcome', 'pages/welcome.html', /ACME/],
];

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path, says] of PAGES) {
    test(`forced colours, ${scheme}: axe finds nothing in the page "${name}", and what has the focus shows it`, async () => {
      const own = await bench.own(path);
      await force(own.page, scheme);
      await own.says(says);
      assert.deepEqual(await axePage(own.page), []);
      await own.page.keyboard.press('Tab');
      const line = await own.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle, outlineWidth };
      });
      assert.notEqual(line.outlineStyle, 'none', JSON.stringify(line));
    });
  }

  test(`forced colours, ${scheme}: axe finds nothing in any tab of the card`, async () => {
    const feed = await forced('classic', scheme);
    for (const tab of [/^Ready texts/, /^Things to check/, /^Hashtags/]) {
      await feed.cuecard.texts();
      await feed.cuecard.tab(tab);
      assert.deepEqual(await axeCard(feed.page, bench.id), [], String(tab));
    }
  });

  album(`forced colours, ${scheme}`, async () => {
    for (const [name, path, says] of PAGES) {
      const own = await bench.own(path);
      await own.page.setViewport({ width: 360, height: 860 });
      await force(own.page, scheme);
      await own.says(says);
      await picture(own.page, `forced-${name}`, { dark: scheme === 'dark', width: 360 });
    }
    for (const composer of COMPOSERS) {
      const feed = await forced(composer, scheme);
      for (const [name, tab] of [['texts', /^Ready texts/], ['hints', /^Things to check/], ['people', /^Hashtags/]] as const) {
        await feed.cuecard.texts();
        await feed.cuecard.tab(tab);
        await picture(feed.page, `forced-${name}-${composer}`, { dark: scheme === 'dark', width: 1280 });
      }
    }
  });
}

test('where less motion is wished for, nothing of Cuecard moves', async () => {
  const still = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
  const feed = await bench.feed('new');
  await feed.page.emulateMediaFeatures(still);
  await feed.startPost();
  await feed.type('We have a heatpump from Acme. ');
  await feed.cuecard.underlines('Acme', 'heatpump');
  await feed.cuecard.texts();
  await feed.cuecard.tab(/^Things to check/);
  const moves = `function () {
    const all = [this, ...this.getRootNode().querySelectorAll('*')];
    const takes = (time) => time.split(',').some((one) => parseFloat(one) > 0);
    return all.filter((element) => {
      const style = getComputedStyle(element);
      return (style.transitionProperty !== 'none' && takes(style.transitionDuration)) || (style.animationName !== 'none' && takes(style.animationDuration))
        || style.scrollBehavior === 'smooth' || element.getAnimations().length > 0;
    }).map((element) => element.outerHTML.slice(0, 120));
  }`;
  for (const element of [await feed.cuecard.badge(), await feed.cuecard.card()]) assert.deepEqual(await element.ask(moves), []);
  for (const path of ['pages/panel.html', 'pages/panel.html#guide', 'pages/options.html', 'pages/welcome.html']) {
    const own = await bench.own(path);
    await own.page.emulateMediaFeatures(still);
    await own.says(/ACME/);
    const body = await until('the page stands', async () => (await own.eyes.all('RootWebArea'))[0]);
    assert.deepEqual(await body.ask(moves.replace('this.getRootNode()', 'document').replace('[this, ', '[')), [], path);
  }
});
