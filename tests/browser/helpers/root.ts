// Where things are in the repository, wherever the tests were compiled to.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function find(from: string): string {
  if (existsSync(join(from, 'tests', 'browser')) && existsSync(join(from, 'Cargo.toml'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('tests/browser and Cargo.toml not found above this file: run from the repository');
  return find(above);
}

/** The repository's root folder. */
export const ROOT = process.env['CUECARD_ROOT'] ?? find(dirname(fileURLToPath(import.meta.url)));

/** The unpacked extension, as `cargo xtask build` leaves it. */
export const EXTENSION = process.env['CUECARD_EXTENSION'] ?? join(ROOT, 'target', 'extension');

/** Where pictures go. */
export const SCREENSHOTS = join(ROOT, 'target', 'screenshots');
