// What I posted: every act of publishing stands in the share log once, with how sure it is.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed, type Variants } from './helpers/feed.ts';
import { postWithText } from './helpers/places.ts';
import { TEXTS } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

const withText = (composer: 'classic' | 'new', variants?: Variants): Promise<Feed> => postWithText(bench, composer, variants);

for (const composer of COMPOSERS) {
  test(`${composer}: a post with a shown link is confirmed, with post, variant, network, surface, time and link`, async () => {
    const earliest = Date.now();
    const feed = await withText(composer);
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.deepEqual(
      { post: share?.post, variant: share?.variant, network: share?.network, surface: share?.surface, scheduled: share?.scheduled },
      { post: 'winter-light', variant: 'en', network: 'linkedin', surface: 'post', scheduled: false });
    assert.match(share?.link ?? '', /^https:\/\/www\.linkedin\.com\/feed\/update\/urn:li:share:\d+\/?$/);
    assert.ok(share && share.at >= earliest && share.at <= Date.now());
  });

  test(`${composer}: a text that was written on at once is still known by its post`, async () => {
    const feed = await withText(composer);
    await feed.type(' And I was there.');
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, 'winter-light');
  });

  test(`${composer}: without a link it is probably published`, async () => {
    const feed = await withText(composer, { toast: 'none' });
    await feed.clickPost();
    await bench.stored.sharesBecome('probably-published');
  });

  test(`${composer}: a click on Post after which the composer stays is only a click`, async () => {
    const feed = await withText(composer, { post: 'fails' });
    await feed.clickPost();
    await bench.stored.sharesBecome('clicked');
    assert.equal(await feed.openComposers(), 1);
  });

  test(`${composer}: a click that failed and a draft then discarded is not recorded`, async () => {
    const feed = await withText(composer, { post: 'fails' });
    await feed.clickPost();
    await bench.stored.sharesBecome('clicked');
    await until('Post is enabled again', () => feed.canPost());
    await feed.discard();
    await until('the share is gone', async () => (await bench.stored.shares()).length === 0);
  });

  test(`${composer}: a discarded draft was never a share`, async () => {
    const feed = await withText(composer);
    await feed.discard();
    const next = await withText(composer);
    await next.clickPost();
    await bench.stored.sharesBecome('confirmed');
  });

  test(`${composer}: who posts past a question about the draft has posted, though it still shows`, async () => {
    const feed = await withText(composer, { toast: 'none' });
    await feed.askDiscard();
    await feed.clickPost();
    await bench.stored.sharesBecome('probably-published');
  });

  test(`${composer}: who posts in vain past a question about the draft, and then says yes to it, has not posted`, async () => {
    const feed = await withText(composer, { post: 'fails' });
    await feed.askDiscard();
    await feed.clickPost();
    await bench.stored.sharesBecome('clicked');
    await (await feed.control('Discard')).click();
    await until('the share is gone', async () => (await bench.stored.shares()).length === 0);
  });

  test(`${composer}: a post that the network refused and the person threw away is at most a click, whatever asked about it`, async () => {
    const feed = await withText(composer, { post: 'fails', question: 'plain' });
    await feed.clickPost();
    await bench.stored.sharesBecome('clicked');
    await until('Post is enabled again', () => feed.canPost());
    await feed.discard();
    // What is told of the next composer was told after what was told of this one.
    await feed.startPost();
    await feed.cuecard.badge();
    await bench.stored.sharesBecome('clicked');
  });

  test(`${composer}: a text that was undone and done again, or cut out and pasted, keeps its post`, async () => {
    const feed = await withText(composer);
    await feed.press('Control', 'z');
    await feed.holds('');
    await feed.press('Control', 'Shift', 'z');
    await feed.holds(TEXTS.light);
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.deepEqual([share?.post, share?.variant], ['winter-light', 'en']);
  });

  test(`${composer}: what a page posts as soon as the button is let go is recorded`, async () => {
    const feed = await withText(composer, { press: 'up', toast: 'none' });
    await feed.clickPost();
    await bench.stored.sharesBecome('probably-published');
  });

  test(`${composer}: words that are marked as far as Post, and then thrown away, are no post`, async () => {
    const feed = await withText(composer, { question: 'plain' });
    await feed.dragToPost();
    await feed.discard();
    const next = await withText(composer);
    await next.clickPost();
    await bench.stored.sharesBecome('confirmed');
  });

  test(`${composer}: a scheduled post is told apart`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.cuecard.badge();
    await feed.schedule();
    await feed.type('Later, in my own words');
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.scheduled, true);
  });

  test(`${composer}: own words are a share without a post, and never stored`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Nobody else wrote this sentence');
    await feed.cuecard.badge();
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, '');
    const everything = JSON.stringify(await bench.stored.read());
    assert.doesNotMatch(everything, /Nobody else wrote/);
  });

  test(`${composer}: a text that was taken out again is not what was shared`, async () => {
    const feed = await withText(composer);
    await feed.press('Control', 'a');
    await feed.press('Backspace');
    await feed.type('My own words instead');
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, '');
  });
}

test('new: Post is known in a footer that is a group of its own', async () => {
  const feed = await withText('new', { footer: 'group' });
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
});

for (const composer of COMPOSERS) {
  test(`${composer}: a page that the browser brings back as it was left is helped on, and what is posted there is recorded`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.page.goto('https://www.linkedin.com/in/noor/');
    await feed.page.goBack();
    await feed.holds('At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.clickPost();
    await bench.stored.sharesBecome('confirmed');
  });
}

test('the side panel lists it plainly, deletes it, and takes that back', async () => {
  const feed = await withText('new');
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
  const panel = await bench.panel(feed.page);
  await panel.tab('What I posted');
  await panel.says(/Light at noon[\s\S]*published/);
  const link = await panel.node('link', /See the post/);
  assert.match(await link.ask<string>('function () { return this.href; }'), /urn:li:share/);
  await panel.click(/^Delete .*Light at noon/);
  await panel.says(/Deleted from this list/);
  await until('it is gone from what is stored', async () => (await bench.stored.shares()).length === 0);
  await panel.click(/^Undo/);
  await panel.says(/Light at noon[\s\S]*published/);
  assert.equal((await bench.stored.shares()).length, 1);
});

test('what was shared is said as a reason the next time', async () => {
  const feed = await withText('classic');
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
  await feed.startPost();
  await feed.type('winter light');
  await feed.cuecard.texts();
  await feed.cuecard.says(/Light at noon[\s\S]*already posted: /);
});
