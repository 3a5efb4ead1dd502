// A large house: the first ready texts after the background was killed, the side panel, and the engine's memory.

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Bench } from '../browser/helpers/bench.ts';
import { ROOT } from '../browser/helpers/root.ts';
import { until } from '../browser/helpers/until.ts';
import { timeRow, type Row } from './figures.ts';

const run = promisify(execFile);

/** Most ms from a message that finds no background to the first ready texts, and from opening the panel to them. */
const FIRST = 400;
const USABLE = 300;
/** Most megabytes of the engine's memory. */
const MEMORY = 64;
const STARTS = 12;
const SYLLABLES = ['ra', 'ne', 'lo', 'mi', 'tus', 'ken', 'dor', 'vel', 'sa', 'pin', 'or', 'tha', 'quel', 'bo', 'ster', 'an'];

/** A programme of `many` ready texts of 60 words, packed by the command. */
async function pack(many: number): Promise<string> {
  const folder = join(ROOT, 'target', 'bench', `house-${many}`);
  await mkdir(folder, { recursive: true });
  let state = 7;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string => Array.from({ length: 2 + roll(2) }, () => SYLLABLES[roll(SYLLABLES.length)]).join('');
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const rows = Array.from({ length: many }, (_, number) => `post-${number},${words(5)},news,en,${words(60)}`);
  await writeFile(join(folder, 'program.toml'), 'id = "house"\nname = "House"\nversion = 1\nlanguages = ["en"]\n');
  await writeFile(join(folder, 'posts.csv'), ['id,title,category,language,text', ...rows].join('\n'));
  const file = join(ROOT, 'target', 'bench', `house-${many}.json`);
  await run('cargo', ['run', '--quiet', '--package', 'cuecard', '--features', 'cli', '--', 'pack', 'build', folder, '-o', file], { cwd: ROOT });
  return file;
}

async function moveIn(bench: Bench, many: number): Promise<void> {
  await bench.fresh();
  await bench.openFile(await pack(many));
  await until('the programme is stored', async () => await (await bench.plain()).evaluate(() => new Promise<boolean>((done) => {
    const request = indexedDB.open('cuecard');
    request.onsuccess = () => {
      const open = request.result;
      const head = open.transaction('program').objectStore('program').get('head');
      head.onsuccess = () => { open.close(); done(String(head.result).includes('"House"')); };
    };
  })));
  await bench.tidy();
}

/** Runs in a document of the extension: asks as the panel does, and says after how many ms ready texts came. */
function firstTexts(): Promise<number> {
  return new Promise((done, fail) => {
    const begin = performance.now();
    const port = chrome.runtime.connect({ name: 'panel' });
    port.onMessage.addListener((message: unknown) => {
      if (typeof message !== 'string') return;
      const shown = JSON.parse(message) as { t: string; texts?: unknown[] };
      if (shown.t !== 'show' || !shown.texts?.length) return;
      port.disconnect();
      done(performance.now() - begin);
    });
    port.onDisconnect.addListener(() => fail(new Error('the background closed the port')));
    port.postMessage('{"v":1,"t":"open","window":1,"tab":-1,"permitted":true}');
  });
}

/** 100,000 shares as the background writes them, with the log's index. */
async function share(bench: Bench): Promise<void> {
  await bench.killBackground();
  await (await bench.plain()).evaluate((many, posts) => new Promise<void>((done, fail) => {
    const now = Date.now();
    const of = (number: number): object => ({
      id: `share-${String(number).padStart(6, '0')}`, at: now - (many - number) * 60_000, post: `post-${number % posts}`, variant: 'en',
      network: 'linkedin', surface: 'post', state: 'confirmed', scheduled: false, link: '', deleted: false,
    });
    const request = indexedDB.open('cuecard');
    request.onsuccess = () => {
      const open = request.result;
      const change = open.transaction(['shares', 'history'], 'readwrite');
      const shares = change.objectStore('shares');
      for (let number = 0; number < many; number += 1) {
        const share = of(number);
        shares.put(share, (share as { id: string }).id);
      }
      const counted = Object.fromEntries(Array.from({ length: posts }, (_, post) => [`post-${post}`, { times: many / posts, last: now }]));
      const recent = Array.from({ length: 200 }, (_, place) => of(many - 200 + place));
      change.objectStore('history').put({ posts: counted, recent }, 'history');
      change.oncomplete = () => { open.close(); done(); };
      change.onerror = () => fail(change.error ?? new Error('not written'));
    };
  }), 100_000, 20_000);
}

/** ms from the panel's own beginning to its first ready text. */
async function panelOpens(bench: Bench): Promise<number> {
  const page = await bench.page();
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (document.querySelector('main li, [role=list] [role=listitem], li h3')) (window as unknown as { usable: number }).usable = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(bench.address('pages/panel.html'));
  const usable = await until('the panel shows a ready text', () => page.evaluate(() => (window as unknown as { usable?: number }).usable));
  await page.close();
  return usable;
}

/** Megabytes of the engine's memory, as the browser knows it. */
async function memory(bench: Bench): Promise<number> {
  const session = await (await bench.backgroundRuns()).createCDPSession();
  const { result } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  if (!result.objectId) throw new Error('the background has no WebAssembly');
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: bytes } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '', returnByValue: true,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
  });
  await session.detach();
  return (bytes.value as number) / 1e6;
}

/** First ready texts of 10,000 posts, then the house of 20,000 posts and 100,000 shares. */
export async function largeHouse(bench: Bench): Promise<Row[]> {
  await moveIn(bench, 10_000);
  const first: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    await bench.killBackground();
    first.push(await (await bench.plain()).evaluate(firstTexts));
  }
  await moveIn(bench, 20_000);
  await share(bench);
  const opened: number[] = [];
  for (let start = 0; start < STARTS; start += 1) opened.push(await panelOpens(bench));
  const used = await memory(bench);
  return [
    timeRow('10,000 posts: background killed, then the first ready texts', first, FIRST),
    timeRow('20,000 posts, 100,000 shares: the panel, from its opening to the first ready text', opened, USABLE),
    {
      what: '20,000 posts, 100,000 shares: memory of the engine', seen: `${used.toFixed(1)} MB`, beside: `<= ${MEMORY} MB`,
      holds: used <= MEMORY, gate: true,
    },
  ];
}
