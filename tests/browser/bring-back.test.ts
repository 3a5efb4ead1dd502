// Bring back my text: what a composer that closed without publishing left is offered until the browser closes.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.fresh({ program: '' }));
afterEach(() => bench.tidy());
after(() => bench.close());

const MINE = 'A thought that took me ten minutes.\n\nAnd its second half: 👍🏽';
const OFFER = /A text that you closed without posting/;

/** What the browser's session memory holds of left texts. */
async function left(): Promise<string[]> {
  const { session } = await bench.stored.read();
  const kept = Object.entries(session).filter(([key]) => key.startsWith('left:'));
  return kept.map(([, json]) => (JSON.parse(json as string) as { text: string }).text);
}

for (const composer of COMPOSERS) {
  test(`${composer}: a closed draft comes back exactly by one click, though the background was killed`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type(MINE);
    await feed.cuecard.badge();
    await bench.killBackground();
    await feed.discard();
    await becomes('it is in memory', left, [MINE]);
    assert.doesNotMatch(JSON.stringify((await bench.stored.read()).databases), /ten minutes/);
    await bench.killBackground();
    const panel = await bench.panel(feed.page);
    await panel.says(OFFER);
    assert.deepEqual(await axePage(panel.page), []);
    await feed.startPost();
    await panel.click('Insert', /^A thought that took me ten minutes/);
    await feed.holds(MINE);
    await becomes('memory is empty', left, []);
  });

  test(`${composer}: what was posted is not offered`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type(MINE);
    await feed.cuecard.badge();
    await feed.clickPost();
    await bench.stored.sharesBecome('confirmed');
    assert.deepEqual(await left(), []);
  });

  test(`${composer}: a text marked private is never offered`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type(MINE);
    await feed.cuecard.open();
    await feed.cuecard.click('This one is private');
    await until('Cuecard is silent', async () => !(await feed.cuecard.hasBadge()));
    await feed.discard();
    const panel = await bench.panel(feed.page);
    await panel.says(/Ready texts/);
    assert.doesNotMatch(await panel.text(), OFFER);
    assert.doesNotMatch(JSON.stringify(await bench.stored.read()), /ten minutes/);
  });
}

test('a tab that is closed leaves its text', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.type(MINE);
  await feed.cuecard.badge();
  const other = await bench.page('https://elsewhere.example/');
  await feed.page.close();
  await becomes('it is in memory', left, [MINE]);
  const panel = await bench.panel(other);
  await panel.says(OFFER);
  await panel.click('Copy', /^A thought that took me ten minutes/);
  await panel.says(/Copied/);
  assert.equal(await bench.clipboard(), MINE);
});

test('it is let go, taken back within ten seconds, and kept for later', async () => {
  const feed = await bench.feed('classic');
  await feed.startPost();
  await feed.type(MINE);
  await feed.cuecard.badge();
  await feed.discard();
  const panel = await bench.panel(feed.page);
  await panel.click('Let it go');
  await panel.says(/Let go\./);
  await bench.killBackground();
  await panel.click(/^Undo/);
  await panel.says(OFFER);
  await panel.click('For later', /^A thought that took me ten minutes/);
  await becomes('it is for later', async () => (await bench.stored.queue()).map(({ text }) => text), [MINE]);
  await becomes('memory is empty', left, []);
});

test('turned off in the settings, nothing is kept of a closed text', async () => {
  const feed = await bench.feed('new');
  const options = await bench.own('pages/options.html');
  await (await options.node('checkbox', 'Offer a text again that was closed without posting')).click();
  await until('the choice is stored', async () => {
    const { databases } = await bench.stored.read();
    const [row] = databases['cuecard']?.stores['settings'] ?? [];
    return (row?.value as { withoutBringBack?: boolean } | undefined)?.withoutBringBack;
  });
  await feed.page.bringToFront();
  await feed.startPost();
  await feed.type(MINE);
  await feed.cuecard.badge();
  await feed.discard();
  const panel = await bench.panel(feed.page);
  await panel.says(/Ready texts/);
  assert.doesNotMatch(await panel.text(), OFFER);
  assert.deepEqual(await left(), []);
});
