// Can I ...?: the guide answers in card and panel, offline, and says so when it does not.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

async function ask(feed: Feed, question: string): Promise<void> {
  await feed.cuecard.hints();
  await feed.cuecard.fill('Can I …?', question);
  await feed.press('Enter');
}

for (const composer of COMPOSERS) {
  test(`${composer}: yes, ask and better not, each with its clause; and nothing is typed into the post`, async () => {
    for (const [question, verdict, clause] of [
      ['comment on a competitor', /Yes, says the guide\./, /as you would if they were sitting at the table/],
      ['post photos of colleagues', /Ask first, says the guide\./, /If they have said yes to this picture/],
      ['write about a rumour', /Better not, says the guide\./, /that is how rumours travel/],
    ] as const) {
      const feed = await bench.feed(composer);
      await feed.startPost();
      await feed.type('Hello ');
      await ask(feed, question);
      await feed.cuecard.says(verdict);
      await feed.cuecard.says(clause);
      await feed.cuecard.tells(verdict);
      assert.deepEqual(await axeCard(feed.page, bench.id), []);
      await feed.holds('Hello ');
      await bench.tidy();
    }
  });
}

test('what the guide does not say is said, with whom to ask, and never guessed', async () => {
  const mails = await bench.mails();
  const feed = await bench.feed('new');
  await feed.startPost();
  await ask(feed, 'insult a competitor');
  const said = await feed.cuecard.says(/The guide does not say\. Ask Elena Conti/);
  assert.doesNotMatch(said, /Yes, says/);
  await feed.cuecard.click(/^Ask Elena Conti/);
  const [mail = ''] = await until('a mail', async () => (await mails.read()).length > 0 && mails.read());
  assert.match(decodeURIComponent(mail), /insult a competitor/);
});

test('the clause leads to its place in the guide', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await ask(feed, 'write about rumours');
  await feed.cuecard.says(/Better not, says the guide/);
  await feed.cuecard.click('Read in the guide');
  const guide = await bench.browser.waitForTarget((target) => target.url().endsWith('#guide/rumours'));
  assert.ok(guide);
});

test('a question outlives the background, and asks nobody outside', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.hints();
  await feed.cuecard.fill('Can I …?', 'say something about pay');
  const before = bench.network.requests.length;
  await bench.killBackground();
  await feed.cuecard.click('Look it up');
  await feed.cuecard.says(/Yes, says the guide\./);
  assert.equal(bench.network.requests.length, before);
  const { databases } = await bench.stored.read();
  assert.doesNotMatch(JSON.stringify(databases), /say something about pay/, 'what was asked is not on the disk');
});

test('the panel answers beside the guide', async () => {
  const panel = await bench.own('pages/panel.html#guide');
  await panel.fill('Can I …?', 'write about a rumour');
  await panel.page.keyboard.press('Enter');
  await panel.says(/Better not, says the guide\./);
  assert.deepEqual(await axePage(panel.page), []);
});

album('the answers, in two languages', async () => {
  for (const [language, hints, field, questions] of [
    ['en', /^Things to check/, 'Can I …?', ['post photos of colleagues', 'insult a competitor']],
    ['nb', /^Ting å sjekke|^Å sjekke|^Sjekk/, 'Kan jeg …?', ['legge ut bilder av kolleger', 'skrive om kantina']],
  ] as const) {
    await bench.preset({ language });
    for (const look of LOOKS) {
      for (const [number, question] of questions.entries()) {
        const feed = await bench.feed('new', look);
        await dress(feed.page, look);
        await feed.startPost();
        await feed.cuecard.open();
        await feed.cuecard.tab(hints);
        await feed.cuecard.fill(field, question);
        await feed.press('Enter');
        await until('an answer', async () => (await feed.cuecard.nodes('group')).length > 0);
        await picture(feed.page, `can-i-${language}-${number}`, look);
        const panel = await bench.own('pages/panel.html#guide');
        await dress(panel.page, look);
        await panel.fill(field, question);
        await panel.page.keyboard.press('Enter');
        await panel.node('group', /./);
        await picture(panel.page, `can-i-panel-${language}-${number}`, look);
        await bench.tidy();
      }
    }
  }
});
