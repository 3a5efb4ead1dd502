// Cuecard beside programs of its kind, in one page, on the same texts, in turns.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { median, ms, spread, type Row } from './figures.ts';
import { onBlankPage } from './page.ts';

/** The exports of the crate `bench` that are asked here; see bench/src. */
interface Glue {
  default(): Promise<unknown>;
  House: { new(): { check(): number; draft(): string; packed(): string }; open(packed: string): boolean };
  Reader: { read(text: string): number };
  Library: {
    new(): LibraryGlue; of_questions(lines: string, asked: number): LibraryGlue; open(packed: string): number;
  };
}
interface LibraryGlue {
  posts(): number; titles(): number; title(number: number): string; answer(number: number): number; rank(number: number): number;
  by_title(number: number): number; post_title(place: number): string; post_text(place: number): string; build(): number; packed(): string;
}

/** A program that reads or checks a text. */
interface Checked { name: string; start: number; short: number[]; long: number[]; found: number }
/** A program that finds a post. */
interface Searched { name: string; build: number; asked: number[]; mrr: number; size: number }
interface Measured { checked: Checked[]; searched: Searched[]; posts: number }

/** Runs in the page. */
async function measure(hasQuestions: boolean): Promise<Measured> {
  const bring = new Function('path', 'return import(path)') as (path: string) => Promise<never>;
  const glue: Glue = await bring('/bench.js');
  await glue.default();
  const now = async (work: () => unknown): Promise<number> => {
    const begin = performance.now();
    await work();
    return performance.now() - begin;
  };
  const house = new glue.House();
  const long = house.draft();
  const short = long.slice(0, 280);
  const packed = house.packed();

  type Check = (text: string) => unknown;
  const checkers: [string, () => Promise<Check>][] = [
    ['Cuecard, 1,000 rules', async () => { glue.House.open(packed); return () => house.check(); }],
    ['retext-equality', async () => (await bring('/retext-equality.js') as { begin(): Promise<Check> }).begin()],
    ['harper.js, slim', async () => (await bring('/harper.js') as { begin(): Promise<Check> }).begin()],
    ['Cuecard, entities on X', async () => (text: string) => glue.Reader.read(text)],
    ['twitter-text', async () => (await bring('/twitter-text.js') as { begin(): Promise<Check> }).begin()],
  ];
  const running: { made: Checked; check: Check }[] = [];
  for (const [name, begin] of checkers) {
    let check: Check = () => 0;
    const start = await now(async () => { check = await begin(); await check(short); });
    running.push({ made: { name, start, short: [], long: [], found: 0 }, check });
  }
  // The browser compiles twice, quickly and then well; what is kept is the second.
  for (const keep of [false, true]) {
    for (let round = 0; round < (keep ? 60 : 15); round += 1) {
      for (const { made, check } of running) {
        const times: [number[], string][] = [[made.short, short], [made.long, long]];
        for (const [into, text] of times) {
          const time = await now(() => check(text));
          if (keep) into.push(time);
        }
      }
    }
  }
  for (const { made, check } of running) made.found = Number(await check(long));

  const lines = hasQuestions ? await (await fetch('/questions.txt')).text() : '';
  const library = hasQuestions ? glue.Library.of_questions(lines, 1000) : new glue.Library();
  const posts = Array.from({ length: library.posts() }, (_, id) => ({ id, title: library.post_title(id), text: library.post_text(id) }));
  const titles = Array.from({ length: library.titles() }, (_, number) => library.title(number));
  type Index = { ask(query: string): number[]; size(): number };
  const builders: [string, () => Promise<Index>][] = [
    ['Cuecard', async () => { library.build(); return { ask: () => [], size: () => library.packed().length }; }],
  ];
  for (const name of ['minisearch', 'lunr', 'flexsearch']) {
    const { build } = await bring(`/${name}.js`) as { build(all: typeof posts): Index };
    builders.push([name, async () => build(posts)]);
  }
  const searched: Searched[] = [];
  for (const [name, begin] of builders) {
    let index: Index = { ask: () => [], size: () => 0 };
    const build = await now(async () => { index = await begin(); });
    const ours = name === 'Cuecard';
    const place = (number: number, query: string): number =>
      ours ? library.rank(number) : index.ask(query).indexOf(library.answer(number)) + 1;
    const asked: number[] = [];
    let sum = 0;
    for (const [number, query] of titles.slice(0, 100).entries()) place(number, query);
    for (const [number, query] of titles.entries()) {
      const begin = performance.now();
      const rank = place(number, query);
      asked.push(performance.now() - begin);
      if (rank > 0) sum += 1 / rank;
    }
    searched.push({ name, build, asked, mrr: (100 * sum) / titles.length, size: index.size() });
  }
  return { checked: running.map(({ made }) => made), searched, posts: posts.length };
}

/** What a download of each peer takes, in bytes. */
async function sizes(folder: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const file of await readdir(folder)) {
    const name = file.replace(/\.[a-z]+$/, '');
    found.set(name, (found.get(name) ?? 0) + gzipSync(await readFile(join(folder, file)), { level: 9 }).length);
  }
  return found;
}

/** Measures; `glue` and `peers` are folders, `questions` a file of `title <eos> body` lines or nothing. */
export async function peers(chromium: string, glue: string, folder: string, questions: string): Promise<Row[]> {
  const files: Record<string, string> = { '/bench.js': join(glue, 'bench.js'), '/bench_bg.wasm': join(glue, 'bench_bg.wasm') };
  for (const file of await readdir(folder)) files[`/${file}`] = join(folder, file);
  if (questions) files['/questions.txt'] = questions;
  const { found } = await onBlankPage(chromium, files, (page) => page.evaluate(measure, questions !== ''));
  const size = await sizes(folder);
  return [...found.checked.map((one) => checkedRow(one, size)), ...searchedRows(found, size, questions !== '')];
}

const kilobytes = (bytes: number | undefined): string => (bytes ? `${(bytes / 1000).toFixed(0)} KB gzip` : 'in the engine');

function checkedRow({ name, start, short, long, found }: Checked, size: Map<string, number>): Row {
  return {
    what: `${name}: a text of 3,000 characters, ${found} findings`,
    seen: spread(long),
    // Our check has one draft of its own, so only its whole length is said.
    beside: `${name.includes('rules') ? '' : `280 characters ${ms(median(short))}; `}start ${ms(start)}; ${kilobytes(size.get(name.split(',')[0]?.replace('.js', '') ?? ''))}`,
    holds: null, gate: false,
  };
}

/** Ours has to be five times as fast as MiniSearch and lunr, and to find as well, where real questions are asked. */
function searchedRows({ searched, posts }: Measured, size: Map<string, number>, real: boolean): Row[] {
  const [ours, ...others] = searched;
  const texts = real ? 'questions, their titles ask for their bodies' : 'made posts, their titles ask for them';
  return searched.map((one) => {
    const times = ours && one !== ours ? median(one.asked) / median(ours.asked) : null;
    const slower = one.name === 'minisearch' || one.name === 'lunr';
    const best = Math.max(...others.map((other) => other.mrr));
    return {
      what: `${one.name}: ${posts} ${texts}`,
      seen: `${spread(one.asked)}; MRR@10 ${one.mrr.toFixed(1)}`,
      beside: `build ${ms(one.build)}; index ${one.size ? `${(one.size / 1e6).toFixed(1)} MB` : 'not said'}; ${kilobytes(size.get(one.name))}`
        + (times === null ? '' : `; ${times.toFixed(1)} x our time`),
      holds: one === ours ? (real ? one.mrr >= best : null) : slower ? (times ?? 0) >= 5 : null,
      gate: slower || (one === ours && real),
    };
  });
}
