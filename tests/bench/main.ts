// The browser's part of `cargo xtask bench`: measures one thing after another and leaves the rows as JSON.

import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';

import { start } from '../browser/helpers/bench.ts';
import { core } from './core.ts';
import { coldStart, edits } from './editing.ts';
import type { Row } from './figures.ts';
import { idlePage } from './idle.ts';
import { largeHouse } from './large.ts';
import { peers } from './peers.ts';

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask bench\``);
  return value;
}

const load = (): string => loadavg().map((many) => many.toFixed(1)).join(' ');

const before = load();
const { rows, browser } = await core(needed('CHROMIUM'), needed('CUECARD_BENCH'));
const beside = await peers(needed('CHROMIUM'), needed('CUECARD_BENCH'), needed('CUECARD_PEERS'), process.env['CUECARD_QUESTIONS'] ?? '');
const extension: Row[] = [];
const bench = await start({ program: 'fjordlys' });
try {
  extension.push(...await edits(bench), ...await coldStart(bench), ...await idlePage(bench), ...await largeHouse(bench));
} finally {
  await bench.close();
}
const cores = availableParallelism();
const about = `${new Date().toISOString().slice(0, 10)}, ${browser}, ${cores} cores, release build. Load of the machine `
  + `(1, 5, 15 minutes) before: ${before}; after: ${load()}. A load above ${cores} before means that other work took part of the time.`;
const file = needed('CUECARD_FOUND');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, JSON.stringify({ about, rows: [...rows, ...beside, ...extension] }, null, 2));
