// Where lines are read from right to left: marks on the right words, badge and card on the other side, nothing covered.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';
import { TEXTS, TITLES } from './helpers/program.ts';
import type { Box } from './helpers/tree.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

const HEBREW = 'שלוש שנים אצל Fjord Lys ועוד היד נטויה ';
const ARABIC = 'ثلاث سنوات في Fjord Lys وما زلنا نتعلم ';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const middle = ({ x, width }: Box): number => x + width / 2;

for (const composer of COMPOSERS) {
  for (const [script, text] of [['Hebrew', HEBREW], ['Arabic', ARABIC]] as const) {
    for (const dir of ['rtl', undefined] as const) {
      test(`${composer}, a draft in ${script} on a page read from ${dir ? 'right to left' : 'left to right'}: the name is marked, and one change mends it`, async () => {
        const feed = await bench.feed(composer, dir ? { dir } : {});
        await feed.startPost();
        await feed.type(text);
        await feed.cuecard.underlines('Fjord Lys');
        await bench.command('next-hint');
        await feed.cuecard.says(/Our name is one word/);
        await bench.command('apply-fix');
        await feed.holds(text.replace('Fjord Lys', 'Fjordlys'));
      });
    }
  }

  for (const [width, height] of [[1280, 860], [360, 740]] as const) {
    test(`${composer}, right to left, ${width} × ${height}: the badge stands where lines end, and neither it nor the card covers anything`, async () => {
      const feed = await bench.feed(composer, { dir: 'rtl', width, height });
      await feed.startPost();
      await feed.type(HEBREW);
      await feed.cuecard.underlines('Fjord Lys');
      const editor = (await (await feed.editor()).boundingBox())!;
      const badge = await (await feed.cuecard.badge()).box();
      assert.ok(middle(badge) < middle(editor), `the badge is on the left: ${JSON.stringify([badge, editor])}`);
      assert.deepEqual((await feed.ownControls()).filter((control) => overlap(badge, control)), []);
      await feed.cuecard.hints();
      await until('the card is out of the way', async () => {
        const card = await (await feed.cuecard.card()).box();
        const covered = [...await feed.ownControls(), ...await feed.caretLine()].filter((other) => overlap(card, other));
        return covered.length === 0 && card.x >= 0 && card.x + card.width <= width && card.y + card.height <= height;
      });
      assert.deepEqual(await axeCard(feed.page, bench.id), []);
    });
  }

  test(`${composer}, right to left: beside the dialog the card is on its left, and a hint stands at its words`, async () => {
    const feed = await bench.feed(composer, { dir: 'rtl' });
    await feed.startPost();
    await feed.type(HEBREW);
    await feed.cuecard.underlines('Fjord Lys');
    await feed.cuecard.texts();
    const editor = (await (await feed.editor()).boundingBox())!;
    await until('the card is on the left', async () => middle(await (await feed.cuecard.card()).box()) < middle(editor));
    await bench.command('next-hint');
    await feed.cuecard.says(/Our name is one word/);
    const line = (await feed.caretLine())[0]!;
    await until('the hint is beside its line and not on it', async () => {
      const hint = await (await feed.cuecard.card()).box();
      return !overlap(hint, line) && Math.abs(hint.y - line.y) < 160;
    });
  });

  test(`${composer}, right to left: a ready text is inserted exactly`, async () => {
    const feed = await bench.feed(composer, { dir: 'rtl' });
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
  });
}
