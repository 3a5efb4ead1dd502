// The network's media step takes the composer's place for a while: hidden, or taken out and brought back.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

for (const composer of COMPOSERS) {
  for (const media of ['hides', 'rebuilds'] as const) {
    test(`${composer}: media that ${media} the composer: the text keeps its post, and what was silenced in it stays silent`, async () => {
      const feed = await bench.feed(composer, { media });
      await feed.startPost();
      await feed.cuecard.texts();
      await feed.cuecard.click('Insert', TITLES.light);
      await feed.cuecard.tells(/Inserted/);
      await feed.type(' At Fjord Lys today ');
      await feed.cuecard.underlines('Fjord Lys');
      await feed.cuecard.hints();
      await feed.cuecard.click('Not in this text', /Fjord Lys/);
      await feed.cuecard.underlines();
      await feed.press('Escape');
      await feed.addMedia(() => until('the badge is gone', async () => !(await feed.cuecard.hasBadge())).then(() => undefined));
      await feed.cuecard.badge();
      await feed.holds(`${TEXTS.light} At Fjord Lys today `);
      // Only what was not silenced is marked, once the text is looked at again.
      await feed.type('and FjordLys ');
      await feed.cuecard.underlines('FjordLys');
      await feed.clickPost();
      const [share] = await bench.stored.sharesBecome('confirmed');
      assert.equal(share?.post, 'winter-light');
    });
  }

  test(`${composer}: a composer that comes back empty is another one`, async () => {
    const feed = await bench.feed(composer, { media: 'empties' });
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.light);
    await feed.cuecard.tells(/Inserted/);
    await feed.addMedia();
    await feed.holds('');
    await feed.cuecard.badge();
    await feed.type('In my own words');
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, '');
  });

  test(`${composer}: a private text stays private while media are added, and ends with it`, async () => {
    for (const media of ['hides', 'rebuilds', 'empties'] as const) {
      const feed = await bench.feed(composer, { media });
      await feed.startPost();
      await feed.type('For nobody else ');
      await feed.cuecard.hints();
      await feed.cuecard.click('This one is private');
      await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
      await feed.addMedia();
      if (media === 'empties') await feed.cuecard.badge();
      else {
        await feed.type('at Fjord Lys ');
        await feed.holds('For nobody else at Fjord Lys ');
        await feed.clickPost();
        await until('it is posted', async () => (await feed.published()).length === 1);
        assert.deepEqual(await feed.cuecard.marks(), []);
        assert.equal(await feed.cuecard.hasBadge(), false);
        await feed.startPost();
        await feed.cuecard.badge();
        assert.deepEqual(await bench.stored.shares(), []);
      }
      await bench.tidy();
    }
  });
}
