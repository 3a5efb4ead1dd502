// Comments: the box in the feed (TipTap) and the one on a post's own page (Quill). Answers instead of posts, and their own limit.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axeCard } from './helpers/axe.ts';
import { start, type Bench } from './helpers/bench.ts';
import { BOXES, comment, sendComment } from './helpers/places.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

const ANSWER = 'Yes, with one screwdriver. Bring it to any of our shops, or write to us and we send the part.';

for (const box of BOXES) {
  test(`${box}: no post is offered, but the answers for comments are, and what the guide says`, async () => {
    const feed = await comment(bench, box);
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    await feed.cuecard.says(/Can it be mended\?/);
    await feed.cuecard.says(/What do I say when a lamp broke\?/);
    const said = await feed.cuecard.text();
    assert.doesNotMatch(said, /Light at noon|Lamps that last|thank you for asking/);
  });

  test(`${box}: an answer arrives exactly, and one Ctrl+Z takes it back`, async () => {
    const feed = await comment(bench, box);
    await feed.type('Good question. ');
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    await feed.cuecard.click('Insert here', 'Can it be mended?');
    await feed.holds(`Good question. ${ANSWER}`);
    await feed.cuecard.tells(/Inserted/);
    await feed.press('Control', 'z');
    await feed.holds('Good question. ');
  });

  test(`${box}: killed, then Insert: the answer comes once`, async () => {
    const feed = await comment(bench, box);
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    const insert = await feed.cuecard.node('button', 'Insert', 'Can it be mended?');
    await bench.killBackground();
    await insert.click();
    await feed.cuecard.tells(/Inserted/);
    await feed.holds(ANSWER);
  });

  test(`${box}: what is worth a second look is underlined`, async () => {
    const feed = await comment(bench, box);
    await feed.type('At Fjord Lys we mend it. ');
    await feed.cuecard.underlines('Fjord Lys');
    await feed.cuecard.hints();
    await feed.cuecard.click('Use “Fjordlys”', /Our name is one word/);
    await feed.holds('At Fjordlys we mend it. ');
  });

  test(`${box}: a comment has room for 1,250 characters, which the badge says when few are left`, async () => {
    const feed = await comment(bench, box);
    await feed.paste('a'.repeat(990));
    await feed.cuecard.badge();
    assert.doesNotMatch(await (await feed.cuecard.badge()).text(), /left/);
    await feed.paste('b'.repeat(20));
    await until('few are left', async () => /240 left/.test(await (await feed.cuecard.badge()).text()));
    await feed.paste('c'.repeat(245));
    await until('too many', async () => /5 too many/.test(await (await feed.cuecard.badge()).text()));
  });

  test(`${box}: a comment that is sent is noted as one, and what is written next is another`, async () => {
    const feed = await comment(bench, box);
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    await feed.cuecard.click('Insert', 'Can it be mended?');
    await feed.cuecard.tells(/Inserted/);
    await sendComment(feed);
    const [share] = await bench.stored.sharesBecome('probably-published');
    assert.deepEqual({ post: share?.post, variant: share?.variant, surface: share?.surface }, { post: 'can-it-be-mended', variant: 'en/linkedin/comment', surface: 'comment' });
    await (await feed.editor()).click();
    await feed.type('And thank you.');
    await feed.cuecard.badge();
    await sendComment(feed);
    await until('two are noted', async () => (await bench.stored.shares()).length === 2);
    const own = (await bench.stored.shares()).find(({ post }) => post === '');
    assert.equal(own?.surface, 'comment');
    const panel = await bench.own('pages/panel.html#log');
    await panel.says(/Can it be mended\?\s+.*LinkedIn · a comment · probably published/);
  });

  test(`${box}: a box that was only looked into is let go`, async () => {
    const feed = await comment(bench, box);
    await feed.cuecard.badge();
    await feed.page.click('article h3');
    await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
    await (await feed.editor()).click();
    await feed.cuecard.badge();
  });

  test(`${box}: badge and card have no findings of axe`, async () => {
    const feed = await comment(bench, box);
    await feed.cuecard.open();
    await feed.cuecard.tab('Answers');
    await feed.cuecard.says(/From the guide/);
    assert.deepEqual(await axeCard(feed.page, bench.id), []);
  });
}

test('two boxes under two posts keep apart', async () => {
  const feed = await comment(bench, 'feed');
  await feed.type('First');
  await feed.cuecard.badge();
  await feed.page.click('article:nth-of-type(2) .comment');
  await feed.composerStands(2);
  await feed.type('Second');
  await until('both have a badge', async () => (await feed.cuecard.eyes.all('button', /^Cuecard/)).length === 2);
  await becomes('the first box', () => feed.text(0), 'First');
  await becomes('the second box', () => feed.text(1), 'Second');
});

test('in the side panel, answers are listed and go into the comment', async () => {
  const feed = await comment(bench, 'feed');
  const panel = await bench.panel(feed.page);
  await panel.says(/“Insert” puts the text into the LinkedIn comment you are writing/);
  await panel.click('Insert', 'Can it be mended?');
  await feed.holds(ANSWER);
});

test('a box whose markup has changed is left alone', async () => {
  const feed = await comment(bench, 'feed');
  await feed.cuecard.badge();
  await feed.page.evaluate(() => document.querySelector('.comment-box')?.setAttribute('componentkey', 'x1'));
  await feed.page.click('article h3');
  await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
  await (await feed.editor()).click();
  await feed.type('Nobody looks. ');
  assert.equal(await feed.cuecard.hasBadge(), false);
});
