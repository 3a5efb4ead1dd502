// Where nothing is as expected: a sentence and one thing to do, in card and panel.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';

import { axeCard, axePage } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import type { Feed } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import { COMPANY } from './helpers/network.ts';
import type { Panel } from './helpers/panel.ts';
import { packOf, TITLES } from './helpers/program.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: '' }); });
afterEach(async () => { await bench.fresh({ program: '' }); });
after(() => bench.close());

const HEAD = 'id = "fjordlys"\nname = "Fjordlys"\nlanguages = ["en"]\ntimezone = "Europe/Oslo"\n';

/** A programme of one text. */
function program(fields: string, heading = '## en'): Promise<string> {
  return packOf({ 'program.toml': HEAD, 'posts/light.md': `+++\ntitle = "Light at noon"\n${fields}\n+++\n\n${heading}\n\nAt noon the street looks up. #Fjordlys\n` });
}

/** Opens a programme's file, then a composer with its card. */
async function open(path: string): Promise<Feed> {
  const options = await bench.openFile(path);
  await bench.stored.hasProgram();
  await options.close();
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  return feed;
}

/** Card and panel say it, with the same one action; then the panel is shown. */
async function bothSay(feed: Feed, words: RegExp, action: string): Promise<Panel> {
  await feed.cuecard.says(words);
  assert.ok(await feed.cuecard.node('button', action));
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
  const panel = await bench.panel(feed.page);
  await panel.says(words);
  assert.ok(await panel.node('button', action));
  assert.deepEqual(await axePage(panel.page), []);
  return panel;
}

test('no programme: the way to one', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.says(/will appear here once you have chosen where they come from/);
  await feed.cuecard.click('Choose your texts');
  const welcome = await bench.browser.waitForTarget((target) => target.url() === bench.address('pages/welcome.html'));
  assert.ok(welcome);
});

test('all texts have expired: another file is one click away', async () => {
  const feed = await open(await program('valid_until = 2024-03-01'));
  await bothSay(feed, /Fjordlys’s texts could be posted until 1 March 2024/, 'Choose newer texts');
  await feed.page.bringToFront();
  await feed.cuecard.click('Choose newer texts');
  assert.ok(await bench.browser.waitForTarget((target) => target.url() === bench.address('pages/options.html')));
});

test('expired texts from an address are got again with one click', async () => {
  await bench.wouldAllow(`${COMPANY}/*`);
  bench.network.companyServes('/pack.json', await readFile(await program('valid_until = 2024-03-01'), 'utf8'));
  await bench.preset({ program: `${COMPANY}/pack.json` });
  await bench.stored.hasProgram();
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.says(/could be posted until/);
  bench.network.companyServes('/pack.json', await readFile(await program(''), 'utf8'));
  await feed.cuecard.click('Look for newer texts');
  await feed.cuecard.says(/Light at noon/);
});

test('nothing is meant for this place: the person’s own words are', async () => {
  const feed = await open(await program('', '## en x'));
  await feed.cuecard.says(/None of Fjordlys’s texts is meant for what you are writing here/);
  await feed.cuecard.click('Start with a question');
  await feed.cuecard.fill('What happened, in one sentence?', 'the street looked up');
  await feed.cuecard.click('Make it my draft');
  await feed.holds('The street looked up.');
});

test('every text was posted: said, and they are listed still', async () => {
  const feed = await open(await program(''));
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.cuecard.tells(/Inserted/);
  await feed.clickPost();
  await bench.stored.sharesBecome('confirmed');
  await bench.killBackground();
  await feed.startPost();
  await feed.cuecard.texts();
  await bothSay(feed, /You have posted every text of Fjordlys that there is for you/, 'Start with a question');
  await feed.page.bringToFront();
  await feed.cuecard.says(/Light at noon/);
});

test('nothing in the person’s language: said, with the way to another', async () => {
  const feed = await open(await program(''));
  await bench.preset({ program: '', language: 'it' });
  await feed.cuecard.says(/Fjordlys non ha ancora testi in italiano; questi sono in inglese\./);
  await feed.cuecard.click('Scegli un’altra lingua');
  assert.ok(await bench.browser.waitForTarget((target) => target.url() === bench.address('pages/options.html')));
});

test('no permission: the panel says so and asks for it', async () => {
  const feed = await open(await program(''));
  await bench.forbid();
  const panel = await bench.panel(feed.page);
  await panel.says(/Cuecard may not see LinkedIn yet/);
  assert.ok(await panel.node('button', /permission/i));
  await bench.permit();
});

test('the permission is taken back before anybody wrote in an open page: nothing comes into it, and typing wakes nothing', async () => {
  const feed = await bench.feed('new');
  await bench.forbid();
  await feed.startPost();
  await until('the page was refused', async () => {
    await feed.type('At Fjord Lys ');
    await bench.killBackground();
    await feed.type('today ');
    await feed.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    return !bench.isBackgroundRunning();
  });
  assert.equal(await feed.cuecard.hasBadge(), false);
  assert.deepEqual(await feed.cuecard.marks(), []);
  await bench.permit();
});

test('LinkedIn has changed: the panel says so, and looks again', async () => {
  const file = await bench.openFile(await program(''));
  await bench.stored.hasProgram();
  await file.close();
  const feed = await bench.feed('new', { markup: 'changed' });
  await feed.startPost();
  const panel = await bench.panel(feed.page);
  await panel.says(/LinkedIn’s window looks different/);
  await panel.click('Look again');
  await panel.says(/LinkedIn’s window looks different|Start a post/);
  await panel.click('Copy', TITLES.light);
  await panel.says(/Copied/);
});

album('the empty states, in two languages', async () => {
  const expired = await program('valid_until = 2024-03-01');
  const fine = await program('');
  for (const language of ['en', 'nb']) {
    for (const [name, path] of [['expired', expired], ['language', fine]] as const) {
      if (name === 'language' && language === 'en') continue;
      await bench.fresh({ program: '', language: 'en' });
      const file = await bench.openFile(path);
      await bench.stored.hasProgram();
      await file.close();
      await bench.preset({ program: '', language });
      for (const look of LOOKS) {
        const feed = await bench.feed('new', look);
        await dress(feed.page, look);
        await feed.startPost();
        await feed.cuecard.open();
        await feed.cuecard.says(/Fjordlys/);
        await picture(feed.page, `empty-${name}-${language}`, look);
        const panel = await bench.own('pages/panel.html');
        await dress(panel.page, look);
        await panel.says(/Fjordlys/);
        await picture(panel.page, `empty-panel-${name}-${language}`, look);
        await bench.tidy();
      }
    }
  }
});
