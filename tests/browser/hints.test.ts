// Things to check as they type: marks that touch nothing, sentences that say why and what next.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.tidy());
afterEach(() => bench.tidy());
after(() => bench.close());

async function writing(composer: 'classic' | 'new', text: string): Promise<Feed> {
  const feed = await bench.feed(composer);
  await feed.startPost();
  await feed.type(text);
  await feed.holds(text);
  return feed;
}

async function toCheck(feed: Feed): Promise<void> {
  await feed.cuecard.hints();
}

for (const composer of COMPOSERS) {
  test(`${composer}: a new mark comes when the word is left, and stands under the words`, async () => {
    const feed = await writing(composer, 'Three years at Fjord Lys');
    const marks = await feed.cuecard.marks();
    // Only a long pause counts as leaving the word that the caret is at.
    if (feed.sinceKey() < 2000) assert.deepEqual(marks, []);
    await feed.type(' and counting');
    await feed.cuecard.underlines('Fjord Lys');
  });

  test(`${composer}: a composer that the page opened and focused before Cuecard came is helped as any other`, async () => {
    const feed = await bench.feed(composer, { shareActive: 'true', slow: 'yes' });
    await feed.composerStands();
    await feed.type('At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
  });

  test(`${composer}: existing marks follow the text while the person types before them`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.press('Control', 'Home');
    for (const letter of 'Now it is. ') {
      await feed.type(letter);
      const words = (await feed.cuecard.marks()).map((mark) => mark.text);
      assert.ok(words.every((word) => word === 'Fjord Lys'), `no mark beside its word: ${JSON.stringify(words)}`);
    }
    await feed.cuecard.underlines('Fjord Lys');
  });

  test(`${composer}: the editor's DOM and model are not touched by marks`, async () => {
    const feed = await writing(composer, 'At Fjord Lys and Nordstjerne');
    await feed.noteChanges();
    const before = await feed.structure();
    await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
    assert.deepEqual(await feed.changes(), []);
    assert.deepEqual(await feed.structure(), before);
    await feed.holds('At Fjord Lys and Nordstjerne');
  });

  test(`${composer}: shape tells how much it matters`, async () => {
    const feed = await writing(composer, 'At Fjord Lys and Nordstjerne now ');
    await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
    const names = (await feed.cuecard.marks()).map((mark) => mark.name);
    assert.equal(new Set(names).size, 2);
    assert.ok(names.every((name) => !/cuecard/i.test(name)), 'names that say nothing to the page');
  });

  test(`${composer}: the card says what, why, and where the guide has it`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await toCheck(feed);
    const text = await feed.cuecard.says(/Our name is one word: Fjordlys\./);
    assert.match(text, /People search for it like this\./);
    await feed.cuecard.click('Read in the guide');
    const guide = await bench.browser.waitForTarget((target) => /pages\/panel\.html#/.test(target.url()));
    assert.match(guide.url(), /how-do-we-write-names/);
  });

  test(`${composer}: a fix replaces only its span, and one Ctrl+Z takes it back`, async () => {
    const feed = await writing(composer, 'Three at Fjord Lys, four at Fjord Lys. 👩‍🔧 Ok ');
    await feed.cuecard.underlines('Fjord Lys', 'Fjord Lys');
    await toCheck(feed);
    await feed.cuecard.click('Use “Fjordlys”');
    await feed.holds('Three at Fjordlys, four at Fjord Lys. 👩‍🔧 Ok ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.press('Control', 'z');
    await feed.holds('Three at Fjord Lys, four at Fjord Lys. 👩‍🔧 Ok ');
  });

  test(`${composer}: what is missing is a line of the card, never an underline`, async () => {
    const feed = await writing(composer, 'I work at Fjordlys now ');
    await toCheck(feed);
    await feed.cuecard.says(/Add #Fjordlys, so that colleagues find it\./);
    assert.deepEqual(await feed.cuecard.marks(), []);
    await feed.type('#Fjordlys ');
    await feed.cuecard.says(/Nothing here goes against Fjordlys[’']s guide/);
  });

  test(`${composer}: "not in this text" holds for this text only`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await toCheck(feed);
    await feed.cuecard.click('Not in this text', /Our name is one word/);
    await feed.cuecard.underlines();
    await feed.type('and Fjord Lys again ');
    await until('still silent', async () => (await feed.text()).endsWith('again '));
    assert.deepEqual(await feed.cuecard.marks(), []);
    const next = await writing(composer, 'At Fjord Lys today ');
    await next.cuecard.underlines('Fjord Lys');
  });

  test(`${composer}: of very many marks those around the caret are drawn, and the badge counts all`, async () => {
    const feed = await writing(composer, '');
    await feed.paste('Fjord Lys is here. '.repeat(200));
    await becomes('as many are drawn as a browser can', async () => (await feed.cuecard.marks()).length, 150);
    const counted = async (): Promise<number> => Number(/(\d+) things to check/.exec((await feed.cuecard.badge()).name)?.[1] ?? 0);
    await until('the badge counts all', async () => (await counted()) >= 200);
  });

  test(`${composer}: "this one is private" silences the composer and leaves no trace`, async () => {
    const feed = await writing(composer, 'At Fjord Lys today ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.cuecard.texts();
    await feed.cuecard.click('This one is private');
    await until('nothing of Cuecard is left', async () => !(await feed.cuecard.hasBadge()));
    await feed.type('and Fjord Lys tomorrow ');
    await feed.clickPost();
    await until('it is posted', async () => (await feed.published()).length === 1);
    assert.deepEqual(await feed.cuecard.marks(), []);
    assert.equal(await feed.cuecard.hasBadge(), false);
    const stored = JSON.stringify((await bench.stored.read()).databases);
    assert.doesNotMatch(stored, /"state":"(clicked|probably-published|confirmed)"/);
    await feed.startPost();
    assert.ok(await feed.cuecard.badge(), 'the next composer is not private');
  });

  test(`${composer}: nothing to mend is said quietly, and never called approved`, async () => {
    const feed = await writing(composer, 'A walk along the water this morning. ');
    await toCheck(feed);
    const text = await feed.cuecard.says(/Nothing here goes against Fjordlys[’']s guide/);
    assert.doesNotMatch(text, /approved/i);
  });

  test(`${composer}: "Not sure? Ask" opens a mail, with the draft only if ticked`, async () => {
    const feed = await writing(composer, 'A secret thought & more. ');
    await toCheck(feed);
    const mails = await bench.mails();
    await feed.cuecard.click('Not sure? Ask Kari Nes');
    const plain = await until('a mail opens', async () => (await mails.read())[0]);
    assert.match(plain, /^mailto:words@fjordlys\.example\?/);
    assert.doesNotMatch(decodeURIComponent(plain), /secret thought/);
    await (await feed.cuecard.node('checkbox', 'with my text')).click();
    await until('it is ticked', async () => (await feed.cuecard.node('checkbox', 'with my text')).state('checked') === 'true');
    await feed.cuecard.click('Not sure? Ask Kari Nes');
    const full = await until('another mail opens', async () => (await mails.read())[1]);
    assert.match(decodeURIComponent(full), /A secret thought & more\./);
  });
}

test('"never for this word" is remembered for good, and can be taken back in the settings', async () => {
  const feed = await writing('new', 'At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  await toCheck(feed);
  await feed.cuecard.click('Never for this word', /Our name is one word/);
  await feed.cuecard.underlines();
  const next = await writing('classic', 'At Fjord Lys and FjordLys today ');
  await next.cuecard.underlines('FjordLys');
  const options = await bench.own('pages/options.html');
  await options.click(/Check again: .*Fjord Lys/i);
  const again = await writing('new', 'At Fjord Lys today ');
  await again.cuecard.underlines('Fjord Lys');
});

test('next and previous hint by keyboard go through them in order', async () => {
  const feed = await writing('new', 'At Fjord Lys and Nordstjerne now ');
  await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
  const [name, launch] = [/Our name is one word/, /Nordstjerne is not out yet/];
  await bench.command('next-hint');
  await feed.cuecard.says(name);
  await bench.command('next-hint');
  await feed.cuecard.says(launch);
  await bench.command('previous-hint');
  await feed.cuecard.says(name);
  assert.doesNotMatch(await feed.cuecard.text(), /Ready texts/, 'one hint, not the whole card');
});

test('typing after a single hint was shown opens nothing', async () => {
  const feed = await writing('new', 'At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  await bench.command('next-hint');
  await feed.cuecard.says(/Our name is one word/);
  await feed.press('Escape');
  await until('the text has the focus again', () => feed.editorHasFocus());
  await feed.type('and on');
  await feed.cuecard.closed();
});

test('the mouse over a mark shows its hint beside the line', async () => {
  const feed = await writing('new', 'At Fjord Lys today ');
  await feed.cuecard.underlines('Fjord Lys');
  const place = await feed.page.evaluate(() => {
    const [range] = Array.from(CSS.highlights.values()).flatMap((highlight) => Array.from(highlight));
    const live = document.createRange();
    if (range) {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    }
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await feed.page.mouse.move(place.x, place.y);
  await feed.cuecard.says(/Our name is one word/);
  assert.equal(await feed.editorHasFocus(), true);
});
