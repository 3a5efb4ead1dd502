// Where badge and card stand: beside the text, never on it, and never on the network's own controls.
//
// All lengths are CSS pixels of the window.

/** A rectangle of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is around, measured at one moment. */
export interface Scene {
  view: { width: number; height: number };
  /** The dialog. */
  container: Box;
  /** The editable element, as far as it shows. */
  editor: Box;
  /** Lines of text near the end. */
  lines: Box[];
  /** The line with the caret. */
  caret: Box | null;
  /** The network's buttons, links and fields. */
  controls: Box[];
  /** The line that a single hint is about; null unless the card shows one beside its line. */
  anchor: Box | null;
}

/** Where the card goes: `sheet` says that it is as wide as the window. */
export interface Dock extends Box {
  sheet: boolean;
  /** Number of the place; -1 for the sheet. */
  dock: number;
}

const GAP = 8;
const EDGE = 12;
const NARROW = 480;
const CARD_LEAST = 320;
const CARD_MOST = 400;
const LOW = 360;
const SHEET_LEAST = 240;
/** A dock is left only for one that is better by more than this, in square pixels: it must not hop about. */
const CALM = 4000;

export const box = (left: number, top: number, width: number, height: number): Box =>
  ({ left, top, right: left + width, bottom: top + height });

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
  * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const grown = (a: Box, by: number): Box =>
  ({ left: a.left - by, top: a.top - by, right: a.right + by, bottom: a.bottom + by });

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where a badge of this size stands; null where every place would cover something. It stays at
 * `before`, the number of the place it had, as long as that is free: it must not hop about.
 */
export function placeBadge(scene: Scene, width: number, height: number, before: number): { at: Box; place: number } | null {
  const spots = badgeSpots(scene, width, height);
  const order = before < spots.length ? [before, ...spots.keys()] : [...spots.keys()];
  const place = order.find((number) => {
    const spot = spots[number];
    return spot !== undefined && isFree(scene, spot);
  });
  return place === undefined ? null : { at: spots[place]!, place };
}

function badgeSpots({ container, editor }: Scene, width: number, height: number): Box[] {
  const inset = Math.max(GAP, Math.min(16, (container.right - editor.right - 4) / 2));
  const left = Math.max(editor.right, container.right - inset) - width;
  const low = Math.min(editor.bottom, container.bottom) - height;
  const spots = [
    // The lower right corner of the place to write, mostly in its margin.
    box(left, low, width, height),
    // Beside the dialog, at the same height.
    box(container.right + GAP, low, width, height),
    box(container.left - GAP - width, low, width, height),
    box(container.right - width - GAP, container.bottom + GAP, width, height),
  ];
  for (let top = low - height; top >= editor.top; top -= height) spots.push(box(left, top, width, height));
  return spots;
}

function isFree({ view, lines, controls, caret }: Scene, spot: Box): boolean {
  if (spot.left < 2 || spot.top < 2 || spot.right > view.width - 2 || spot.bottom > view.height - 2) return false;
  const around = grown(spot, 4);
  return [...lines, ...controls, ...(caret ? [caret] : [])].every((other) => overlap(around, other) === 0);
}

/**
 * Where a card that would like to be `wanted` high goes; `before` is the number of the dock it had.
 * It stays there unless that is much in the way by now.
 */
export function placeCard(scene: Scene, wanted: number, before = -1): Dock {
  const { view, container } = scene;
  const most = Math.min(view.height - 2 * EDGE, Math.max(LOW, 0.6 * (container.bottom - container.top)));
  const height = Math.min(wanted, most);
  if (view.width < NARROW) return { ...sheet(scene, height), dock: -1, sheet: true };
  const all = docks(scene, height).map((candidate) => clear(scene, candidate));
  const costs = all.map((candidate, dock) => costOf(scene, candidate, height) - (dock === before ? CALM : 0));
  const dock = costs.indexOf(Math.min(...costs));
  return { ...all[dock]!, dock, sheet: false };
}

/** At the foot of a narrow window, below the line that is written in; at its head if there is no room below. */
function sheet({ view, caret }: Scene, height: number): Box {
  const line = caret ?? box(0, 0, 0, 0);
  const below = view.height - line.bottom - GAP;
  if (below < SHEET_LEAST && line.top - GAP > below) return box(0, 0, view.width, Math.min(height, line.top - GAP));
  const high = Math.min(height, Math.max(below, SHEET_LEAST));
  return box(0, view.height - high, view.width, high);
}

/** The part of a place, from its top on, that reaches no control of the network's. */
function clear({ controls }: Scene, candidate: Box): Box {
  const below = controls.filter((control) => overlap(candidate, control) > 0 && control.top > candidate.top + GAP);
  return { ...candidate, bottom: Math.min(candidate.bottom, ...below.map(({ top }) => top - GAP)) };
}

function docks({ view, container, editor, caret, anchor }: Scene, height: number): Box[] {
  const fits = (top: number, room = height): [number, number] => {
    const high = Math.min(height, Math.max(room, 0));
    return [clamp(top, EDGE, Math.max(EDGE, view.height - EDGE - high)), high];
  };
  // Where the card reaches into the dialog it leaves its head free.
  const top = (x: number, wide: number): number => anchor ? anchor.top - GAP
    : x < container.right && x + wide > container.left ? editor.top : container.top;
  const width = (room: number): number => clamp(room - EDGE - GAP, CARD_LEAST, CARD_MOST);
  const right = width(view.width - container.right);
  const left = width(container.left);
  const line = anchor ?? caret ?? box(editor.left, editor.top, 0, 28);
  const within = clamp(anchor ? anchor.left - EDGE : container.right - EDGE - right, EDGE, view.width - EDGE - right);
  const at = (x: number, wide: number, [top, high]: [number, number]): Box => box(x, top, wide, high);
  const rightward = Math.min(container.right + GAP, view.width - EDGE - right);
  const leftward = Math.max(container.left - GAP - left, EDGE);
  return [
    at(rightward, right, fits(top(rightward, right))),
    at(leftward, left, fits(top(leftward, left))),
    at(within, right, fits(container.bottom + GAP, view.height - EDGE - container.bottom - GAP)),
    at(within, right, fits(line.bottom + GAP, view.height - EDGE - line.bottom - GAP)),
    at(within, right, fits(line.top - GAP - height, line.top - GAP - EDGE)),
  ];
}

/** How much a place would be in the way; smaller is better. */
function costOf({ lines, controls, caret, anchor }: Scene, candidate: Box, wanted: number): number {
  const sum = (boxes: Box[]): number => boxes.reduce((all, other) => all + overlap(candidate, other), 0);
  const line = anchor ?? caret;
  return 4 * sum(lines) + 1000 * sum(controls)
    + (line && overlap(candidate, line) > 0 ? 1e6 : 0)
    + 200 * Math.max(0, wanted - (candidate.bottom - candidate.top));
}
