// What else a network's page may show and do beside the composer: none of it is taken for the composer's own.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed, type Variants } from './helpers/feed.ts';
import { strip } from './helpers/ink.ts';
import { insertText, postWithText } from './helpers/places.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
beforeEach(() => bench.stored.forgetShares());
afterEach(() => bench.tidy());
after(() => bench.close());

const withText = (composer: 'classic' | 'new', variants?: Variants): Promise<Feed> => postWithText(bench, composer, variants);

/** The page shows a question of its own, over there: not about the draft. */
async function asksSomethingElse(feed: Feed, when: 'now' | 'on Post'): Promise<void> {
  const post = await feed.postButton();
  await post.evaluate((button, when) => {
    const ask = (): void => {
      const box = document.createElement('div');
      box.setAttribute('role', 'alertdialog');
      box.textContent = 'Your session ends soon.';
      document.body.append(box);
    };
    if (when === 'now') ask();
    else button.addEventListener('click', ask);
  }, when);
}

for (const composer of COMPOSERS) {
  test(`${composer}: a question about something else, while the post is on its way, is not about the draft`, async () => {
    const feed = await withText(composer);
    await asksSomethingElse(feed, 'on Post');
    await feed.clickPost();
    const [share] = await bench.stored.sharesBecome('confirmed');
    assert.equal(share?.post, 'winter-light');
  });

  test(`${composer}: beside a question that stood there before, Cuecard is there, and a discarded draft is no share`, async () => {
    const feed = await bench.feed(composer);
    await feed.page.evaluate(() => {
      const banner = document.createElement('div');
      banner.setAttribute('role', 'alertdialog');
      banner.textContent = 'We use cookies.';
      document.body.prepend(banner);
    });
    await feed.startPost();
    await insertText(feed);
    await feed.discard();
    const next = await withText(composer);
    await next.clickPost();
    await bench.stored.sharesBecome('confirmed');
  });

  test(`${composer}: Ctrl+Enter, which does nothing here, and a draft then thrown away are no post`, async () => {
    const feed = await withText(composer, { question: 'plain' });
    await feed.press('Control', 'Enter');
    await feed.discard();
    const next = await withText(composer);
    await next.clickPost();
    await bench.stored.sharesBecome('confirmed');
  });

  test(`${composer}: Escape closes the card alone, though nothing in the dialog has the focus`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('Words ');
    await feed.cuecard.open();
    await (await feed.editor()).evaluate((element) => element.blur());
    assert.equal(await feed.page.evaluate(() => document.activeElement === document.body), true);
    await feed.press('Escape');
    await feed.cuecard.closed();
    assert.equal(await feed.openComposers(), 1);
    assert.equal(await feed.page.$('::-p-aria([name="Discard"])'), null);
  });

  test(`${composer}: marks are seen again after the page put its own style sheets in place of all others`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type('At Fjord Lys ');
    await feed.cuecard.underlines('Fjord Lys');
    const editor = await feed.editor();
    await editor.evaluate((element) => {
      const root = element.getRootNode() as Document;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(({ cssRules }) => !cssRules[0]?.cssText.startsWith('::highlight'));
    });
    await feed.type('today ');
    await until('the words are underlined', async () => (await strip(bench, feed, 'Fjord Lys')).line.columns > 0.5);
    assert.ok((await strip(bench, feed, 'today')).line.columns < 0.1, 'other words are not');
  });
}

test('new: a time that is asked for in a dialog of its own makes a scheduled post, and the badge comes back on top', async () => {
  const feed = await bench.feed('new', { time: 'apart' });
  await feed.startPost();
  await feed.cuecard.badge();
  await feed.schedule();
  await feed.cuecard.open();
  await feed.clickText();
  await feed.type('Later, in my own words');
  await feed.clickPost();
  const [share] = await bench.stored.sharesBecome('confirmed');
  assert.equal(share?.scheduled, true);
});

test('new: buttons that the page adds behind Post are not Post', async () => {
  const feed = await withText('new');
  const post = await feed.postButton();
  await post.evaluate((button) => {
    const row = document.createElement('div');
    for (const words of ['👍', 'Undo']) row.append(Object.assign(document.createElement('button'), { type: 'button', textContent: words }));
    button.closest('dialog')?.append(row);
  });
  await feed.page.click('::-p-aria([name="Undo"][role="button"])');
  await feed.clickPost();
  const [share] = await bench.stored.sharesBecome('confirmed');
  assert.equal(share?.post, 'winter-light');
});

test('new: an editor that gets its name a while after the focus is met', async () => {
  const feed = await bench.feed('new', { late: 'yes' });
  await feed.startPost();
  await feed.cuecard.badge();
});
