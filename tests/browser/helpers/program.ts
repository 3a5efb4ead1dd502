// The programme that the tests load from a file, and what its texts are, word for word.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from './root.ts';

const run = promisify(execFile);

/** Texts of tests/browser/program, as they must stand in the composer. */
export const TEXTS = {
  everyScript: [
    'First a line with <b>&amp;</b> and "quotes", and #Fjordlys.', '',
    'A family 👨‍👩‍👧‍👦, a wave 👋🏽, a flag 🇳🇴.', '', '',
    'Two blank lines above. Hebrew: שלום עולם, #תג',
    'Arabic: مرحبا بالعالم!',
    'https://fjordlys.example/a?b=c&d=e#f',
  ].join('\n'),
  lamp: (answer: string) => [
    `Our lamps can be repaired with one screwdriver. ${answer}`, '',
    'The manual is here: https://fjordlys.example/lamps?utm_source=colleagues', '',
    '#Fjordlys',
  ].join('\n'),
  short: 'One screwdriver repairs our lamps. #Fjordlys\n\nhttps://fjordlys.example/lamps?utm_source=colleagues',
  light: 'At noon the whole street stands outside and looks up. #Fjordlys',
} as const;

/** The prompt that stands for a blank nobody answered. */
export const PROMPT = '[What did you repair last?]';

/** Titles of the test programme's posts. */
export const TITLES = { everyScript: 'Every script there is', lamp: 'Lamps that last', light: 'Light at noon', long: 'Far too long' } as const;

let packed: Promise<string> | undefined;

/** Builds the pack with the command, as a company does, and gives its path. */
export function pack(): Promise<string> {
  packed ??= build();
  return packed;
}

/** How many texts it has. */
export async function posts(): Promise<number> {
  return (await readdir(join(ROOT, 'tests', 'browser', 'program', 'posts'))).length;
}

async function build(): Promise<string> {
  const folder = join(ROOT, 'target', 'tests');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `fjordlys-${process.pid}.json`);
  await built(join(ROOT, 'tests', 'browser', 'program'), path);
  return path;
}

/** The pack of a programme that a test writes itself: path -> text. */
export async function packOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-program-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await built(folder, join(folder, 'pack.json'));
  return join(folder, 'pack.json');
}

async function built(folder: string, path: string): Promise<void> {
  const words = ['pack', 'build', folder, '-o', path];
  const command = process.env['CUECARD'];
  if (command) await run(command, words);
  else await run('cargo', ['run', '--quiet', '--package', 'cuecard', '--features', 'cli', '--', ...words], { cwd: ROOT });
}
