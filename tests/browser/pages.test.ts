// The bench itself: both bare composers take what a person types, and behave as the network's do.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ extension: false }); });
afterEach(() => bench.tidy());
after(() => bench.close());

for (const composer of COMPOSERS) {
  test(`${composer}: what is typed stands in the editor's own model`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Hello\n\nשלום #Tag');
    await feed.holds('Hello\n\nשלום #Tag');
    assert.deepEqual(await feed.selection(), { from: 16, to: 16 });
  });

  test(`${composer}: Post is disabled until something is written, and Ctrl+Z takes it back`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    assert.equal(await feed.canPost(), false);
    await feed.type('Hello');
    await until('Post is enabled', () => feed.canPost());
    await feed.press('Control', 'z');
    await feed.holds('');
    await until('Post is disabled', async () => !(await feed.canPost()));
  });

  test(`${composer}: a post reaches the network and its link is shown`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Hello');
    await feed.clickPost();
    await until('the post stands in the feed', () => feed.page.$('.feed article[data-urn="urn:li:share:7401001"]'));
    assert.deepEqual(await feed.published(), [{ text: 'Hello', scheduled: false }]);
    assert.ok(await feed.cuecard.eyes.the('link', 'View post'));
  });

  test(`${composer}: closing with a draft asks, and discards`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Hello');
    await feed.discard();
    assert.deepEqual(await feed.published(), []);
  });

  test(`${composer}: a scheduled post says so to the network`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.schedule();
    await feed.type('Later');
    await feed.clickPost();
    await until('it is sent', async () => (await feed.published()).length === 1);
    assert.deepEqual(await feed.published(), [{ text: 'Later', scheduled: true }]);
  });

  test(`${composer}: the page's own editor breaks none of the page's rules but Quill's one style`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Hello');
    const { violations, ...rest } = await feed.traces();
    const quill = ['style-src-attr inline https://www.linkedin.com/static/feed.js'];
    assert.deepEqual(violations, composer === 'classic' ? quill : []);
    assert.deepEqual(rest, { errors: [], console: [], globals: [], addresses: [] });
  });
}

test('the classic composer takes presses outside as a wish to close, and keeps the focus', async () => {
  const feed = await bench.feed('classic');
  await feed.startPost();
  await feed.type('Hello');
  await feed.page.mouse.click(20, 400);
  assert.ok(await feed.control('Discard'));
});

test('two composers stand at once, a vanished one is gone, and a frame holds the feed', async () => {
  for (const composer of COMPOSERS) {
    const feed = await bench.feed(composer, { two: 'yes' });
    await feed.page.click('.launcher');
    await until('both stand', async () => (await feed.openComposers()) === 2);
    await feed.composerVanishes();
    assert.equal(await feed.openComposers(), 1);
    const framed = await bench.feed(composer, { frame: 'yes' });
    const frame = await framed.page.waitForSelector('iframe');
    assert.ok(await (await frame?.contentFrame())?.waitForSelector('.launcher'));
  }
});

test('hosts outside the fixtures are recorded and not reached', async () => {
  const page = await bench.page();
  await assert.rejects(page.goto('https://www.example.com/'));
  assert.ok(bench.network.hosts.includes('www.example.com'));
});
