// A blank page that is isolated from other origins, so that its clock ticks in 5 µs, and what it may import.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import puppeteer, { type Page } from 'puppeteer-core';

const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8' };

/** Opens it in a browser of its own, serves `files` (address -> path) beside it, and closes all when `work` is done. */
export async function onBlankPage<T>(chromium: string, files: Record<string, string>, work: (page: Page) => Promise<T>): Promise<{ found: T; browser: string }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', files).then(({ type, body }) => {
      response.writeHead(200, {
        'content-type': type, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
      }).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({
    executablePath: chromium, headless: true, pipe: true, args: ['--no-sandbox', '--disable-gpu'], protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error('the page is not isolated: its clock is too coarse');
    return { found: await work(page), browser: await browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

async function answer(url: string, files: Record<string, string>): Promise<{ type: string; body: string | Buffer }> {
  const path = files[url];
  if (!path) return { type: 'text/html', body: '<!doctype html><title>Bench</title><link rel="icon" href="data:,">' };
  return { type: TYPES[url.split('.').pop() ?? ''] ?? 'text/plain', body: await readFile(path) };
}
