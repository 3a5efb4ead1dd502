// The core in Wasm on a blank page: the check beside a bare scan, and suggestions over 10,000 posts.

import { join } from 'node:path';

import { median, ms, spread, timeRow, type Row } from './figures.ts';
import { onBlankPage } from './page.ts';

/** The most that the check may take, as a multiple of the bare scan. */
const RATIO = 10;

/** The exports of the crate `bench`; see bench/src. */
interface Glue {
  default(): Promise<unknown>;
  House: new () => {
    check(): number; check_for(library: object): number; scan(): number; scan_table(): number;
    chosen(): string; bytes(): number; table_bytes(): number; terms(): number; characters(): number;
  };
  Library: { new (): Asked; large(): Asked };
}

interface Asked { by_title(number: number): number; by_draft(number: number): number; posts(): number }

/** Times in ms of one call, `check`, `title` and `draft` timed singly, the others ten calls together. */
interface Times {
  check: number[]; checks: number[]; scan: number[]; table: number[]; title: number[]; draft: number[];
  largeCheck: number[]; largeTitle: number[]; largeDraft: number[];
}

interface Measured { times: Times; hints: number; terms: number; characters: number; posts: number; chosen: string; bytes: number; tableBytes: number }

/** Runs in the page. What is compared takes turns, so that a busy moment of the machine meets each. */
async function measure(): Promise<Measured> {
  // Not the bundler's import: the page's own.
  const glue = await (new Function('return import("/bench.js")') as () => Promise<Glue>)();
  await glue.default();
  const house = new glue.House();
  const library = new glue.Library();
  const large = glue.Library.large();
  const times: Times = {
    check: [], checks: [], scan: [], table: [], title: [], draft: [], largeCheck: [], largeTitle: [], largeDraft: [],
  };
  // Short calls are timed together: the clock is not fine enough for one.
  const time = (into: number[], calls: number, work: () => unknown): void => {
    const begin = performance.now();
    for (let call = 0; call < calls; call += 1) work();
    into.push((performance.now() - begin) / calls);
  };
  const rounds = (many: number, work: (round: number) => void): void => {
    for (let round = 0; round < many; round += 1) work(round);
  };
  const together = 10;
  const compare = (): void => {
    time(times.checks, together, () => house.check());
    time(times.scan, together, () => house.scan());
    time(times.table, together, () => house.scan_table());
    time(times.check, 1, () => house.check());
  };
  const suggest = (round: number): void => {
    time(times.title, 1, () => library.by_title(round));
    time(times.draft, 1, () => library.by_draft(round));
    time(times.largeCheck, 1, () => house.check_for(large));
    time(times.largeTitle, 1, () => large.by_title(round));
    time(times.largeDraft, 1, () => large.by_draft(round));
  };
  // The browser compiles twice, quickly and then well; what is measured is the second.
  rounds(100, (round) => { compare(); suggest(round); });
  await new Promise((done) => setTimeout(done, 1000));
  for (const list of Object.values(times) as number[][]) list.length = 0;
  rounds(300, compare);
  rounds(300, suggest);
  return {
    times, hints: house.check(), terms: house.terms(), characters: house.characters(), posts: library.posts(),
    chosen: house.chosen(), bytes: house.bytes(), tableBytes: house.table_bytes(),
  };
}

/** Measures the core; `folder` has the glue of the crate `bench`. */
export async function core(chromium: string, folder: string): Promise<{ rows: Row[]; browser: string }> {
  const files = { '/bench.js': join(folder, 'bench.js'), '/bench_bg.wasm': join(folder, 'bench_bg.wasm') };
  const { found, browser } = await onBlankPage(chromium, files, (page) => page.evaluate(measure));
  return { rows: rowsOf(found), browser };
}

function rowsOf({ times, hints, terms, characters, posts, chosen, bytes, tableBytes }: Measured): Row[] {
  const what = `check of ${characters} characters with ${terms} terms, ${hints} hints`;
  const ratio = median(times.checks) / median(times.scan);
  const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
  return [
    timeRow(what, times.check, 1),
    timeRow(`suggestions over ${posts} posts, a title as query`, times.title, 1),
    timeRow('suggestions, a draft of 3,000 characters as query', times.draft, 5),
    timeRow('20,000 posts, 100,000 shares: the check', times.largeCheck, 1),
    timeRow('20,000 posts, 100,000 shares: suggestions, a title as query', times.largeTitle, 5),
    timeRow('20,000 posts, 100,000 shares: suggestions, a draft of 3,000 characters as query', times.largeDraft, 5),
    {
      what: `the check as a multiple of a bare scan (aho-corasick, ${chosen}, ${megabytes(bytes)}: what it chooses itself)`,
      seen: `${ratio.toFixed(1)} x`, beside: `<= ${RATIO} x ${ms(median(times.scan))}`, holds: ratio <= RATIO, gate: true,
    },
    {
      what: `the same beside its fastest form (DFA, ${megabytes(tableBytes)})`,
      seen: `${(median(times.checks) / median(times.table)).toFixed(1)} x`, beside: `${ms(median(times.table))}`, holds: null, gate: false,
    },
    { what: 'the bare scan itself', seen: spread(times.scan), beside: 'the peer of the two lines above', holds: null, gate: false },
  ];
}
