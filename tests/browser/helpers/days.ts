// A browser that is closed in the evening and opened on another day: the same profile, and a clock that was moved.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { start, type Bench } from './bench.ts';
import { EXTENSION } from './root.ts';

/** The scripts of the extension that read the clock, each in a world of its own. */
const SCRIPTS = ['background/boot.js', 'pages/panel.js', 'content/start.js'];

/** Moves a world's clock by so many ms. Alarms are the browser's, and ring by its own clock. */
function moved(by: number): string {
  return `{
    const { Date: Own } = globalThis, now = () => Own.now() + ${by};
    globalThis.Date = class extends Own {
      constructor(...at) { super(...(at.length ? at : [now()])); }
      static now() { return now(); }
    };
    const alarms = globalThis.chrome?.alarms, create = alarms?.create.bind(alarms);
    if (create) alarms.create = (name, about) => create(name, { ...about, when: about.when - ${by} });
  }\n`;
}

export class Days {
  private readonly root: string;
  private readonly scripts: Map<string, string>;
  private bench: Bench | undefined;

  private constructor(root: string, scripts: Map<string, string>) {
    this.root = root;
    this.scripts = scripts;
  }

  /** A computer on which Cuecard was never installed; notifications are allowed as soon as it is. */
  static async begin(): Promise<Days> {
    const root = await mkdtemp(join(tmpdir(), 'cuecard-days-'));
    const extension = join(root, 'extension');
    await cp(EXTENSION, extension, { recursive: true });
    const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as Record<string, string[]>;
    manifest['permissions'] = [...manifest['permissions'] ?? [], ...manifest['optional_permissions'] ?? []];
    delete manifest['optional_permissions'];
    await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
    const scripts = new Map(await Promise.all(SCRIPTS.map(async (path) => [path, await readFile(join(extension, path), 'utf8')] as const)));
    return new Days(root, scripts);
  }

  /** Opens the browser at that local moment (`2031-03-03T09:00`); the day before is over. */
  async open(moment: string): Promise<Bench> {
    const known = this.bench !== undefined;
    await this.bench?.close();
    const folder = join(this.root, 'extension');
    const by = new Date(moment).getTime() - Date.now();
    // The browser keeps a background's script of its own, with the clock of the day on which it was read.
    await rm(join(this.root, 'profile', 'Default', 'Service Worker'), { recursive: true, force: true });
    await Promise.all(Array.from(this.scripts, ([path, text]) => writeFile(join(folder, path), moved(by) + text)));
    // An unpacked extension that is loaded by a driver loses its permission with the browser; a person's does not.
    this.bench = await start({ folder, profile: join(this.root, 'profile'), known, permission: known, preset: false });
    return this.bench;
  }

  /** A folder for files that are saved. */
  get downloads(): string {
    return join(this.root, 'downloads');
  }

  /** The end of it. */
  async end(): Promise<void> {
    await this.bench?.close();
    await rm(this.root, { recursive: true, force: true });
  }
}
