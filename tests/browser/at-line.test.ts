// A hint that a key leads to stands at its line, as one that the pointer rests on does, and covers neither its words nor Post.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed, type Variants } from './helpers/feed.ts';
import { album, dress, LOOKS, picture } from './helpers/look.ts';
import type { Box } from './helpers/tree.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

const FILL = 'A line that says nothing.\n';
const NAME = /Our name is one word/;
const LAUNCH = /Nordstjerne is not out yet/;

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Two hints, some lines apart, and the caret at the end. */
async function writing(composer: 'classic' | 'new', variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed(composer, variants);
  await feed.startPost();
  await feed.type(`Three years at Fjord Lys now.\n${FILL.repeat(3)}And Nordstjerne is next.\nThe end.`);
  await feed.cuecard.underlines('Fjord Lys', 'Nordstjerne');
  return feed;
}

/** Where marked words stand in the window. */
async function words(feed: Feed, marked: string): Promise<Box> {
  return feed.page.evaluate((marked) => {
    for (const range of Array.from(CSS.highlights.values()).flatMap((highlight) => Array.from(highlight))) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      if (live.toString() === marked) return { x, y, width, height };
    }
    throw new Error(`${marked} is not marked`);
  }, marked);
}

/** Waits until the card stands clear of these words and of Post; answers both places. */
async function clear(feed: Feed, marked: string): Promise<{ card: Box; at: Box }> {
  const post = await (await feed.postButton()).boundingBox();
  assert.ok(post);
  return until('the card is clear of its words and of Post', async () => {
    const [card, at] = [await (await feed.cuecard.card()).box(), await words(feed, marked)];
    return !overlap(card, at) && !overlap(card, post) && { card, at };
  });
}

for (const composer of COMPOSERS) {
  for (const width of [1440, 1280]) {
    test(`${composer}, ${width} px: a key leads from hint to hint, and each stands at its own line`, async () => {
      const feed = await writing(composer, { width });
      for (const [command, marked, says] of [['previous-hint', 'Nordstjerne', LAUNCH], ['previous-hint', 'Fjord Lys', NAME], ['next-hint', 'Nordstjerne', LAUNCH]] as const) {
        await bench.command(command);
        await feed.cuecard.says(says);
        await until(`it stands at the line of ${marked}`, async () => {
          const { card, at } = await clear(feed, marked);
          return Math.abs(card.y - at.y) <= 24;
        });
      }
    });
  }

  test(`${composer}: where the pointer would show it, the key shows it`, async () => {
    const feed = await writing(composer);
    const at = await words(feed, 'Nordstjerne');
    await feed.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await feed.cuecard.says(LAUNCH);
    const pointed = await (await feed.cuecard.card()).box();
    await feed.press('Escape');
    await feed.cuecard.closed();
    await feed.page.mouse.move(2, 2);
    await bench.command('previous-hint');
    await feed.cuecard.says(LAUNCH);
    await until('it stands where it stood', async () => {
      const keyed = await (await feed.cuecard.card()).box();
      return keyed.x === pointed.x && Math.abs(keyed.y - pointed.y) <= 1;
    });
  });

  for (const width of [800, 360]) test(`${composer}, ${width} px, with no room beside the dialog: it covers neither its words nor Post`, async () => {
    const feed = await writing(composer, { width });
    for (const [marked, says] of [['Nordstjerne', LAUNCH], ['Fjord Lys', NAME]] as const) {
      await bench.command('previous-hint');
      await feed.cuecard.says(says);
      await clear(feed, marked);
    }
  });

  test(`${composer}: words that are scrolled away come into view with their hint`, async () => {
    const feed = await bench.feed(composer, { height: 640 });
    await feed.startPost();
    await feed.type(`Three years at Fjord Lys now.\n${FILL.repeat(16)}The end.`);
    await feed.cuecard.underlines('Fjord Lys');
    await bench.command('next-hint');
    await feed.cuecard.says(NAME);
    const { at } = await clear(feed, 'Fjord Lys');
    assert.ok(at.y >= 0 && at.y + at.height <= 640, JSON.stringify(at));
  });

  for (const look of LOOKS) {
    album(`a hint at its line in the ${composer} composer, ${look.dark ? 'dark' : 'light'}, ${look.width} px`, async () => {
      const feed = await writing(composer, look);
      await dress(feed.page, look);
      await bench.command('previous-hint');
      await feed.cuecard.says(LAUNCH);
      await clear(feed, 'Nordstjerne');
      await picture(feed.page, `at-line-${composer}`, look);
    });
  }
}
