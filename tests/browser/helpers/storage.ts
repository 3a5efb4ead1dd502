// What the extension has stored, read and spoilt from outside without waking the background.

import type { Bench } from './bench.ts';
import { until } from './until.ts';

/** A line of the share log; see src/share/log.rs. */
export interface Share {
  id: string; at: number; post: string; variant: string; network: string; surface: string;
  state: 'clicked' | 'probably-published' | 'confirmed'; scheduled: boolean; link: string; deleted: boolean;
}

/** A database: its version, and each store's rows with their keys. */
interface Database { version: number; stores: Record<string, { key: string; value: unknown }[]> }

/** Databases by name, and the settings. */
export interface Everything {
  databases: Record<string, Database>;
  local: Record<string, unknown>;
  session: Record<string, unknown>;
}

const NAME = 'cuecard';

export class Storage {
  private readonly bench: Bench;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  /** Everything there is. */
  async read(): Promise<Everything> {
    return (await this.bench.plain()).evaluate(readEverything) as Promise<Everything>;
  }

  /** Waits until a programme is stored. */
  async hasProgram(): Promise<void> {
    await until('a programme is stored', async () => ((await this.read()).databases[NAME]?.stores['program']?.length ?? 0) > 0);
  }

  /** The person's choices. */
  async settings(): Promise<Record<string, unknown>> {
    const { databases } = await this.read();
    return (databases[NAME]?.stores['settings']?.[0]?.value ?? {}) as Record<string, unknown>;
  }

  /** The share log, deleted lines left out; oldest first. */
  async shares(): Promise<Share[]> {
    const { databases } = await this.read();
    const rows = (databases[NAME]?.stores['shares'] ?? []).map(({ value }) => (typeof value === 'string' ? JSON.parse(value) : value) as Share);
    return rows.filter((share) => !share.deleted);
  }

  /** Waits until exactly one share stands in the log, in that state. */
  async sharesBecome(state: Share['state']): Promise<Share[]> {
    let last: Share[] = [];
    await until(`one share, ${state}`, async () => {
      last = await this.shares();
      return last.length === 1 && last[0]?.state === state;
    }).catch((error: unknown) => {
      throw new Error(`one share, ${state}, is expected, but: ${JSON.stringify(last)}`, { cause: error });
    });
    return last;
  }

  /** Removes all, with the background stopped before and after. */
  async wipe(): Promise<void> {
    await this.bench.killBackground();
    await (await this.bench.plain()).evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) {
        await new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error ?? new Error('not deleted'));
        });
      }
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
    });
    await this.bench.killBackground();
  }

  /** Empties the share log with the background stopped. */
  async forgetShares(): Promise<void> {
    const { databases } = await this.read();
    const database = databases[NAME];
    if (!database) return;
    await this.bench.killBackground();
    for (const store of ['shares', 'history', 'composers']) database.stores[store] = [];
    await this.write(database);
  }

  /** As a Cuecard to come may leave it: a higher version, and a store we know nothing of. */
  async makeNewer(): Promise<void> {
    await this.bench.killBackground();
    const database = (await this.read()).databases[NAME];
    if (!database) throw new Error('nothing is stored yet');
    await this.remake({ version: 99, stores: { ...database.stores, 'unheard-of': [] } });
  }

  private async remake(database: Database): Promise<void> {
    await (await this.bench.plain()).evaluate((name) => new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error ?? new Error('not deleted'));
    }), NAME);
    await this.write(database);
  }

  private async write(database: Database): Promise<void> {
    await (await this.bench.plain()).evaluate(writeDatabase, NAME, database);
  }
}

/** Runs in a document of the extension. */
function writeDatabase(name: string, database: Database): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, database.version);
    request.onupgradeneeded = () => {
      for (const store of Object.keys(database.stores)) request.result.createObjectStore(store);
    };
    request.onerror = () => fail(request.error ?? new Error('not opened'));
    request.onsuccess = () => {
      const open = request.result;
      const change = open.transaction(Object.keys(database.stores), 'readwrite');
      for (const [store, rows] of Object.entries(database.stores)) {
        change.objectStore(store).clear();
        for (const { key, value } of rows) change.objectStore(store).put(value, key);
      }
      change.oncomplete = () => { open.close(); done(); };
      change.onerror = () => fail(change.error ?? new Error('not written'));
    };
  });
}

/** Runs in a document of the extension. */
async function readEverything(): Promise<unknown> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('not read'));
  });
  const databases: Record<string, unknown> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const open = await settled(indexedDB.open(name));
    const stores: Record<string, unknown> = {};
    for (const name of open.objectStoreNames) {
      const store = open.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      stores[name] = keys.map((key, at) => ({ key, value: values[at] }));
    }
    databases[name] = { version: open.version, stores };
    open.close();
  }
  return { databases, local: await chrome.storage.local.get(null), session: await chrome.storage.session.get(null) };
}
