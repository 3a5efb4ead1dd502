// What the person feels while they write, in both forms of the composer: marks that follow the text, and the
// first marks after the background was killed. Timed in the page, from the key's own event to the frame.

import type { KeyInput } from 'puppeteer-core';

import type { Bench } from '../browser/helpers/bench.ts';
import { COMPOSERS, type Feed } from '../browser/helpers/feed.ts';
import { until } from '../browser/helpers/until.ts';
import type { PageBench } from '../browser/pages/feed.ts';
import { timeRow, type Row } from './figures.ts';

/** Most ms between an edit and its marks; between a key that finds no background and the first marks. */
const FOLLOW = 33;
const COLD = 150;
/** How often each is measured in each composer. */
const EDITS = 80;
const STARTS = 12;
/** What the programme of the browser tests has something to say about. */
const WORDS = 'Fjord Lys';
/** Words that are marked four times, in three paragraphs. */
const DRAFT = [
  `Three years at ${WORDS} and I still learn something every week, mostly from people who repair things.`,
  `What ${WORDS} taught me about winter light fits on a page. The rest of ${WORDS} fits in a van.`,
  `Come and see ${WORDS} on Thursday, bring a friend, and ask whatever you like. `,
].join('\n');
/** Edits before the marks: within a line, a new paragraph, and taking it back. */
const KEYS: KeyInput[] = ['n', 'o', 'w', 'Space', 'Enter', 'a', 'Backspace', 'Backspace', 'i', 'n'];

/** One edit, in ms after its key: when the text stood changed in a frame, and when the marks stood right in one. */
interface Timed { text: number; marks: number }

/** The page's own records, and what the next key leads to. */
type Host = { bench: PageBench; next: Promise<Timed> };

/** Waits in the page for the next key, then looks after each frame whether text and marks are as they must be. */
function watchNextKey(words: string[]): void {
  const host = window as unknown as Host;
  const model = host.bench.open.at(-1)?.model;
  const before = model?.text();
  const marked = (): boolean => {
    const found: string[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        found.push(live.toString());
      }
    }
    return found.length === words.length && found.every((text, at) => text === words[at]);
  };
  host.next = new Promise<Timed>((done, fail) => {
    const look = (start: number, text: number): void => {
      // The task after a frame's callbacks runs when the frame was drawn.
      const { port1, port2 } = new MessageChannel();
      requestAnimationFrame(() => port2.postMessage(0));
      port1.onmessage = () => {
        const now = performance.now() - start;
        const moved = text > 0 ? text : model?.text() === before ? 0 : now;
        if (moved > 0 && marked()) done({ text: moved, marks: now });
        else if (now > 10_000) fail(new Error('no marks for 10 s'));
        else look(start, moved);
      };
    };
    addEventListener('keydown', (event) => look(event.timeStamp, 0), { capture: true, once: true });
  });
}

/** Presses a key and says when what followed stood in the page. */
async function press(feed: Feed, key: KeyInput, words: string[]): Promise<Timed> {
  await feed.page.evaluate(watchNextKey, words);
  await feed.page.keyboard.press(key);
  return feed.page.evaluate(() => (window as unknown as Host).next);
}

async function composerOf(bench: Bench, composer: 'classic' | 'new', text: string): Promise<Feed> {
  await bench.tidy();
  const feed = await bench.feed(composer);
  await feed.startPost();
  await feed.cuecard.badge();
  await feed.type(text);
  return feed;
}

/** An edit, then the marks that stood before follow. */
export async function edits(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const composer of COMPOSERS) {
    const feed = await composerOf(bench, composer, DRAFT);
    const words = Array.from({ length: 4 }, () => WORDS);
    await feed.cuecard.underlines(...words);
    await feed.press('Control', 'Home');
    const timed: Timed[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) timed.push(await press(feed, KEYS[edit % KEYS.length] ?? 'n', words));
    rows.push(
      timeRow(`an edit, then its four marks follow, ${composer} composer`, timed.map(({ marks }) => marks), FOLLOW),
      timeRow(`the same edits, the editor's own text, ${composer} composer`, timed.map(({ text }) => text), 'beside the line above'),
    );
  }
  return rows;
}

/** The background is killed; a key that leaves the word wakes it, and the first mark comes. */
export async function coldStartX(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const composer of COMPOSERS) {
    const timed: number[] = [];
    for (let tries = 0; timed.length < STARTS; tries += 1) {
      if (tries > 3 * STARTS) throw new Error('the machine is too busy to stop the background before the word counts as left');
      const feed = await composerOf(bench, composer, `At ${WORDS}`);
      await bench.killBackground();
      // Where the machine was so slow that the word counted as left before, there is nothing to time.
      if ((await feed.cuecard.marks()).length > 0) continue;
      timed.push((await press(feed, 'Space', [WORDS])).marks);
      await until('the background runs again', () => bench.isBackgroundRunning());
    }
    rows.push(timeRow(`background killed, a key, then the first mark, ${composer} composer`, timed, COLD));
  }
  return rows;
}

import { start } from '../browser/helpers/bench.ts';
const bench = await start({ program: 'fjordlys', ...(JSON.parse(process.env['OPT'] ?? '{}')) } as never);
const rows: string[] = [];
const N = Number(process.env['N'] ?? 10);
const timed: number[] = []; const parts: Record<string, number[]> = {};
for (let k = 0; timed.length < N && k < 3 * N; k += 1) {
  const feed = await composerOf(bench, 'new', `At ${WORDS}`);
  await bench.killBackground();
  if ((await feed.cuecard.marks()).length > 0) continue;
  const origin = await feed.page.evaluate(() => performance.timeOrigin);
  const before = await feed.page.evaluate(() => { addEventListener('keydown', () => { (window as never as {k: number}).k = performance.now(); }, true); return performance.now(); });
  const t = await press(feed, 'Space', [WORDS]);
  const key = await feed.page.evaluate(() => (window as never as {k: number}).k) + origin;
  await until('runs', () => bench.isBackgroundRunning());
  const log = await bench.inBackground('JSON.stringify([performance.timeOrigin, globalThis.__t])');
  const [so, list] = JSON.parse(log as string) as [number, [string, number][]];
  timed.push(t.marks);
  (parts['origin'] ??= []).push(so - key);
  for (const [name, at] of list.slice(0, 60)) (parts[name] ??= []).push(so + at - key);
}
const med = (l: number[]) => [...l].sort((a, b) => a - b)[Math.floor(l.length / 2)]!.toFixed(0);
console.log('marks', med(timed), timed.map((x) => x.toFixed(0)).join(' '));
for (const [name, l] of Object.entries(parts)) console.log('  ', name, med(l), '(', l.length, ')');
await bench.close();
