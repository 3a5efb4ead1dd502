// A ready text as it stands gets one friendly line, and Start with a question makes a draft of a few answers.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

const LINE = /This is the text as your colleagues get it too/;

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** The ready text stands in the composer as it is. */
async function inserted(composer: 'classic' | 'new', look: { dark?: boolean; width?: number } = {}): Promise<Feed> {
  const feed = await bench.feed(composer, look);
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.holds(TEXTS.light);
  await feed.cuecard.tells(/Inserted/);
  return feed;
}

for (const composer of COMPOSERS) {
  test(`${composer}: the line is said once, and ends with a sentence of one's own`, async () => {
    const feed = await inserted(composer);
    await feed.cuecard.hints();
    const said = await feed.cuecard.says(LINE);
    assert.equal(said.split('as your colleagues get it').length, 2);
    assert.deepEqual(await feed.cuecard.marks(), [], 'nothing in the text is marked');
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
    await feed.press('Escape');
    await feed.type(' I stood there too, with my daughter.');
    await feed.cuecard.hints();
    assert.doesNotMatch(await feed.cuecard.says(/Nothing here goes against|Things to check/), LINE);
  });

  test(`${composer}: answers become a draft, although the background is killed between them`, async () => {
    const feed = await inserted(composer);
    await feed.cuecard.hints();
    await feed.cuecard.click('Start with a question');
    await feed.cuecard.fill('What happened, in one sentence?', 'we all looked up at noon');
    await bench.killBackground();
    await feed.cuecard.fill('What surprised you, or what did you learn?', 'How bright it was');
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
    await feed.cuecard.click('Make it my draft');
    await feed.holds('We all looked up at noon.\n\nHow bright it was.');
    await feed.cuecard.tells(/Inserted/);
    assert.equal(await feed.canPost(), true);
    const { databases } = await bench.stored.read();
    assert.doesNotMatch(JSON.stringify(databases), /looked up at noon/, 'no word of it is on the disk');
    await feed.clickPost();
    await bench.stored.sharesBecome('probably-published').catch(() => bench.stored.sharesBecome('confirmed'));
    assert.equal((await bench.stored.shares())[0]?.post, '', 'it is the person’s own');
    await bench.stored.forgetShares();
  });
}

test('a line that is left alone stays away, although the background died', async () => {
  const feed = await inserted('new');
  await feed.cuecard.hints();
  await feed.cuecard.says(LINE);
  await feed.cuecard.click('Leave it as it is');
  await until('it is stored', async () => /not_here[^\]]*own-words/.test(JSON.stringify((await bench.stored.read()).databases)));
  await bench.killBackground();
  await feed.type(' ');
  await feed.cuecard.hints();
  assert.doesNotMatch(await feed.cuecard.text(), LINE);
});

test('in the side panel only, the same questions stand there', async () => {
  await bench.preset({ program: '', presence: 'side-panel' });
  const feed = await bench.feed('new');
  await feed.startPost();
  const panel = await bench.panel(feed.page);
  await panel.click('Insert', TITLES.light);
  await feed.holds(TEXTS.light);
  await panel.tab(/Things to check$/);
  await panel.says(LINE);
  await panel.click('Start with a question');
  await panel.fill('What happened, in one sentence?', 'we all looked up');
  assert.deepEqual(await axePage(panel.page), []);
  await panel.click('Make it my draft');
  await feed.holds('We all looked up.');
  await bench.preset({ program: '', presence: 'in-window' });
});

album('the line and of the questions, in two languages', async () => {
  for (const [language, hints, begin] of [['en', /^Things to check/, 'Start with a question'], ['ca', /^Coses per revisar|^Per revisar|revis/i, 'Comença amb una pregunta']] as const) {
    await bench.preset({ program: '', language: 'en' });
    for (const look of LOOKS) {
      const feed = await inserted('new', look);
      await dress(feed.page, look);
      await bench.preset({ program: '', language });
      await feed.cuecard.open();
      await feed.cuecard.tab(hints);
      await picture(feed.page, `own-words-line-${language}`, look);
      await feed.cuecard.click(begin);
      await feed.cuecard.node('textbox', /./);
      await picture(feed.page, `own-words-${language}`, look);
      await bench.preset({ program: '', language: 'en' });
      await bench.tidy();
    }
  }
});
