// An editor's DOM as the text it stands for, and a way between places in both.
//
// A block is a line; an empty block an empty line; a break that only keeps a line open is nothing.
// Offsets are UTF-16 units of the text.

import { facts } from './find.ts';
import type { Utf16Range } from './wire.ts';

/** A place in the DOM, as a Range takes it. */
export interface Spot {
  node: Node;
  offset: number;
}

/** What of the text one node holds: `length` units from `start` on, from `offset` in the node on. */
interface Piece {
  node: Node;
  start: number;
  length: number;
  /** In text nodes, units of their data; in elements and breaks, a child index. */
  offset: number;
}

/** The text of an editor at one moment. */
export interface Reading {
  text: string;
  pieces: Piece[];
  /** What of it the network knows as a mention or link, not as plain text. */
  mentions: Utf16Range[];
}

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5',
  'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TD', 'TH', 'TR', 'UL',
]);

/** Editors put it beside their own carets and embeds. */
const GUARD = '\uFEFF';

const TEXT = 3;
const ELEMENT = 1;

class Reader {
  text = '';
  pieces: Piece[] = [];
  mentions: Utf16Range[] = [];
  /** A line ended; the next content begins a new one. */
  private ended = false;
  /** The current line has content, or is an empty line that counts. */
  private open = false;
  /** A break that is a line break only if something follows it in its block. */
  private held: Node | null = null;

  children(parent: Node): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) this.data(child as Text);
      else if (child.nodeType === ELEMENT) this.element(child as Element);
    }
  }

  private element(element: Element): void {
    if (element.nodeName === 'BR') {
      this.pause(element);
    } else if (element.nodeName === 'IMG') {
      const alt = element.classList.contains('ProseMirror-separator') ? '' : element.getAttribute('alt') ?? '';
      if (alt) this.add(element, alt, 0);
    } else if (element.classList.contains('ProseMirror-widget')) {
      return;
    } else if (BLOCKS.has(element.nodeName)) {
      this.block(element);
    } else if (element.matches(facts.mentions.entity)) {
      this.mention(element as HTMLElement);
    } else {
      this.children(element);
    }
  }

  /** Where it cannot be written in, it is one piece: nothing begins or ends inside it. */
  private mention(element: HTMLElement): void {
    const before = this.pieces.length;
    const whole = element.isContentEditable ? '' : element.textContent?.replaceAll(GUARD, '');
    if (whole) this.add(element, whole, 0);
    else this.children(element);
    const first = this.pieces[before];
    if (first && first.start < this.text.length) this.mentions.push({ from: first.start, to: this.text.length });
  }

  /** A block ends the line before it and its own; a block with nothing in it is an empty line. */
  block(block: Element): void {
    this.end();
    const lines = this.pieces.length;
    this.children(block);
    // A held break is the filler of the last line in this block: the line is there, the break is not.
    if (this.held && !this.open) this.emptyLine(this.held.parentNode ?? block, indexOf(this.held));
    else if (this.pieces.length === lines) this.emptyLine(block, 0);
    this.held = null;
    this.end();
  }

  private end(): void {
    this.held = null;
    if (this.open) this.ended = true;
    this.open = false;
  }

  private emptyLine(node: Node, offset: number): void {
    this.begin();
    this.pieces.push({ node, start: this.text.length, length: 0, offset });
    this.open = true;
  }

  private begin(): void {
    if (this.ended) this.text += '\n';
    this.ended = false;
  }

  private pause(element: Node): void {
    if (this.held) this.breakLine(this.held);
    this.held = element;
  }

  private breakLine(element: Node): void {
    this.held = null;
    this.begin();
    this.pieces.push({ node: element, start: this.text.length, length: 1, offset: 0 });
    this.text += '\n';
    this.open = false;
  }

  private data(node: Text): void {
    const { data } = node;
    if (!data || isLayout(node)) return;
    for (let from = 0; from < data.length;) {
      const guard = data.indexOf(GUARD, from);
      const to = guard < 0 ? data.length : guard;
      if (to > from) this.add(node, data.slice(from, to), from);
      from = to + 1;
    }
  }

  private add(node: Node, text: string, offset: number): void {
    if (this.held) this.breakLine(this.held);
    this.begin();
    this.pieces.push({ node, start: this.text.length, length: text.length, offset });
    this.text += text;
    this.open = true;
  }
}

/** White space with a line break between two blocks is how the markup was written, not text. */
function isLayout(node: Text): boolean {
  if (!/^\s*\n\s*$/.test(node.data)) return false;
  const blockish = (near: Node | null): boolean => near?.nodeType === ELEMENT && BLOCKS.has(near.nodeName);
  return blockish(node.previousSibling) || blockish(node.nextSibling);
}

function indexOf(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index++;
  return index;
}

/** Reads what stands in `editor`. */
export function read(editor: Element): Reading {
  const reader = new Reader();
  reader.block(editor);
  return { text: reader.text, pieces: reader.pieces, mentions: reader.mentions };
}

/**
 * The place of a text offset. At a seam between two nodes of one line, `forward` takes the later one:
 * where a range begins.
 */
export function spotAt({ pieces, text }: Reading, offset: number, forward = false): Spot | null {
  const at = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (!piece) return null;
  const before = pieces[low - 2];
  const seam = !forward && before && piece.start === at && endOf(before) === at && before.node.nodeType === TEXT;
  return within(seam ? before : piece, at);
}

const endOf = (piece: Piece): number => piece.start + piece.length;

function within(piece: Piece, at: number): Spot {
  const into = Math.min(at - piece.start, piece.length);
  if (piece.node.nodeType === TEXT || piece.length === 0) return { node: piece.node, offset: piece.offset + into };
  return { node: piece.node.parentNode ?? piece.node, offset: indexOf(piece.node) + (into > 0 ? 1 : 0) };
}

/** The text offset of a place in the DOM that lies in the editor. */
export function offsetOf(reading: Reading, spot: Spot): number {
  if (spot.node.nodeType !== TEXT) return offsetInElement(reading, spot);
  let last: Piece | undefined;
  for (const piece of reading.pieces) {
    if (piece.node !== spot.node) continue;
    if (spot.offset <= piece.offset + piece.length) return piece.start + Math.max(0, spot.offset - piece.offset);
    last = piece;
  }
  if (last) return endOf(last);
  const parent = spot.node.parentNode;
  return parent ? offsetInElement(reading, { node: parent, offset: indexOf(spot.node) }) : 0;
}

function offsetInElement({ pieces }: Reading, spot: Spot): number {
  let before: Piece | undefined;
  let next: Piece | undefined;
  for (const piece of pieces) {
    if (!liesBefore(piece, spot)) {
      next = piece;
      break;
    }
    before = piece;
  }
  // Of two pieces on either side, the one in the same element is on the same line.
  if (next && (spot.node.contains(next.node) || next.node.contains(spot.node))) return next.start;
  if (before && (spot.node.contains(before.node) || !next)) return endOf(before);
  return next?.start ?? 0;
}

/** Whether the piece lies wholly before the spot. */
function liesBefore(piece: Piece, { node, offset }: Spot): boolean {
  if (piece.node === node) return piece.offset + 1 < offset;
  const child = node.childNodes[offset];
  if (child) return precedes(piece.node, child);
  return node.contains(piece.node) || precedes(piece.node, node);
}

const FOLLOWING = 4;
const CONTAINED_BY = 16;

function precedes(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & (FOLLOWING | CONTAINED_BY)) === FOLLOWING;
}
