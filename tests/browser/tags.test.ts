// Hashtags: offered where they fit, put in exactly where they belong, undone by one Ctrl+Z.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** A composer with a text, and the caret so many steps before its end. */
async function writing(composer: 'classic' | 'new', text: string, back = 0): Promise<Feed> {
  const feed = await bench.feed(composer);
  await feed.startPost();
  await feed.type(text);
  await feed.holds(text);
  // Right behind an emoji that was just typed, ProseMirror takes an arrow back, with Cuecard or without: so by mouse.
  if (composer === 'new' && text === '👋🏽') await clickBefore(feed);
  else for (let step = 0; step < back; step += 1) await feed.press('ArrowLeft');
  return feed;
}

/** Clicks before the first letter of the text. */
async function clickBefore(feed: Feed): Promise<void> {
  const line = await feed.page.waitForSelector('.ProseMirror p');
  const box = await line?.boundingBox();
  assert.ok(box);
  await feed.page.mouse.click(box.x + 2, box.y + box.height / 2);
}

async function people(feed: Feed): Promise<void> {
  if (!(await feed.cuecard.hasCard())) await feed.cuecard.open();
  await feed.cuecard.tab('Hashtags & people');
}

/** What stands before the hashtag, how far the caret is from its end, and what becomes of it. */
const PLACES: [string, string, number, string][] = [
  ['at the end', 'A lamp', 0, 'A lamp #Fjordlys'],
  ['after a space', 'A lamp ', 0, 'A lamp #Fjordlys'],
  ['at the end of a line', 'A lamp\nand more', 9, 'A lamp #Fjordlys\nand more'],
  ['on an empty line', 'One\n\nTwo', 4, 'One\n#Fjordlys\nTwo'],
  ['in the middle of a word', 'A lampshade, new', 8, 'A lampshade #Fjordlys, new'],
  ['before a full stop', 'A lamp.', 1, 'A lamp #Fjordlys.'],
  ['between words', 'A new lamp', 4, 'A new #Fjordlys lamp'],
  ['after an emoji of several parts', 'Ok 👩‍🔧', 0, 'Ok 👩‍🔧 #Fjordlys'],
  ['before an emoji', '👋🏽', 1, '#Fjordlys 👋🏽'],
  ['in the middle of an address', 'See https://fjordlys.example/a now', 8, 'See https://fjordlys.example/a #Fjordlys now'],
  ['where it was begun', 'A lamp #fjo', 0, 'A lamp #Fjordlys'],
];

for (const composer of COMPOSERS) {
  for (const [where, text, back, expected] of PLACES) {
    test(`${composer}: ${where}, it stands apart, nothing is split, and one Ctrl+Z takes it back`, async () => {
      const feed = await writing(composer, text, back);
      await people(feed);
      await feed.cuecard.click('#Fjordlys');
      await feed.holds(expected);
      await feed.cuecard.tells(/Inserted: #Fjordlys/);
      assert.equal(await feed.editorHasFocus(), true);
      await feed.press('Control', 'z');
      await feed.holds(text);
    });
  }

  test(`${composer}: whoever types on at once writes behind it`, async () => {
    const feed = await writing(composer, 'A lamp');
    await people(feed);
    await feed.cuecard.click('#Fjordlys');
    await feed.holds('A lamp #Fjordlys');
    const end = 'A lamp #Fjordlys'.length;
    await becomes('the caret', () => feed.selection(), { from: end, to: end });
    await feed.type(' and more');
    await feed.holds('A lamp #Fjordlys and more');
  });

  test(`${composer}: one that stands there is not offered again, and comes back when it is taken out`, async () => {
    const feed = await writing(composer, 'A lamp');
    await people(feed);
    await feed.cuecard.click('#Fjordlys');
    await feed.holds('A lamp #Fjordlys');
    await until('it is not offered', async () => (await feed.cuecard.nodes('button', '#Fjordlys')).length === 0);
    await feed.press('Control', 'z');
    await feed.cuecard.node('button', '#Fjordlys');
  });

  test(`${composer}: killed, then a chip: it comes once`, async () => {
    const feed = await writing(composer, 'A lamp');
    await people(feed);
    const chip = await feed.cuecard.node('button', '#Fjordlys');
    await bench.killBackground();
    await chip.click();
    await feed.cuecard.tells(/Inserted: #Fjordlys/);
    await feed.holds('A lamp #Fjordlys');
  });

  test(`${composer}: one that the house leaves out is hinted with its reason, and can be taken out`, async () => {
    const feed = await writing(composer, 'A new lamp. #Fjordlys #MirakelLampe ');
    await feed.cuecard.underlines('#MirakelLampe');
    await feed.cuecard.hints();
    await feed.cuecard.says(/Consider leaving out #MirakelLampe/);
    await feed.cuecard.says(/No lamp works wonders/);
    await feed.cuecard.click('Take it out', /Consider leaving out/);
    await feed.holds('A new lamp. #Fjordlys  ');
  });

  test(`${composer}: when the page changes what arrives, that is said, with Copy`, async () => {
    const feed = await bench.feed(composer, { meddles: 'yes' });
    await feed.startPost();
    await feed.type('A lamp');
    await people(feed);
    await feed.cuecard.click('#Fjordlys');
    await feed.cuecard.says(/The text did not arrive the way it was meant/);
    await feed.cuecard.click('Copy the text');
    await feed.cuecard.tells(/Copied/);
    assert.equal(await bench.clipboard(), '#Fjordlys');
  });
}

test('the best few are at hand under the texts, in the card and in the side panel', async () => {
  const feed = await writing('new', 'In the shop ');
  await feed.cuecard.texts();
  await feed.cuecard.node('button', '#Fjordlys');
  const panel = await bench.panel(feed.page);
  await panel.click('#Fjordlys');
  await feed.holds('In the shop #Fjordlys');
});

test('by keyboard alone: to the tab, to the chip, and on in the text', async () => {
  const feed = await writing('new', 'A lamp');
  await feed.page.bringToFront();
  await bench.command('open-card');
  await feed.cuecard.card();
  await feed.press('End');
  await until('the tab is chosen', async () => (await feed.cuecard.nodes('tab', 'Hashtags & people'))[0]?.state('selected') === true);
  await feed.press('Tab');
  await until('the chip has the focus', async () => (await feed.cuecard.nodes('button', '#Fjordlys'))[0]?.state('focused') === true);
  await feed.press('Enter');
  await feed.holds('A lamp #Fjordlys');
  await until('the text has the focus', () => feed.editorHasFocus());
});

test('the tab has no findings of axe', async () => {
  const feed = await writing('new', 'A lamp for winter light');
  await people(feed);
  await feed.cuecard.node('button', '#Fjordlys');
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});
