// What the network can know of Cuecard: nothing but what is drawn for the person.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
let without: Bench;
before(async () => { [bench, without] = [await start(), await start({ extension: false })]; });
afterEach(() => bench.tidy());
after(() => Promise.all([bench.close(), without.close()]));

/** Addresses that browsers ask for themselves, whenever they like. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|googleusercontent\.com)(:\d+)?$/;

/** A whole flow as a person does it, with or without Cuecard. */
async function flow(at: Bench, composer: 'classic' | 'new', withCuecard: boolean): Promise<Feed> {
  const feed = await at.feed(composer);
  await feed.startPost();
  await feed.type('A heatpump from Acme ');
  if (withCuecard) {
    await feed.cuecard.underlines('Acme', 'heatpump');
    await feed.cuecard.texts();
    await feed.press('Escape');
    await feed.cuecard.closed();
    await feed.cuecard.texts();
    const [title = ''] = await feed.cuecard.titles();
    await feed.cuecard.click('Insert here', title);
    await feed.cuecard.tells(/Inserted/);
  }
  await feed.clickPost();
  await until('the post stands in the feed', () => feed.page.$('.feed article[data-urn="urn:li:share:7401001"]'));
  return feed;
}

for (const composer of COMPOSERS) {
  test(`${composer}: the page sees no extension address, no report, no console line, no error, no global`, async () => {
    const bare = await (await flow(without, composer, false)).traces();
    const feed = await flow(bench, composer, true);
    await bench.stored.sharesBecome('confirmed');
    assert.deepEqual(await feed.traces(), bare);
    assert.deepEqual(bench.network.reports.map((report) => JSON.parse(report)['csp-report']['effective-directive']).sort(),
      without.network.reports.map((report) => JSON.parse(report)['csp-report']['effective-directive']).sort());
    const ours = feed.console.filter((line) => !/style-src|inline style/i.test(line));
    assert.deepEqual(ours, [], 'not even in the developer tools');
    await bench.stored.forgetShares();
  });

  test(`${composer}: the proxy sees the same hosts with and without Cuecard`, async () => {
    const asked = async (at: Bench, withCuecard: boolean): Promise<string[]> => {
      await flow(at, composer, withCuecard);
      // All since the browser began: a kept connection is asked for once, whenever that was.
      return [...new Set(at.network.hosts)].filter((host) => !BROWSERS_OWN.test(host)).sort();
    };
    const bare = await asked(without, false);
    assert.deepEqual(await asked(bench, true), bare);
    // Connections are kept: what was asked over them is the same too.
    const paths = (at: Bench): string[] => [...new Set(at.network.requests.map(({ method, host, path }) => `${method} ${host}${path.split('?')[0]}`))].sort();
    assert.deepEqual(paths(bench), paths(without));
    await bench.stored.forgetShares();
  });
}

test('no file of the extension can be asked for by the page', async () => {
  const feed = await bench.feed('classic');
  const files = ['manifest.json', 'content/start.js', 'content/page.js', 'pages/panel.html', 'icons/16.png', 'background/engine_bg.wasm', 'sample.json'];
  for (const file of files) {
    const [byFetch, byImage, byFrame] = await feed.page.evaluate(async (address) => {
      const fetched = await fetch(address).then((answer) => answer.ok, () => false);
      const image = await new Promise((done) => {
        const element = new Image();
        element.onload = () => done(true);
        element.onerror = () => done(false);
        element.src = address;
      });
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      const framed = frame.contentDocument?.body?.childElementCount ?? 0;
      frame.remove();
      return [fetched, image, framed > 0];
    }, bench.address(file));
    assert.deepEqual([byFetch, byImage, byFrame], [false, false, false], file);
  }
  const manifest = await bench.manifest();
  assert.equal(manifest['web_accessible_resources'], undefined);
  assert.equal(manifest['externally_connectable'], undefined);
});

test('no Wasm is compiled in the page and no worker, database or storage key appears there', async () => {
  const feed = await flow(bench, 'new', true);
  const left = await feed.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(left, { databases: [], local: [], session: [], cookies: '', workers: 0 });
});

test('a page of another site carries nothing of Cuecard', async () => {
  const page = await bench.page('https://elsewhere.example/');
  await page.focus('textarea');
  await page.keyboard.type('Acme');
  assert.equal(await page.evaluate(() => document.body.childElementCount + document.adoptedStyleSheets.length + CSS.highlights.size), 1);
});
