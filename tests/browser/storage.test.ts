// The background alone: its storage, its order, and its death at any moment.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { Line, type Said } from './helpers/line.ts';
import { COMPANY, ELSEWHERE, NETWORK } from './helpers/network.ts';
import { EXTENSION } from './helpers/root.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: '' }); });
beforeEach(() => bench.fresh({ program: '' }));
after(() => bench.close());

const OPEN: Said = { t: 'open', window: 1, tab: -1, permitted: true };
const topics = (...topics: string[]): Said => ({ t: 'set-topics', topics });

/** The records of a store. */
async function stored(store: string, at = bench): Promise<unknown[]> {
  return ((await at.stored.read()).databases['cuecard']?.stores[store] ?? []).map(({ value }) => value);
}

async function settings(at = bench): Promise<Record<string, unknown> | undefined> {
  return (await stored('settings', at))[0] as Record<string, unknown> | undefined;
}

/** Makes the database of another version while the background is stopped: store -> [key, value] pairs. */
async function leave(version: number, records: Record<string, [string, unknown][]>): Promise<void> {
  await bench.stored.wipe();
  await (await bench.plain()).evaluate((version, records) => new Promise<void>((done, fail) => {
    const request = indexedDB.open('cuecard', version);
    request.onupgradeneeded = () => {
      for (const [store, pairs] of Object.entries(records)) {
        const made = request.result.createObjectStore(store);
        for (const [key, value] of pairs) made.put(value, key);
      }
    };
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = () => fail(request.error ?? new Error('not opened'));
  }), version, records);
}

const SHARE = {
  id: '01', at: 1_790_000_000_000, post: 'heat-pumps', variant: 'en', network: 'linkedin', surface: 'post',
  state: 'confirmed', scheduled: false, link: '', deleted: false,
};
const LATER = { ...SHARE, id: '02', at: SHARE.at + 1 };
const SETTINGS = { presence: 'in-window', language: 'it', topics: ['heat pumps'], never: [], welcomed: true, lastTab: 'texts', seed: 7 };

test('what came while the background was starting is handled in order', async () => {
  await bench.killBackground();
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN, ...Array.from({ length: 20 }, (_, i) => topics(`topic ${i}`)));
  await becomes('the last one stands', async () => (await settings())?.['topics'], ['topic 19']);
  const shown = (await line.heard()).filter((said) => said.t === 'show')
    .map((said) => (said['settings'] as { topics: string[] }).topics[0])
    .filter((topic) => topic !== undefined).map((topic) => Number(topic.slice(6)));
  assert.deepEqual(shown, [...shown].sort((a, b) => a - b));
});

test('a message of another version, or none at all, changes nothing', async () => {
  const line = await (await Line.panel(bench)).open();
  for (const json of ['', '{', '7', '{"v":1}', '{"v":1,"t":"unheard-of"}', '{"v":2,"t":"set-topics","topics":["wrong"]}']) await line.utter(json);
  await line.say(OPEN);
  const shown = await line.hears('an answer', (said) => said.t === 'show');
  assert.deepEqual((shown['settings'] as { topics: string[] }).topics, []);
});

test('a share is stored once, wherever in its walk the background is killed', async () => {
  const line = await Line.page(bench);
  for (const killed of [0, 1, 2, 3]) {
    const [composer, share] = [`composer ${killed}`, `0${killed}-share`];
    const hello: Said = { t: 'hello', composer, network: 'linkedin', surface: 'post', revision: 0, text: 'Our own words', caret: null, focused: true, rested: true };
    const walk: Said[] = [
      { t: 'post-clicked', id: share, composer, network: 'linkedin', surface: 'post', scheduled: false, at: 1_790_000_000_000 + killed },
      { t: 'closed', id: `${share} closed`, composer, share, discarded: false },
      { t: 'linked', id: `${share} linked`, composer, share, href: 'https://www.linkedin.com/feed/update/urn:li:share:7401001/' },
    ];
    await line.open();
    await line.say(hello, ...walk.slice(0, killed));
    await bench.killBackground();
    await line.open();
    // As the content script does: all that it does not know to be stored is said again.
    await line.say(hello, ...walk);
    await until('every act is acknowledged', async () => {
      const known = (await line.heard()).filter((said) => said.t === 'acknowledge').flatMap((said) => said['ids'] as string[]);
      return walk.every((act) => known.includes(act['id'] as string));
    });
  }
  const shares = (await stored('shares')) as (typeof SHARE)[];
  assert.deepEqual(shares.map(({ id, state }) => [id, state]), [0, 1, 2, 3].map((killed) => [`0${killed}-share`, 'confirmed']));
  const [history] = (await stored('history')) as { recent: { id: string }[] }[];
  assert.deepEqual(history?.recent.map(({ id }) => id), shares.map(({ id }) => id));
});

test('a preset that is interrupted is taken up at the next wake', async () => {
  await bench.killBackground();
  await (await bench.plain()).evaluate(() => chrome.storage.local.set({ preset: { presence: 'side-panel', language: 'ca' } }));
  await bench.killBackground();
  await (await Line.panel(bench)).open();
  await becomes('the preset is gone', async () => (await bench.stored.read()).local, {});
  assert.equal((await settings())?.['language'], 'ca');
  assert.equal((await settings())?.['presence'], 'side-panel');
});

test('storage of version 1 becomes the present one, and nothing is lost', async () => {
  await leave(1, {
    settings: [['settings', SETTINGS]],
    history: [],
    program: [],
    posts: [],
    shares: [['01', JSON.stringify(SHARE)], ['02', JSON.stringify(LATER)], ['03', 'not a share']],
  });
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN);
  const shown = await line.hears('the page is shown', (said) => said.t === 'show');
  assert.deepEqual(shown['settings'], { ...SETTINGS, audience: [], companyAddress: '', forgottenAt: null, messages: false, withoutBringBack: false, paused: [] });
  assert.equal((await bench.stored.read()).databases['cuecard']?.version, 3);
  assert.deepEqual(await stored('shares'), [SHARE, LATER, 'not a share']);
  assert.deepEqual(await stored('history'), [{ posts: { 'heat-pumps': { times: 2, last: LATER.at } }, recent: [SHARE, LATER] }]);
});

test('storage of version 2 gets a place for texts for later, and nothing is lost', async () => {
  const history = { posts: { 'heat-pumps': { times: 1, last: SHARE.at } }, recent: [SHARE] };
  await leave(2, {
    settings: [['settings', SETTINGS]],
    history: [['history', history]],
    program: [],
    posts: [],
    shares: [['01', SHARE]],
    composers: [],
  });
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN);
  const shown = await line.hears('the page is shown', (said) => said.t === 'show');
  assert.deepEqual([shown['later'], (shown['shares'] as unknown[]).length], [[], 1]);
  const { version, stores } = (await bench.stored.read()).databases['cuecard'] ?? {};
  assert.equal(version, 3);
  assert.deepEqual(stores?.['queue'], []);
  assert.deepEqual(await stored('shares'), [SHARE]);
  assert.deepEqual(await stored('history'), [history]);
});

test('of a record with something that cannot be read the rest is used, and all of it lies aside until Delete all', async () => {
  const odd = { ...LATER, state: 'famous' };
  const history = { posts: { 'heat-pumps': { times: 2, last: LATER.at } }, recent: [SHARE, odd] };
  await leave(3, {
    settings: [['settings', SETTINGS]],
    history: [['history', history]],
    program: [],
    posts: [],
    shares: [['01', SHARE], ['02', odd]],
    composers: [],
    queue: [['queue', 'not a queue']],
  });
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN, topics('new'));
  await becomes('what is chosen is stored', async () => (await settings())?.['topics'], ['new']);
  const shown = await line.hears('the list', (said) => said.t === 'show');
  assert.equal((shown['shares'] as unknown[]).length, 2);
  const rows = async (): Promise<unknown[]> => (await bench.stored.read()).databases['cuecard']?.stores['composers'] ?? [];
  assert.deepEqual(await rows(), [
    { key: 'unread:history', value: JSON.stringify(history) },
    { key: 'unread:queue', value: '"not a queue"' },
  ]);
  await line.say({ t: 'delete-all', id: 'all' });
  await becomes('nothing is left', rows, []);
  await bench.permit();
});

test('storage of a newer Cuecard is read as far as it goes, and never written', async () => {
  const newer = {
    settings: [['settings', { ...SETTINGS, mood: 'sunny' }]] as [string, unknown][],
    shares: [['01', { ...SHARE, reactions: 3 }]] as [string, unknown][],
    boards: [['best', { of: 'all' }]] as [string, unknown][],
  };
  await leave(9, newer);
  const before = (await bench.stored.read()).databases;
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN, topics('new'));
  const shown = await line.hears('the person is told', (said) => said.t === 'show' && said['notice'] !== null);
  assert.equal((shown['settings'] as typeof SETTINGS).language, 'it');
  assert.deepEqual((await bench.stored.read()).databases, before);
});

test('a full disk: nothing is stored, the person is told, and it goes on when there is room', async (t) => {
  // The permission for unlimited storage lifts the browser's limit, so this one goes without.
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-'));
  await cp(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const small = await start({ folder, permission: false, preset: false });
  t.after(async () => { await small.close(); await rm(folder, { recursive: true }); });

  // Before the first write: the browser remembers for a while how much room there was.
  const session = await (await small.plain()).createCDPSession();
  const origin = small.address('').slice(0, -1);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const line = await (await Line.panel(small)).open();
  await line.say(OPEN, topics('x'.repeat(1_000_000)));
  const told = await line.hears('the person is told', (said) => said.t === 'show' && said['notice'] !== null);
  assert.deepEqual((told['notice'] as { details: string[] }).details, ['QuotaExceededError']);
  assert.deepEqual(await stored('settings', small), []);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await line.say(topics('there is room again'));
  await becomes('it is stored', async () => (await settings(small))?.['topics'], ['there is room again']);
});

test('the content script is registered exactly as long as the permission is granted', async () => {
  const page = await bench.plain();
  const registered = (): Promise<(string[] | undefined)[]> =>
    page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches));
  const origins = [`${NETWORK}/*`];
  await becomes('registered', registered, [origins]);
  await page.evaluate((origins) => chrome.permissions.remove({ origins }), origins);
  await becomes('unregistered', registered, []);
  await bench.permit();
  await becomes('registered again', registered, [origins]);
});

test('an address that gives no pack: said why, and nobody else is asked', async () => {
  bench.network.companySendsOn('/moved.json', `${ELSEWHERE}/cuecard.json`);
  const line = await (await Line.panel(bench)).open();
  await line.say(OPEN);
  for (const [address, why] of [
    ['http://texts.acme.example/cuecard.json', /is not an https address/],
    ['not an address', /is not an https address/],
    [`${COMPANY}/moved.json`, /sends on to another address/],
    [`${COMPANY}/missing.json`, /answers with status 404/],
    ['https://nobody.example/cuecard.json', /cannot be read/],
  ] as const) {
    await line.say({ t: 'load-address', address });
    await line.hears(`why ${address} gives nothing`, (said) =>
      why.test(String((said['notice'] as { details?: string[] } | null)?.details)));
  }
  assert.ok(!bench.network.requests.some(({ host }) => host === new URL(ELSEWHERE).host));
  assert.ok(!bench.network.hosts.includes('texts.acme.example:80'));
});
