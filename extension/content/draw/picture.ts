// Pictures of ready texts: painted on a canvas from their bytes, so that the page's rules for images never come into it.

import type { Node as ViewNode } from '../wire.ts';

type Picture = Extract<ViewNode, { is: 'picture' }>;

/** The widest a picture is painted, in pixels of the screen. */
const WIDEST = 720;

const blobs = new Map<string, Blob>();
/** Canvases that wait for their bytes. */
const waiting = new Map<HTMLCanvasElement, string>();
let ask: (file: string) => void = () => undefined;

/** Where missing pictures are asked for. */
export function askWith(send: (file: string) => void): void {
  ask = send;
}

/** Makes a canvas show a picture, at once or when its bytes come. */
export function showPicture(canvas: HTMLCanvasElement, { file, alt, width, height }: Picture): void {
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', alt);
  if (canvas.dataset['painted'] === file) return;
  const scale = Math.min(1, WIDEST / Math.max(width, 1));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const blob = blobs.get(file);
  if (blob) {
    void paint(canvas, file, blob);
  } else {
    waiting.set(canvas, file);
    ask(file);
  }
}

/** The bytes of a picture came. */
export function takePicture(file: string, kind: string, data: string): void {
  const blob = new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: kind });
  blobs.set(file, blob);
  for (const [canvas, wanted] of waiting) {
    if (wanted !== file) continue;
    waiting.delete(canvas);
    void paint(canvas, file, blob);
  }
}

async function paint(canvas: HTMLCanvasElement, file: string, blob: Blob): Promise<void> {
  try {
    const bitmap = await createImageBitmap(blob);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    canvas.dataset['painted'] = file;
  } catch {
    // Bytes that no browser can read stay an empty frame with their description.
  }
}

/** Puts a picture on the clipboard, or saves it; within the person's click. Answers whether it could be done. */
export async function usePicture(file: string, save: boolean): Promise<boolean> {
  const blob = blobs.get(file);
  if (!blob) return false;
  try {
    if (save) download(file, blob);
    else await navigator.clipboard.write([new ClipboardItem({ 'image/png': asPng(blob) })]);
    return true;
  } catch {
    return false;
  }
}

/** An anchor that stands nowhere: the page sees neither it nor its click. */
function download(file: string, blob: Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = file.split('/').at(-1) ?? file;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Clipboards take PNG alone. */
async function asPng(blob: Blob): Promise<Blob> {
  if (blob.type === 'image/png') return blob;
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((done, fail) => canvas.toBlob((png) => png ? done(png) : fail(new Error('not a picture')), 'image/png'));
}
