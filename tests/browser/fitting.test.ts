// Ready texts beside a draft: those that fit it under a name of their own, the others under a quieter one.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed, type Variants } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

const DRAFT = 'Thank you to everybody who built the hundred thousandth ACME heat pump. ';

async function writing(composer: 'classic' | 'new', text: string, look: Variants = {}): Promise<Feed> {
  const feed = await bench.feed(composer, look);
  await feed.startPost();
  if (text) await feed.type(text);
  await feed.cuecard.badge();
  return feed;
}

for (const composer of COMPOSERS) {
  test(`${composer}: a text that fits the draft comes first, named so, and is inserted from there`, async () => {
    const feed = await writing(composer, DRAFT);
    await feed.cuecard.texts();
    await feed.cuecard.says(/Fits what you write[^]*Other ready texts/);
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
    const first = (await feed.cuecard.titles())[0];
    assert.ok(first);
    await feed.cuecard.click(/^Insert here/, first);
    await feed.cuecard.tells(/Inserted/);
    assert.ok((await feed.text()).length > DRAFT.length);
  });

  test(`${composer}: what is written beside the open card brings up what fits it`, async () => {
    const feed = await writing(composer, '');
    await feed.cuecard.texts();
    await until('texts are listed', async () => (await feed.cuecard.titles()).length > 0);
    await feed.clickText();
    await feed.type(DRAFT);
    await feed.cuecard.says(/Fits what you write[^]*Other ready texts/);
    assert.equal(await feed.text(), DRAFT);
  });

  test(`${composer}: beside a draft about something else no text looks like advice, and with an empty page none is told apart`, async () => {
    const other = await writing(composer, 'My dog found a ball in the park today. ');
    await other.cuecard.texts();
    await other.cuecard.says(/Other ready texts/);
    assert.doesNotMatch(await other.cuecard.text(), /Fits what you write/);
    const empty = await writing(composer, '');
    await empty.cuecard.texts();
    await until('texts are listed', async () => (await empty.cuecard.titles()).length > 0);
    assert.doesNotMatch(await empty.cuecard.text(), /Fits what you write|Other ready texts/);
  });
}

test('the side panel tells them apart as well, and has no findings of axe', async () => {
  const feed = await writing('new', DRAFT);
  const panel = await bench.panel(feed.page);
  await panel.says(/Fits what you write[^]*Other ready texts/);
  assert.deepEqual(await axePage(panel.page), []);
  await panel.page.focus('#search');
  await panel.page.keyboard.press('ArrowDown');
  const inFirst = (): Promise<boolean> => panel.page.evaluate(() => document.querySelector('.ready > .stop-in-list') === document.activeElement);
  await until('the arrow leads into the first of them', inFirst);
  await panel.page.keyboard.press('End');
  const inLast = (): Promise<boolean> => panel.page.evaluate(() => [...document.querySelectorAll('.ready > .stop-in-list')].at(-1) === document.activeElement);
  await until('and from there to the last of the others', inLast);
});

for (const [language, draft] of [['en', DRAFT], ['nb', 'Varmepumpe nummer hundre tusen er montert på en barneskole i Val Brembana. ']] as const) {
  for (const look of LOOKS) {
    album(`texts that fit in ${language}, ${look.dark ? 'dark' : 'light'}, ${look.width} px`, async () => {
      await bench.fresh({ language });
      const feed = await writing('new', draft, look);
      await dress(feed.page, look);
      await feed.cuecard.open();
      await until('texts are listed', async () => (await feed.cuecard.titles()).length > 0);
      await picture(feed.page, `fitting-card-${language}`, look);
      await feed.press('Escape');
      const panel = await bench.panel(feed.page);
      await dress(panel.page, { ...look, width: 360 });
      await panel.says(/ACME/);
      if (look.width === 360) await picture(panel.page, `fitting-panel-${language}`, look);
    });
  }
}
