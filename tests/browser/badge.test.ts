// The badge and the card: there when looked for, in nobody's way.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import type { Box } from './helpers/tree.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

for (const composer of COMPOSERS) {
  for (const width of [1280, 360]) {
    test(`${composer}, ${width} px: the badge covers none of LinkedIn's controls, and nothing opens by itself`, async () => {
      const feed = await bench.feed(composer, { width });
      await feed.startPost();
      const badge = await (await feed.cuecard.badge()).box();
      const covered = (await feed.ownControls()).filter((control) => overlap(badge, control));
      assert.deepEqual(covered, []);
      assert.ok(badge.width >= 24 && badge.height >= 24, 'a target of at least 24 px');
      assert.ok(badge.x >= 0 && badge.x + badge.width <= width, 'within the window');
      await feed.type('Hello from Acme');
      await feed.cuecard.underlines('Acme');
      assert.equal(await feed.cuecard.hasCard(), false);
    });
  }

  for (const [width, height] of [[1280, 860], [1024, 768], [800, 600], [360, 860], [360, 640]] as const) {
    test(`${composer}, ${width} × ${height}: the card covers neither LinkedIn's controls, nor the line that is written in, nor the badge`, async () => {
      const feed = await bench.feed(composer, { width, height });
      await feed.startPost();
      for (const text of ['', 'One line of my own.', `\n${'And some more of them. '.repeat(9)}`]) {
        await feed.type(text);
        await feed.cuecard.texts();
        await until('the card is out of the way', async () => {
          const card = await (await feed.cuecard.card()).box();
          const badge = await (await feed.cuecard.badge()).box();
          const covered = [...await feed.ownControls(), ...await feed.caretLine(), badge].filter((other) => overlap(card, other));
          const inside = card.x >= 0 && card.y >= 0 && card.x + card.width <= width && card.y + card.height <= height;
          return inside && covered.length === 0;
        });
      }
    });
  }

  test(`${composer}: magnified four times, the card is a low sheet that leaves Post and the line that is written in`, async () => {
    const feed = await bench.feed(composer, { width: 320, height: 256 });
    await feed.startPost();
    for (const text of ['', 'One line of my own.']) {
      await feed.type(text);
      await feed.cuecard.texts();
      const card = await (await feed.cuecard.card()).box();
      assert.ok(card.height >= 96 && card.y + card.height <= 256, JSON.stringify(card));
      const kept = [...(await feed.ownControls()).filter(({ name }) => name === 'Post'), ...await feed.caretLine()];
      assert.deepEqual(kept.filter((other) => overlap(card, other)), []);
      const insert = await feed.cuecard.node('button', /^Insert/);
      await insert.scrollTo();
      const box = await insert.box();
      assert.ok(box.y >= card.y && box.y + box.height <= card.y + card.height, 'the sheet scrolls to its action');
    }
  });

  for (const [width, height] of [[1280, 860], [1024, 768], [360, 860]] as const) {
    test(`${composer}, ${width} × ${height}: a text that goes on says so, beside the way to see all of it and the way to insert it`, async () => {
      const feed = await bench.feed(composer, { width, height });
      await feed.startPost();
      await feed.cuecard.texts();
      const card = await (await feed.cuecard.card()).box();
      const whole = await (await feed.cuecard.node('button', 'Show all of it')).box();
      const insert = await (await feed.cuecard.node('button', /^Insert/)).box();
      assert.ok(whole.y + whole.height <= insert.y, `${JSON.stringify(whole)} is above ${JSON.stringify(insert)}`);
      assert.ok(insert.y + insert.height <= card.y + card.height, 'both lie in the card');
    });
  }

  test(`${composer}: the mouse opens the card and the focus stays in the text`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('One');
    await feed.cuecard.open();
    assert.equal(await feed.editorHasFocus(), true);
    await feed.type(' two');
    await feed.holds('One two');
  });

  test(`${composer}: the keyboard command opens the card and takes the focus there, Escape brings it back`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('One');
    await feed.cuecard.badge();
    await bench.command('open-card');
    const card = await feed.cuecard.card();
    await until('the focus is in the card', async () => (await feed.cuecard.card()).within().some((node) => node.state('focused') === true));
    assert.ok(card.within().some((node) => node.is('tab', /^Ready texts/)));
    await feed.press('Escape');
    await feed.cuecard.closed();
    await until('the text has the focus again', () => feed.editorHasFocus());
    await feed.type(' two');
    await feed.holds('One two');
  });

  test(`${composer}: a screen reader finds the badge, opens the card with it, and hears that it is open`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    const badge = await feed.cuecard.badge();
    assert.equal(badge.state('expanded'), false);
    await badge.press();
    await feed.cuecard.card();
    await until('the badge says so', async () => (await feed.cuecard.badge()).state('expanded') === true);
  });

  test(`${composer}: Escape closes the card alone, also where the page listens first of all`, async () => {
    const feed = await bench.feed(composer, { escape: 'window' });
    await feed.startPost();
    await feed.type('Words ');
    await feed.cuecard.open();
    await feed.press('Escape');
    await feed.cuecard.closed();
    assert.equal(await feed.openComposers(), 1);
    await feed.press('Escape');
    await until('the second Escape is the page’s', async () => (await feed.openComposers()) === 0);
  });

  test(`${composer}: Escape closes the card and not LinkedIn's dialog`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('One');
    await feed.cuecard.open();
    await feed.press('Escape');
    await feed.cuecard.closed();
    assert.equal(await feed.openComposers(), 1);
    assert.equal(await feed.page.$('::-p-aria([name="Discard"])'), null);
    assert.equal(await feed.editorHasFocus(), true);
    await feed.press('Escape');
    assert.ok(await feed.control('Discard'), 'the second Escape is LinkedIn\'s');
  });

  test(`${composer}: a click in badge or card is no click outside for LinkedIn`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('One');
    await feed.cuecard.hints();
    await feed.cuecard.click('Close Cuecard');
    await feed.cuecard.closed();
    assert.equal(await feed.page.$('::-p-aria([name="Discard"])'), null);
    await feed.holds('One');
  });

  test(`${composer}: the card leaves with the composer`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.cuecard.open();
    await feed.composerVanishes();
    await until('nothing of Cuecard is left', async () => !(await feed.cuecard.hasCard()) && !(await feed.cuecard.hasBadge()));
  });
}

test('in the feed without a composer there is nothing of Cuecard', async () => {
  const feed = await bench.feed('classic');
  await feed.page.hover('article');
  assert.equal(await feed.cuecard.hasBadge(), false);
  assert.equal(await feed.page.evaluate(() => document.querySelectorAll('body > *').length), 3);
});

test('only in the side panel: no element, style or mark in the page', async () => {
  await bench.fresh({ presence: 'side-panel' });
  for (const composer of COMPOSERS) {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Hello from Acme today ');
    const panel = await bench.panel(feed.page);
    await panel.tab(/Things to check$/);
    await panel.says(/Our name is written ACME/);
    assert.equal(await feed.cuecard.hasBadge(), false);
    assert.deepEqual(await feed.cuecard.marks(), []);
    assert.equal(await feed.page.evaluate(() => document.adoptedStyleSheets.length), 0);
  }
  await bench.fresh();
});
