// A post of a company page: its text box has no name, so its dialog is told by its shape, on the administrators' pages alone.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { PAGE, pagePost } from './helpers/places.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

/** Each opens a dialog with a text box and pictures around it that is no composer. */
const OTHERS = ['about', 'report', 'thread', 'chat', 'search', 'note'];

for (const composer of COMPOSERS) {
  test(`${composer} editor: a ready text arrives exactly, and what is posted is noted with its link`, async () => {
    const feed = await pagePost(bench, composer);
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
    await feed.cuecard.tells(/Inserted/);
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.surface, 'post');
    assert.match(share?.link ?? '', /feed\/update/);
  });

  test(`${composer} editor: what is worth a second look is underlined, and a fix changes exactly that`, async () => {
    const feed = await pagePost(bench, composer);
    await feed.type('Three years at Fjord Lys.\nAnd on. ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.cuecard.hints();
    await feed.cuecard.click('Use “Fjordlys”', /Our name is one word/);
    await feed.holds('Three years at Fjordlys.\nAnd on. ');
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
  });

  test(`${composer} editor: a time is set, and the share is noted as scheduled`, async () => {
    const feed = await pagePost(bench, composer);
    await feed.type('Soon');
    await feed.cuecard.badge();
    await (await feed.control('Termin für Beitrag festlegen')).click();
    await (await feed.control('Next')).click();
    await feed.type('Later then');
    await feed.cuecard.badge();
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.deepEqual({ surface: share?.surface, scheduled: share?.scheduled }, { surface: 'post', scheduled: true });
  });

  test(`${composer} editor: closed without posting, the text is offered again`, async () => {
    const feed = await pagePost(bench, composer);
    await feed.type('A thought of the page');
    await feed.cuecard.badge();
    await feed.discard();
    const panel = await bench.panel(feed.page);
    await panel.says(/A thought of the page/);
  });

  test(`${composer} editor: on a showcase page too, and anywhere in the administration`, async () => {
    for (const path of ['/showcase/8/admin/', '/company/acme/admin/dashboard/']) {
      const feed = await pagePost(bench, composer, { path });
      await feed.cuecard.badge();
    }
  });

  for (const other of OTHERS) {
    test(`${composer} editor: a dialog "${other}" is left alone, while a comment beside it is met`, async () => {
      const feed = await bench.feed(composer, { path: PAGE, other });
      await feed.startPost();
      await feed.type('At Fjord Lys ');
      await leftAlone(feed);
    });
  }

  test(`${composer} editor: the same dialog on any other page, the page’s messages too, is left alone`, async () => {
    for (const path of ['/feed/', '/in/noor/', '/company/77/', '/company/77/admin-team/', '/company/77/admin/inbox/']) {
      const feed = await bench.feed(composer, { path, other: 'post' });
      await feed.startPost();
      await feed.type('At Fjord Lys ');
      await leftAlone(feed);
    }
  });
}

/** Opens a box for a comment and writes in it: when that one is met, the dialog before it was decided about. */
async function leftAlone(feed: Awaited<ReturnType<typeof pagePost>>): Promise<void> {
  await feed.page.click('article .comment');
  await feed.composerStands(2);
  await feed.type('Fjord Lys ');
  await feed.cuecard.badge();
  await until('the comment is marked', async () => (await feed.cuecard.marks()).length > 0);
  assert.equal((await feed.cuecard.eyes.all('button', /^Cuecard/)).length, 1, 'one badge, the comment’s');
  assert.equal((await feed.cuecard.marks()).length, 1, 'one mark, the comment’s');
}
