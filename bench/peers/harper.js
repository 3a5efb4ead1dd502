// A grammar checker in Rust and Wasm, in its smaller form.

import { LocalLinter, createBinaryModuleFromUrl } from 'harper.js';

/** Begins; gives a function from a text to how many findings it has. */
export async function begin() {
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(new URL('harper.wasm', import.meta.url).href, 'slim') });
  await linter.setup();
  return async (text) => (await linter.lint(text)).length;
}
