// What a company's administrator sets. No test writes to the machine's policy folder: the browser's managed
// storage is answered in its place, in a copy of the extension, and all behind it is the product.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPANY } from './helpers/network.ts';
import { pack, TITLES } from './helpers/program.ts';
import { EXTENSION } from './helpers/root.ts';

interface Manifest { storage: { managed_schema: string } }

async function json<T>(...path: string[]): Promise<T> {
  return JSON.parse(await readFile(join(...path), 'utf8')) as T;
}

/** A browser whose administrator set `policy`; the person wished for badge and card in LinkedIn's window. */
async function managed(t: TestContext, policy: Record<string, unknown>): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-'));
  await cp(EXTENSION, folder, { recursive: true });
  const boot = join(folder, 'background', 'boot.js');
  const answer = `chrome.storage.managed.get = async () => (${JSON.stringify(policy)});\n`;
  await writeFile(boot, answer + await readFile(boot, 'utf8'));
  const bench = await start({ folder, program: '' });
  t.after(async () => { await bench.close(); await rm(folder, { recursive: true }); });
  return bench;
}

test('the settings that an administrator can make are described in the package', async () => {
  const { storage } = await json<Manifest>(EXTENSION, 'manifest.json');
  const schema = await json<{ type: string; properties: Record<string, { type: string; description: string }> }>(EXTENSION, storage.managed_schema);
  assert.equal(schema.type, 'object');
  assert.deepEqual(Object.entries(schema.properties).map(([name, { type }]) => [name, type]), [['presence', 'string'], ['program', 'string'], ['sample', 'boolean'], ['audience', 'array']]);
  for (const { description } of Object.values(schema.properties)) assert.match(description, /\w/);
});

test('where the company allows the side panel only, nothing is drawn in the page, and the choice says why', async (t) => {
  const bench = await managed(t, { presence: 'panel', sample: false });
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.type('Hello from here ');
  const panel = await bench.panel(feed.page);
  await panel.says(/“Insert” puts the text into the LinkedIn post you are writing|Where do your texts come from/);
  await feed.page.bringToFront();
  assert.equal(await feed.cuecard.hasBadge(), false);
  for (const name of ['welcome', 'options']) {
    const page = await bench.own(`pages/${name}.html`);
    await page.says(/Your company allows the side panel only\./);
    const more = await page.node('radio', /^In LinkedIn’s window/);
    assert.equal(more.state('disabled'), true, name);
    assert.equal((await page.node('radio', /^Only in the side panel/)).state('checked'), 'true', name);
    assert.equal(await page.eyes.has('button', 'Use the sample'), false, name);
  }
});

test('the texts of the company’s address are there without anybody choosing them, and it is said whose choice it was', async (t) => {
  const address = `${COMPANY}/cuecard.json`;
  const bench = await managed(t, { program: address });
  bench.network.companyServes('/cuecard.json', await readFile(await pack(), 'utf8'));
  // The first waking came before the address answered.
  await bench.fresh({ program: '' });
  const options = await bench.own('pages/options.html');
  await options.says(/Your company set this address/);
  const panel = await bench.own('pages/panel.html?tab=-1');
  await panel.says(new RegExp(TITLES.lamp));
});
