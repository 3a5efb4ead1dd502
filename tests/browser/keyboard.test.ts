// By keyboard and by ear: commands for what the mouse can do, names that say where in the text, one sentence a pause.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { PROMPT, TITLES } from './helpers/program.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

async function writing(composer: 'classic' | 'new', text: string): Promise<Feed> {
  const feed = await bench.feed(composer);
  await feed.startPost();
  await feed.type(text);
  return feed;
}

/** Role and name of what has the focus in the card. */
async function focused(feed: Feed): Promise<string> {
  const { nodes } = await feed.cuecard.eyes.look();
  const node = nodes.filter((node) => node.state('focused') === true).at(-1);
  return node ? `${node.role} "${node.name}"` : '';
}

for (const composer of COMPOSERS) {
  test(`${composer}: a command brings the focus to the next hint, whose name says which it is, where it is and what it advises`, async () => {
    const feed = await writing(composer, 'Three years at Fjord Lys and counting, and Nordstjerne too ');
    await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
    await bench.command('previous-hint');
    await becomes('the dialog says all of it', async () => (await feed.cuecard.card()).name,
      'Cuecard: Ask first · 2 of 2: “Nordstjerne” in “…Fjord Lys and counting, and Nordstjerne too”. Nordstjerne is not out yet.');
    await bench.command('next-hint');
    await becomes('the dialog says all of it', async () => (await feed.cuecard.card()).name,
      'Cuecard: Check · 1 of 2: “Fjord Lys” in “Three years at Fjord Lys and counting, and Nordstjerne too”. Our name is one word: Fjordlys.');
    await becomes('its first action has the focus', () => focused(feed), 'button "Use “Fjordlys”"');
    await feed.press('Enter');
    await feed.holds('Three years at Fjordlys and counting, and Nordstjerne too ');
    await until('the text has the focus again', () => feed.editorHasFocus());
  });

  test(`${composer}: a command makes the change at the caret, and one key press undoes it`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.press('Home');
    for (let step = 0; step < 5; step += 1) await feed.press('ArrowRight');
    await bench.command('apply-fix');
    await feed.holds('At Fjordlys today ');
    await feed.cuecard.tells(/^Changed$/);
    assert.equal(await feed.editorHasFocus(), true);
    await feed.press('Control', 'z');
    await feed.holds('At Fjord Lys today ');
  });

  test(`${composer}: where there is nothing to change the command says so and touches nothing`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await bench.command('apply-fix');
    await feed.cuecard.tells(/^There is no change to make here$/);
    await feed.holds('At Fjord Lys today ');
  });

  test(`${composer}: back to the text leads behind the words of the hint`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await bench.command('next-hint');
    await feed.cuecard.says(/Our name is one word/);
    await bench.command('back-to-text');
    await feed.cuecard.closed();
    await until('the text has the focus', () => feed.editorHasFocus());
    await becomes('the caret is behind the words', () => feed.selection(), { from: 12, to: 12 });
    await feed.type('!');
    await feed.holds('At Fjord Lys! today ');
  });

  test(`${composer}: the next blank is selected, its question is read, and typing answers it`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.version('English', TITLES.lamp);
    await feed.cuecard.click('Insert', TITLES.lamp);
    await feed.cuecard.tells(/^Inserted, /);
    await feed.press('Control', 'End');
    await bench.command('next-blank');
    await feed.cuecard.tells(/^Your answer is still missing here: What did you repair last\?$/);
    const from = (await feed.text()).indexOf(PROMPT);
    await becomes('the prompt is selected', () => feed.selection(), { from, to: from + PROMPT.length });
    await feed.type('A desk lamp.');
    await until('the answer stands there', async () => (await feed.text()).includes('screwdriver. A desk lamp.\n'));
    await bench.command('next-blank');
    await feed.cuecard.tells(/^No answer of yours is missing here$/);
  });

  test(`${composer}: a pause is announced once, and no key is`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.cuecard.badge();
    const heard = await feed.cuecard.hears();
    await feed.type('At Fjord Lys and Nordstjerne and the workshop ');
    await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
    await feed.cuecard.tells(/^3 things to check$/);
    await feed.type('we had a good week ');
    await feed.press('ArrowLeft');
    await bench.command('apply-fix');
    await feed.cuecard.tells(/^There is no change/);
    assert.deepEqual(await heard(), ['3 things to check', 'There is no change to make here']);
  });
}

test('an insertion says how many paragraphs and characters came', async () => {
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.cuecard.tells(/^Inserted, 1 paragraph, 63 characters$/);
});

test('where only the side panel shows anything, the next blank is selected all the same', async () => {
  await bench.fresh({ program: 'fjordlys', presence: 'side-panel' });
  const feed = await bench.feed('new');
  await feed.startPost();
  const panel = await bench.panel(feed.page);
  await (await panel.node('combobox', 'Language and version', TITLES.lamp)).choose('English');
  await panel.click('Insert', TITLES.lamp);
  await until('the text came', async () => (await feed.text()).includes(PROMPT));
  await feed.page.bringToFront();
  await feed.press('Control', 'Home');
  await bench.command('next-blank');
  const from = (await feed.text()).indexOf(PROMPT);
  await becomes('the prompt is selected', () => feed.selection(), { from, to: from + PROMPT.length });
  assert.equal(await feed.cuecard.hasBadge(), false);
  await bench.fresh({ program: 'fjordlys' });
});

test('the settings list every command with its key of now', async () => {
  const options = await bench.own('pages/options.html');
  await options.says(/Open the card in the text I am writing\s*Alt\+Shift\+K/);
  await options.says(/Make the suggested change\s*not set/);
  await options.says(/Next question left to answer\s*not set/);
  await options.says(/Back to the text I am writing\s*not set/);
});
