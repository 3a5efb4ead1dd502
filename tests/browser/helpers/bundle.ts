// Bundles the fixture pages with the real editors from npm, in memory.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { ROOT } from './root.ts';

export interface Bundled { script: string; sheet: string }

/** The page's one script and one sheet. */
export async function bundlePages(): Promise<Bundled> {
  const pages = join(ROOT, 'tests', 'browser', 'pages');
  const result = await build({
    entryPoints: [join(pages, 'feed.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'silent',
  });
  return {
    script: result.outputFiles[0]?.text ?? '',
    sheet: await readFile(join(pages, 'feed.css'), 'utf8'),
  };
}
