// Places to write, as a person reaches them: a post with a ready text in it, a comment, a private message, an article; and the list of names.

import type { ElementHandle } from 'puppeteer-core';

import type { PageBench } from '../pages/feed.ts';
import type { Bench } from './bench.ts';
import type { Feed, Variants } from './feed.ts';
import { TEXTS, TITLES } from './program.ts';
import { until } from './until.ts';

type Host = { bench: PageBench };

/** The two forms of a comment's box. */
export const BOXES = ['feed', 'permalink'] as const;
export type Box = typeof BOXES[number];

/** Opens a box for a comment: under a post of the feed, or on a post's own page. */
export async function comment(bench: Bench, box: Box, variants: Variants = {}): Promise<Feed> {
  if (box === 'permalink') {
    const feed = await bench.feed('classic', { path: '/feed/update/urn:li:share:7300001/', ...variants });
    await feed.composerStands();
    return feed;
  }
  const feed = await bench.feed('new', variants);
  await feed.page.click('article .comment');
  await feed.composerStands();
  return feed;
}

/** Starts a post with a ready text in it, as it is. */
export async function postWithText(bench: Bench, composer: 'classic' | 'new', variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed(composer, variants);
  await feed.startPost();
  await insertText(feed);
  return feed;
}

/** Inserts that ready text. */
export async function insertText(feed: Feed): Promise<void> {
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.light);
  await feed.holds(TEXTS.light);
}

/** A company page as its administrators see it. */
export const PAGE = '/company/77/admin/page-posts/published/';

/** Opens the composer for a post of a company page. */
export async function pagePost(bench: Bench, composer: 'classic' | 'new', variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed(composer, { path: PAGE, ...variants });
  await feed.startPost();
  return feed;
}

/** Sends the comment as a person does. */
export async function sendComment(feed: Feed): Promise<void> {
  const button = await feed.page.waitForSelector('.comment-box .blue:not([disabled])');
  await button?.click();
  await until('the box is empty', async () => (await feed.text()) === '');
}

/** Opens a conversation: on its own page, or over the feed. */
export async function message(bench: Bench, where: 'page' | 'bubble' | 'shadow', variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed('new', where === 'page' ? { path: '/messaging/thread/2/', ...variants } : { message: where, ...variants });
  await feed.composerStands();
  return feed;
}

/** Opens the page on which articles are written. */
export async function article(bench: Bench, variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed('new', { path: '/article/new/', ...variants });
  await feed.composerStands();
  return feed;
}

/** What was sent as a private message. */
export async function sentMessages(feed: Feed): Promise<string[]> {
  return feed.page.evaluate(() => (window as unknown as Host).bench.sent);
}

/** The names that the network's own list offers now; empty while it is closed. */
export async function listed(feed: Feed): Promise<string[]> {
  return feed.page.evaluate(() => {
    const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
    const roots = [document, element?.getRootNode() as Document];
    const options = roots.flatMap((root) => [...root.querySelectorAll('[role="option"] strong')]);
    return [...new Set(options)].map(({ textContent }) => textContent ?? '');
  });
}

/** Picks a name in that list with the mouse. */
export async function pick(feed: Feed, name: string): Promise<void> {
  await until(`${name} is in the list`, async () => (await listed(feed)).includes(name));
  const option = await feed.page.evaluateHandle((name) => {
    const element = (window as unknown as Host).bench.open.at(-1)?.model.element();
    const roots = [document, element?.getRootNode() as Document];
    const options = roots.flatMap((root) => [...root.querySelectorAll('[role="option"]')]);
    return options.find((option) => option.querySelector('strong')?.textContent === name);
  }, name);
  await (option.asElement() as ElementHandle<HTMLElement>).click();
}
