// An update of the extension while a composer is open: what it drew goes, and it falls silent.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

for (const composer of COMPOSERS) {
  test(`${composer}: after an update the open page keeps nothing of the old Cuecard, and typing goes on`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('At Acme today ');
    await feed.cuecard.underlines('Acme');
    const lines = feed.console.length;
    await bench.update();
    await feed.page.bringToFront();
    await feed.type('and on ');
    await until('nothing of Cuecard is left', async () => !(await feed.cuecard.hasBadge()) && (await feed.cuecard.marks()).length === 0);
    await feed.holds('At Acme today and on ');
    assert.deepEqual(feed.console.slice(lines), []);
    await (await bench.panel(feed.page)).says(/Reload the LinkedIn tab that is already open/);
  });

  test(`${composer}: in a page opened after the update it works as before, with what was stored`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('At Acme today ');
    await feed.cuecard.underlines('Acme');
  });
}
