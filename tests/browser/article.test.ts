// Articles: hints and a counter in ProseMirror on a page of its own; no ready texts.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { article } from './helpers/places.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

test('what is worth a second look is underlined, and a fix changes exactly that', async () => {
  const feed = await article(bench);
  await feed.type('Three years at Fjord Lys.\nAnd on. ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.cuecard.hints();
  await feed.cuecard.click('Use “Fjordlys”', /Our name is one word/);
  await feed.holds('Three years at Fjordlys.\nAnd on. ');
});

test('the card says how long the article is, and that there are no ready texts for it', async () => {
  const feed = await article(bench);
  await feed.type('One two three.\nFour.');
  await feed.cuecard.hints();
  await feed.cuecard.says(/4 words · 20 of 110,000 characters/);
  await feed.cuecard.tab(/^Ready texts/);
  await feed.cuecard.says(/There are no ready texts for articles/);
  assert.doesNotMatch(await feed.cuecard.text(), /Light at noon/);
});

test('the headline is not the article’s text, and is left alone', async () => {
  const feed = await article(bench);
  await feed.page.click('textarea');
  await feed.type('Fjord Lys');
  assert.deepEqual(await feed.cuecard.marks(), []);
  await feed.holds('');
});

test('the article is left within the page: badge and card go with it', async () => {
  const feed = await article(bench);
  await feed.type('At Fjord Lys ');
  await feed.cuecard.underlines('Fjord Lys');
  await feed.composerVanishes();
  await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
  const panel = await bench.panel(feed.page);
  await panel.says(/Start a post on LinkedIn/);
});

test('badge and card have no findings of axe', async () => {
  const feed = await article(bench);
  await feed.type('At Fjord Lys ');
  await feed.cuecard.hints();
  await feed.cuecard.says(/words/);
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});
