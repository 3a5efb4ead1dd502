// Bad input of every sort: a clear message, and nothing lost. A full disk and older storage: storage.test.ts.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { pack, TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** The pack with one post spoilt and its checksum made right again, as a careless tool would write it. */
async function withBrokenPost(whole: string): Promise<string> {
  const [first = '', head = '', rules = '', index = '', ...posts] = whole.trimEnd().split('\n');
  const spoilt = posts.map((post) => (post.includes('"far-too-long"') ? '{"id":"far-too-long","variants":7}' : post));
  const manifest = JSON.parse(first) as { sha256: { texts: string } };
  manifest.sha256.texts = createHash('sha256').update(spoilt.map((post) => `${post}\n`).join('')).digest('hex');
  return [JSON.stringify(manifest), head, rules, index, ...spoilt, ''].join('\n');
}

/** Ways to break a pack: what is done to its lines, and what is said. */
const BROKEN: [string, (lines: string[]) => string | string[], RegExp][] = [
  ['bad JSON', ([first = '', , ...rest]) => [first, '{"id":', ...rest], /2: the head section breaks off/i],
  ['another version', ([first = '', ...rest]) => [first.replace(/"cuecard":\d+/, '"cuecard":99'), ...rest], /99/],
  ['a missing field', ([first = '', ...rest]) => [first.replace(/"cuecard":\d+,/, ''), ...rest], /pack/i],
  ['a head of another programme', ([first = '', head = '', ...rest]) => [first, head.replace('Fjordlys', 'Fjordlyz'), ...rest], /head/i],
  ['an end that is missing', (lines) => lines.slice(0, 3), /line|post|end|cut/i],
  ['no pack at all', () => 'Dear all, attached you find the texts.', /not a Cuecard pack/i],
  ['an empty file', () => '', /empty/i],
];

for (const [name, spoil, said] of BROKEN) {
  test(`a pack with ${name}: said so, and the texts there were still work`, async () => {
    const path = await pack();
    const spoilt = spoil((await readFile(path, 'utf8')).split('\n'));
    const broken = path.replace('.json', '-broken.json');
    await writeFile(broken, Array.isArray(spoilt) ? spoilt.join('\n') : spoilt);
    const options = await bench.openFile(broken);
    const notice = (): Promise<string> => options.evaluate(() =>
      Array.from(document.querySelectorAll('[role=alert]'), (box) => box.textContent ?? '').join(''));
    const text = await until(`it says ${String(said)}`, async () => {
      const text = await notice();
      return said.test(text) && text;
    });
    assert.match(text, /could not be used/);
    assert.match(text, /still here and work as before/);
    const feed = await bench.feed('new');
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.light);
    await feed.holds(TEXTS.light);
  });
}

test('a pack over the size limit is refused before it is read', async () => {
  const path = (await pack()).replace('.json', '-large.json');
  await writeFile(path, Buffer.alloc(49 * 1024 * 1024, 0x20));
  const options = await bench.openFile(path);
  await until('it is refused', () => options.evaluate(() => /over 32 MB/.test(document.body.innerText)));
});

test('a post that cannot be read is left out and named, and the rest works', async () => {
  const path = (await pack()).replace('.json', '-rule.json');
  await writeFile(path, await withBrokenPost(await readFile(await pack(), 'utf8')));
  const options = await bench.openFile(path);
  await until('it is said', () => options.evaluate(() => /1 part was left out/.test(document.body.innerText)));
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.everyScript);
  await feed.holds(TEXTS.everyScript);
  await bench.openFile(await pack());
});

for (const composer of COMPOSERS) {
  test(`${composer}: a draft of 100,000 characters is checked, and typing goes on`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.paste(`At Fjord Lys ${'we look at the light and write it down again '.repeat(2_230)}`);
    await until('the draft stands', async () => (await feed.text()).length > 100_000);
    await feed.cuecard.underlines('Fjord Lys');
    const before = (await feed.text()).length;
    await feed.type('!');
    await until('the key arrived', async () => (await feed.text()).length === before + 1);
  });

  test(`${composer}: a page whose markup no longer matches: no badge, and the panel offers Copy and says so`, async () => {
    const feed = await bench.feed(composer, { markup: 'changed', shareActive: 'true' });
    await feed.composerStands();
    await feed.type('Hello from Fjord Lys ');
    const panel = await bench.panel(feed.page);
    await panel.says(/looks different from the one Cuecard knows/);
    await panel.node('button', 'Copy', TITLES.light);
    assert.equal(await feed.cuecard.hasBadge(), false);
    assert.deepEqual(await feed.cuecard.marks(), []);
    await feed.holds('Hello from Fjord Lys ');
  });
}

test('storage of a newer version is read as far as it goes, said so, and not written', async () => {
  await bench.fresh({ program: 'fjordlys' });
  await bench.stored.makeNewer();
  const before = JSON.stringify((await bench.stored.read()).databases);
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.type('In my own words');
  await feed.cuecard.badge();
  await feed.clickPost();
  const panel = await bench.panel(feed.page);
  await panel.says(/newer/i);
  assert.equal(JSON.stringify((await bench.stored.read()).databases), before);
  await bench.fresh({ program: 'fjordlys' });
});
