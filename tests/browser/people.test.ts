// People: the name is typed, the network's own list opens, the person picks; and Cuecard knows whether it is a mention.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed } from './helpers/feed.ts';
import { comment, listed, pick } from './helpers/places.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

async function writing(composer: 'classic' | 'new', text: string): Promise<Feed> {
  const feed = await bench.feed(composer);
  await feed.startPost();
  if (text) await feed.type(text);
  await feed.holds(text);
  return feed;
}

async function people(feed: Feed): Promise<void> {
  if (!(await feed.cuecard.hasCard())) await feed.cuecard.open();
  await feed.cuecard.tab('Hashtags & people');
}

const PLAIN = /@Solveig Lund is plain text so far\. Pick the name in LinkedIn’s list, and Solveig Lund will be told\./;

for (const composer of COMPOSERS) {
  test(`${composer}: the name is typed, the list opens, nothing in it is chosen for the person`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await feed.holds('Thanks to @Solveig Lund');
    await feed.cuecard.tells(/Typed: @Solveig Lund\. Now pick the name/);
    await becomes('the list', () => listed(feed), ['Solveig Lund']);
    assert.deepEqual(await feed.mentions(), []);
    await feed.cuecard.says(/The name is typed\. Now pick it in the list/);
    await feed.cuecard.says(PLAIN);
  });

  test(`${composer}: picked with the mouse it is a mention, and nothing more is said`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await pick(feed, 'Solveig Lund');
    await becomes('the mentions', () => feed.mentions(), ['Solveig Lund']);
    await feed.holds('Thanks to Solveig Lund ');
    await until('nothing is said', async () => !PLAIN.test(await feed.cuecard.text()) && !/Now pick it/.test(await feed.cuecard.text()));
    await until('not offered again', async () => (await feed.cuecard.nodes('button', '@Solveig Lund')).length === 0);
    await feed.type('for the lamp');
    await feed.holds('Thanks to Solveig Lund for the lamp');
    await feed.cuecard.underlines();
  });

  test(`${composer}: picked with Enter it is a mention, too`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await feed.cuecard.tells(/Typed/);
    await until('the list is open', async () => (await listed(feed)).length > 0);
    await feed.press('Enter');
    await becomes('the mentions', () => feed.mentions(), ['Solveig Lund']);
  });

  test(`${composer}: left as it is, it is underlined, and the things to check say so`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await feed.holds('Thanks to @Solveig Lund');
    await feed.type(' and good night. ');
    await feed.cuecard.underlines('@Solveig Lund');
    await feed.cuecard.hints();
    await feed.cuecard.says(PLAIN);
  });

  test(`${composer}: a chip for a name that is plain text opens the list again in its place`, async () => {
    const feed = await writing(composer, 'Thanks to @Solveig Lund, again');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await pick(feed, 'Solveig Lund');
    await becomes('the mentions', () => feed.mentions(), ['Solveig Lund']);
  });

  test(`${composer}: a name in plain words becomes the mention, and one Ctrl+Z undoes the typing`, async () => {
    const feed = await writing(composer, 'Thanks to Solveig Lund, again');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await feed.holds('Thanks to @Solveig Lund, again');
    await feed.cuecard.tells(/Typed/);
    await feed.press('Escape');
    await feed.press('Control', 'z');
    await feed.holds('Thanks to Solveig Lund, again');
  });

  test(`${composer}: a hashtag beside a mention leaves it whole`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await pick(feed, 'Solveig Lund');
    await becomes('the mentions', () => feed.mentions(), ['Solveig Lund']);
    await feed.press('Backspace');
    await feed.cuecard.click('#Fjordlys');
    await feed.holds('Thanks to Solveig Lund #Fjordlys');
    await feed.cuecard.tells(/Inserted: #Fjordlys/);
    assert.deepEqual(await feed.mentions(), ['Solveig Lund']);
  });

  test(`${composer}: killed, then a name: it comes once; killed again, the mention is still known`, async () => {
    const feed = await writing(composer, 'Thanks to');
    await people(feed);
    const chip = await feed.cuecard.node('button', '@Solveig Lund');
    await bench.killBackground();
    await chip.click();
    await feed.holds('Thanks to @Solveig Lund');
    await pick(feed, 'Solveig Lund');
    await becomes('the mentions', () => feed.mentions(), ['Solveig Lund']);
    await bench.killBackground();
    await feed.type('again. ');
    await feed.cuecard.badge();
    await until('not offered again', async () => (await feed.cuecard.nodes('tab', 'Hashtags & people')).length > 0
      && (await feed.cuecard.nodes('button', '@Solveig Lund')).length === 0);
  });

  test(`${composer}: the card leaves LinkedIn’s list free`, async () => {
    const feed = await writing(composer, '');
    await people(feed);
    await feed.cuecard.click('@Solveig Lund');
    await until('the list is open', async () => (await listed(feed)).length > 0);
    await until('they stand apart', async () => {
      const list = await feed.page.evaluate(() => {
        const outlet = document.querySelector('#interop-outlet')?.shadowRoot;
        const box = (document.querySelector('[data-names]') ?? outlet?.querySelector('[data-names]'))?.getBoundingClientRect();
        return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
      });
      const card = await (await feed.cuecard.card()).box();
      return list !== undefined && (card.x >= list.right || card.x + card.width <= list.left || card.y >= list.bottom || card.y + card.height <= list.top);
    });
  });
}

test('in a comment, people are offered, too', async () => {
  const feed = await comment(bench, 'feed');
  await feed.type('Ask');
  await people(feed);
  await feed.cuecard.click('@Amir Haddad');
  await pick(feed, 'Amir Haddad');
  await becomes('the mentions', () => feed.mentions(), ['Amir Haddad']);
});

test('a name that is plain text has no findings of axe', async () => {
  const feed = await writing('new', 'Thanks to @Solveig Lund. ');
  await feed.cuecard.underlines('@Solveig Lund');
  await people(feed);
  await feed.cuecard.says(PLAIN);
  assert.deepEqual(await axeCard(feed.page, bench.id), []);
});
