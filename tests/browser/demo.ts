// The main job, for a person to watch or play: `cargo xtask demo`. Without a display it plays by itself,
// prints what was inserted and hinted, and leaves pictures in target/demo.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { start, type Bench } from './helpers/bench.ts';
import type { Feed } from './helpers/feed.ts';
import { Eyes } from './helpers/tree.ts';
import { ROOT } from './helpers/root.ts';
import { until } from './helpers/until.ts';

const PICTURES = join(ROOT, 'target', 'demo');

/** A sentence in which ACME's guide finds something to check. */
const TYPED = '\n\nI saw the Falcon on the test bench last week!';

let pictures = 0;

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Text as a block, so that its own lines are told from ours. */
function quoted(text: string): string {
  return text.split('\n').map((line) => `  │ ${line}`).join('\n');
}

async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  const path = join(PICTURES, `${pictures}-${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
}

async function insert(feed: Feed): Promise<void> {
  await feed.startPost();
  await feed.cuecard.badge();
  await picture(feed.page, 'badge');
  await feed.cuecard.open();
  await feed.cuecard.node('button', /^Insert/);
  await picture(feed.page, 'ready-texts');
  const [title] = await feed.cuecard.titles();
  await feed.cuecard.click(/^Insert/);
  const text = await until('a text stands in the composer', async () => (await feed.text()).trim() || null);
  say(`Inserted “${title ?? ''}”, and this is what the editor's own model holds:`);
  say(quoted(text));
  await picture(feed.page, 'inserted');
}

async function check(feed: Feed): Promise<void> {
  await feed.press('Control', 'End');
  await feed.type(TYPED);
  const marks = await until('something is marked', async () => {
    const found = await feed.cuecard.marks();
    return found.length > 0 ? found : null;
  });
  say(`Typed “${TYPED.trim()}”, and these words are marked: ${marks.map((mark) => `“${mark.text}”`).join(', ')}.`);
  if (!(await feed.cuecard.hasCard())) await feed.cuecard.open();
  await feed.cuecard.tab(/check/i);
  say('Things to check:');
  say(quoted(await feed.cuecard.text()));
  await picture(feed.page, 'things-to-check');
}

async function publish(bench: Bench, feed: Feed): Promise<void> {
  await feed.clickPost();
  await until('the network has the post', async () => (await feed.published()).length > 0);
  const panel = await bench.page(bench.address('pages/panel.html'));
  await panel.setViewport({ width: 400, height: 860 });
  const eyes = new Eyes(panel);
  await (await eyes.the('tab', /posted/i)).click();
  const entry = await until('the share log has it', async () => (await eyes.all('listitem'))[0]);
  say('Posted. The side panel has it under “What I posted”:');
  say(quoted(await entry.text()));
  await picture(panel, 'what-i-posted');
}

async function play(bench: Bench): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const feed = await bench.feed('new');
  await insert(feed);
  await check(feed);
  await publish(bench, feed);
  say(`Pictures: ${PICTURES}`);
}

/** A browser to try by hand, until the person closes it. */
async function offer(bench: Bench): Promise<void> {
  await bench.feed('new');
  say('A LinkedIn-like page stands in the browser, with Cuecard and the sample. Start a post; close the browser to end.');
  say(`The older composer: ${'https://www.linkedin.com/feed/?composer=classic'} in the same browser.`);
  await new Promise<void>((done) => bench.browser.once('disconnected', () => done()));
}

const byHand = process.env['HEADED'] === 'yes';
const bench = await start({ sampleConfirmed: !byHand });
try {
  await (byHand ? offer(bench) : play(bench));
} finally {
  await bench.close().catch(() => undefined);
}
