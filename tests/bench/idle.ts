// What a page of the network without a composer pays: the time of our script in it, as the browser's own trace has it.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NETWORK } from '../browser/helpers/network.ts';
import type { Bench } from '../browser/helpers/bench.ts';
import { timeRow, type Row } from './figures.ts';

/** Most ms of script in a page without a composer. */
const SCRIPT = 1;
const LOADS = 20;
/** What the trace calls running a script, and being called by the page. */
const RUNS = ['EvaluateScript', 'FunctionCall'];

/** A line of a trace; durations are in µs. */
interface Traced { name: string; dur?: number; args: { data?: { url?: string } } }

/** An extension whose script hears of the focus and does nothing else: the least that any could take. */
const LEAST = {
  'manifest.json': JSON.stringify({
    manifest_version: 3, name: 'Least', version: '1',
    content_scripts: [{ matches: [`${NETWORK}/*`], js: ['least.js'], run_at: 'document_idle' }],
  }),
  'least.js': 'addEventListener("focusin", () => {}, { capture: true });',
};

/** ms of our script from the page's beginning until it rests, one load each; and of the least there could be. */
export async function idlePage(bench: Bench): Promise<Row[]> {
  await bench.tidy();
  const page = await bench.page();
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-'));
  for (const [name, text] of Object.entries(LEAST)) await writeFile(join(folder, name), text);
  const peer = await bench.browser.installExtension(folder);
  const [times, least]: [number[], number[]] = [[], []];
  for (let load = 0; load < LOADS; load += 1) {
    await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'v8'] });
    await page.goto(`${NETWORK}/in/somebody/`, { waitUntil: 'networkidle0' });
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
    times.push(ran(traceEvents, bench.address('content/start.js')));
    least.push(ran(traceEvents, `chrome-extension://${peer}/least.js`));
  }
  await bench.browser.uninstallExtension(peer);
  if (bench.isBackgroundRunning()) await bench.killBackground();
  await page.goto(`${NETWORK}/in/somebody/`, { waitUntil: 'networkidle0' });
  const woken = bench.isBackgroundRunning();
  return [
    timeRow('content script in a page without a composer, all of it', times, SCRIPT),
    timeRow('an extension with a script of one line there', least, 'beside the line above'),
    { what: 'background started by a page without a composer', seen: woken ? 'yes' : 'no', beside: 'no', holds: !woken, gate: true },
  ];
}

/** How long a script ran in all, in ms. */
function ran(events: Traced[], url: string): number {
  const its = events.filter(({ name, args }) => RUNS.includes(name) && args.data?.url === url);
  if (its.length === 0) throw new Error(`the trace does not show ${url}: is it registered?`);
  return its.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}
