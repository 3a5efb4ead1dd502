// Pause: quiet for an hour, for everything, for one rule or one campaign; seen and ended in the settings.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(async () => { await bench.fresh(); });
after(() => bench.close());

async function writing(composer: 'classic' | 'new', look: { dark?: boolean; width?: number } = {}): Promise<Feed> {
  const feed = await bench.feed(composer, look);
  await feed.startPost();
  await feed.type('We fitted a heatpump from Acme. ');
  await feed.cuecard.underlines('Acme', 'heatpump');
  return feed;
}

/** What is stored as paused. */
async function paused(): Promise<{ what: string; until: number | null }[]> {
  const { databases } = await bench.stored.read();
  const [settings] = databases['cuecard']?.stores['settings'] ?? [];
  return (settings?.value as { paused?: { what: string; until: number | null }[] } | undefined)?.paused ?? [];
}

for (const composer of COMPOSERS) {
  test(`${composer}: an hour of quiet, stored although the background is killed, and ended from the card`, async () => {
    const feed = await writing(composer);
    await feed.cuecard.hints();
    await feed.cuecard.click('Pause for an hour');
    await feed.cuecard.underlines();
    await feed.cuecard.says(/Paused until \d\d:\d\d\. Nothing is checked\./);
    assert.match((await feed.cuecard.badge()).name, /^Cuecard: Paused until/);
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
    assert.equal((await paused())[0]?.what, 'all');
    await bench.killBackground();
    await feed.type('Acme ');
    await feed.cuecard.says(/Paused until/);
    assert.deepEqual(await feed.cuecard.marks(), []);
    await feed.cuecard.click('Go on');
    await feed.cuecard.underlines('Acme', 'Acme', 'heatpump');
    assert.deepEqual(await paused(), []);
  });
}

test('a rule is paused from its hint, and goes on from the settings', async () => {
  const feed = await writing('new');
  await feed.cuecard.hints();
  await feed.cuecard.click('Pause this rule', /Acme/);
  await feed.cuecard.underlines('heatpump');
  const options = await bench.own('pages/options.html');
  await options.says(/What you pause is not counted, and nobody is told/);
  assert.deepEqual(await axePage(options.page), []);
  await options.click(/^Go on: /);
  await feed.page.bringToFront();
  await feed.cuecard.underlines('Acme', 'heatpump');
});

test('a campaign that is paused offers no texts, in card and panel', async () => {
  const options = await bench.own('pages/options.html');
  const panel = await bench.own('pages/panel.html');
  const found = async (): Promise<number> => Number(/(\d+) ready text/.exec(await panel.text())?.[1] ?? 0);
  const before = await until('texts are listed', async () => (await found()) || null);
  await options.page.bringToFront();
  await options.click('Pause: A warm winter');
  await options.node('button', 'Go on: A warm winter');
  await panel.page.bringToFront();
  await until('there are fewer', async () => { const now = await found(); return now > 0 && now < before; });
  await options.page.bringToFront();
  await options.click('Go on: A warm winter');
  await panel.page.bringToFront();
  await becomes('all are there again', found, before);
});

test('everything is quiet until the person says so, and nothing of it is in the log', async () => {
  const feed = await writing('new');
  const options = await bench.own('pages/options.html');
  await options.click('Pause until I say so');
  await options.says(/Paused\. Nothing is checked\./);
  await feed.page.bringToFront();
  await feed.cuecard.underlines();
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
  const { databases } = await bench.stored.read();
  const { shares, history } = databases['cuecard']?.stores ?? {};
  assert.doesNotMatch(JSON.stringify([shares, history]), /pause/i);
});

album('the pause, in two languages', async () => {
  for (const [language, hour] of [['en', 'Pause for an hour'], ['es', 'Pausa de una hora']] as const) {
    for (const look of LOOKS) {
      await bench.preset({ language });
      const feed = await writing('new', look);
      await dress(feed.page, look);
      await feed.cuecard.open();
      await feed.cuecard.click(hour);
      await feed.cuecard.says(/Paused|En pausa/);
      await picture(feed.page, `pause-${language}`, look);
      const options = await bench.own('pages/options.html');
      await dress(options.page, look);
      const part = await options.node('heading', /^(Pause|Pausa)$/);
      await part.ask('function () { this.scrollIntoView(); }');
      await picture(options.page, `pause-options-${language}`, look);
      await bench.fresh();
    }
  }
});
