// How words in a composer are painted: the ground behind them, how well they can be read, and the line below them.

import type { Bench } from './bench.ts';
import type { Feed } from './feed.ts';

/** What is painted in a part of the screen; shares are 0 to 1. */
export interface Ink {
  /** The share that is painted in the colour around it. */
  ground: number;
  /** WCAG's contrast between the two commonest colours. */
  contrast: number;
  /** The share of columns with something else than ground in them. */
  columns: number;
  /** The share of the fullest row that is not ground. */
  fullest: number;
}

interface Area { x: number; y: number; width: number; height: number }

/** Where these letters stand in the editor of the page, and the part of the screen above the line below them. */
async function find(feed: Feed, letters: string): Promise<Area> {
  const editor = await feed.editor();
  return editor.evaluate((editor, letters) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(letters);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + letters.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: Math.ceil(x), y: Math.round(y), width: Math.floor(width) - 1, height: Math.round(height) };
    }
    throw new Error(`“${letters}” does not stand in the composer`);
  }, letters);
}

/** How letters without a tail (none of g, j, p, q, y) are painted, and what is below them. */
export async function strip(bench: Bench, feed: Feed, letters: string): Promise<{ words: Ink; line: Ink }> {
  const place = await find(feed, letters);
  // A system font's base line is at about four fifths of its height.
  const base = place.y + Math.round(place.height * 0.8) + 1;
  const words = await painted(bench, feed, { ...place, height: base - 1 - place.y });
  const line = await painted(bench, feed, { ...place, y: base, height: place.y + place.height + 5 - base });
  return { words, line };
}

async function painted(bench: Bench, feed: Feed, area: Area): Promise<Ink> {
  await feed.page.bringToFront();
  // One pixel of the screen is one of the picture; the ground is what is left of the editor's first letter.
  const editor = await (await feed.editor()).boundingBox();
  const clip = { x: (editor?.x ?? 0) - 4, y: area.y, width: area.x + area.width - (editor?.x ?? 0) + 4, height: area.height };
  const picture = await feed.page.screenshot({ clip, encoding: 'base64' });
  const canvas = await bench.page('about:blank');
  try {
    return await canvas.evaluate(look, picture, area.width);
  } finally {
    await canvas.close();
    await feed.page.bringToFront();
  }
}

/** Runs in a blank page, which can decode pictures. */
async function look(picture: string, width: number): Promise<Ink> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const at = (x: number, y: number): [number, number, number] => {
    const from = (y * bitmap.width + x) * 4;
    return [data[from]!, data[from + 1]!, data[from + 2]!];
  };
  const light = (colour: number[]): number => {
    const [red, green, blue] = colour.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = at(1, 1);
  const isGround = (colour: number[]): boolean => colour.every((part, index) => Math.abs(part - ground[index]!) < 32);
  const counts = new Map<string, number>();
  const inColumn = new Array<number>(width).fill(0);
  const inRow = new Array<number>(bitmap.height).fill(0);
  let same = 0;
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = at(bitmap.width - width + x, y);
      counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
      if (isGround(colour)) same += 1;
      else {
        inColumn[x]! += 1;
        inRow[y]! += 1;
      }
    }
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => light(colour.split(',').map(Number)));
  const [dark, bright] = [Math.min(first ?? 0, second ?? 0), Math.max(first ?? 0, second ?? 0)];
  return {
    ground: same / (width * bitmap.height),
    contrast: (bright + 0.05) / (dark + 0.05),
    columns: inColumn.filter((count) => count > 0).length / width,
    fullest: Math.max(...inRow) / width,
  };
}
