// Pictures for a person to look at: target/screenshots/<name>-<light|dark>-<width>.png.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Page } from 'puppeteer-core';

import { SCREENSHOTS } from './root.ts';

/** The ways every page is pictured. */
export const LOOKS = [
  { dark: false, width: 1280 }, { dark: true, width: 1280 },
  { dark: false, width: 360 }, { dark: true, width: 360 },
] as const;

/** Takes pictures in the manner of a test; only when they are asked for, since it tells a person something and nobody else. */
export function album(name: string, take: () => Promise<void>): void {
  if (process.env['CUECARD_PICTURES'] === 'yes') test(`pictures: ${name}`, take);
}

/** Sets colours and width for what follows. */
export async function dress(page: Page, { dark, width }: { dark: boolean; width: number }): Promise<void> {
  await page.setViewport({ width, height: 860 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Forces a system's colours, as a person does who needs them; for as long as the page lives. */
export async function force(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [
    { name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: scheme }] });
}

/** Takes the picture. */
export async function picture(page: Page, name: string, look: { dark: boolean; width: number }): Promise<string> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}-${look.dark ? 'dark' : 'light'}-${look.width}.png`) as `${string}.png`;
  await page.screenshot({ path });
  return path;
}
