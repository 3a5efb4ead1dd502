// What a page of the network without a composer pays: the time of our script in it, as the browser's own trace has it.

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

/** ms of our script from the page's beginning until it rests, one load each. */
export async function idlePage(bench: Bench): Promise<Row[]> {
  await bench.tidy();
  const page = await bench.page();
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'v8'] });
    await page.goto(`${NETWORK}/in/somebody/`, { waitUntil: 'networkidle0' });
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
    const ours = traceEvents.filter(({ name, args }) => RUNS.includes(name) && args.data?.url === bench.address('content/start.js'));
    if (ours.length === 0) throw new Error('the trace does not show content/start.js: is it registered?');
    times.push(ours.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000);
  }
  if (bench.isBackgroundRunning()) await bench.killBackground();
  await page.goto(`${NETWORK}/in/somebody/`, { waitUntil: 'networkidle0' });
  const woken = bench.isBackgroundRunning();
  return [
    timeRow('content script in a page without a composer, all of it', times, SCRIPT),
    { what: 'background started by a page without a composer', seen: woken ? 'yes' : 'no', beside: 'no', holds: !woken, gate: true },
  ];
}
