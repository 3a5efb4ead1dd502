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
  /** The network's buttons, links and fields, as far as they show. */
  controls: Box[];
  /** The control that posts, which is one of them. */
  post: Box | null;
  /** The line that a single hint is about; null unless the card shows one beside its line. */
  anchor: Box | null;
  /** Lines are read from right to left: everything has its place mirrored. */
  rtl: boolean;
}

/** Where the card goes: `sheet` says that it is as wide as the window and stands at its foot. */
export interface Dock extends Box {
  sheet: boolean;
}

/** Where the badge stands, and the number of that place. */
export interface Spot {
  at: Box;
  place: number;
}

const GAP = 8;
const EDGE = 12;
const NARROW = 480;
/** Beside the dialog a narrow card is better than a wide one that covers a part of it. */
const BESIDE_LEAST = 240;
const CARD_LEAST = 320;
const CARD_MOST = 400;
const LOW = 360;
const TALL = 480;
/** Beside a dialog a card with little width breaks its lines, and may be higher for it. */
const TALL_NARROW = 760;
const SHEET_LEAST = 240;
/** A place is left only for one that is better by more than this, in square pixels: the card must not hop about. */
const CALM = 6000;
/** So much better is a place beside the dialog: there the card can stay whatever is written. */
const ASIDE = 10_000;
/** Places this near to each other, in pixels, are the same. */
const CALM_STEP = 48;

export const box = (left: number, top: number, width: number, height: number): Box =>
  ({ left, top, right: left + width, bottom: top + height });

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
  * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const grown = (a: Box, by: number): Box =>
  ({ left: a.left - by, top: a.top - by, right: a.right + by, bottom: a.bottom + by });

/** A rectangle as a mirror at the window's edge shows it. */
// A browser's rectangle keeps its sides in getters, which are not copied with the rest.
const flip = (width: number) => <B extends Box>(a: B): B =>
  ({ ...a, top: a.top, bottom: a.bottom, left: width - a.right, right: width - a.left });

/** The scene of a language that is read from right to left as if it were read the other way. */
function mirrored(scene: Scene): Scene {
  const turn = flip(scene.view.width);
  const { container, editor, lines, caret, controls, post, anchor } = scene;
  return {
    ...scene, rtl: false, container: turn(container), editor: turn(editor), lines: lines.map(turn), caret: caret && turn(caret),
    controls: controls.map(turn), post: post && turn(post), anchor: anchor && turn(anchor),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where a badge of this size stands; null where every place would cover something. It stays at
 * `before`, the number of the place it had, as long as that is free: it must not hop about.
 */
export function placeBadge(scene: Scene, width: number, height: number, before: number): Spot | null {
  if (scene.rtl) {
    const spot = placeBadge(mirrored(scene), width, height, before);
    return spot && { ...spot, at: flip(scene.view.width)(spot.at) };
  }
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
    // The lower corner of the place to write where lines end, mostly in its margin.
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

/** How many pixels of height a card needs to be of use. */
const ENOUGH = 140;
/** A card that covers something of the network's must be taller by this much than one that does not. */
const WORTH = 48;

/**
 * Where a card that would like to be `wanted` high goes. It covers neither the network's controls nor
 * the line that is written in nor the badge; only where that leaves next to nothing does it give up the
 * badge first, then all controls but Post. It stays where it was, `before`, unless that is much in the way.
 */
export function placeCard(scene: Scene, wanted: number, before: Dock | null = null, badge: Box | null = null): Dock {
  if (scene.rtl) {
    const turn = flip(scene.view.width);
    return turn(placeCard(mirrored(scene), wanted, before && turn(before), badge && turn(badge)));
  }
  const { controls, caret, anchor, post, editor } = scene;
  const line = [caret, anchor].filter((box) => box !== null).map((box) => ({ ...box, left: editor.left, right: editor.right }));
  const kept = [[...controls, ...line, ...(badge ? [badge] : [])], [...controls, ...line], [...(post ? [post] : []), ...line]];
  let best: Dock | null = null;
  for (const hard of kept) {
    const found = cheapest(scene, wanted, hard, before);
    if (found && (!best || heightOf(found) > heightOf(best) + WORTH)) best = found;
    if (best && heightOf(best) >= Math.min(wanted, ENOUGH)) break;
  }
  return best ?? { ...box(0, scene.view.height - ENOUGH, scene.view.width, ENOUGH), sheet: true };
}

const heightOf = ({ top, bottom }: Box): number => bottom - top;

/** The place that is least in the way among those that meet nothing of `hard`. */
function cheapest(scene: Scene, wanted: number, hard: Box[], before: Dock | null): Dock | null {
  let best: Dock | null = null;
  let least = Infinity;
  for (const candidate of candidates(scene, wanted, hard)) {
    const stays = before !== null && before.sheet === candidate.sheet && before.left === candidate.left && Math.abs(before.top - candidate.top) < CALM_STEP;
    const cost = costOf(scene, candidate, Math.min(wanted, LOW)) - (stays ? CALM : 0);
    if (cost >= least) continue;
    least = cost;
    best = candidate;
  }
  return best;
}

/** A strip of the window that a card may stand in, from edge to edge of it. */
interface Strip {
  left: number;
  right: number;
  /** Where the card would best begin. */
  tops: number[];
  /** How high it may be. */
  most: number;
  sheet: boolean;
}

function candidates(scene: Scene, wanted: number, hard: Box[]): Dock[] {
  const { view } = scene;
  return strips(scene).flatMap(({ left, right, tops, most, sheet }) => {
    const edge = sheet ? 0 : EDGE;
    return gaps(hard, left, right, edge, view.height - edge).flatMap(([from, to]) => {
      const height = Math.min(wanted, most, to - from);
      if (height < 1 || (sheet && to < view.height)) return [];
      return tops.map((top) => ({ ...box(left, clamp(top, from, to - height), right - left, height), sheet }));
    });
  });
}

/** What is free between `from` and `to` over the whole width of a strip. */
function gaps(hard: Box[], left: number, right: number, from: number, to: number): [number, number][] {
  const taken = hard.filter((other) => other.left < right + 2 && other.right > left - 2).sort((a, b) => a.top - b.top);
  const free: [number, number][] = [];
  let at = from;
  for (const { top, bottom } of taken) {
    if (top - GAP > at) free.push([at, Math.min(top - GAP, to)]);
    at = Math.max(at, bottom + GAP);
  }
  if (at < to) free.push([at, to]);
  return free;
}

/** Beside the dialog, on either side; over it, at its edges; on a narrow window, over its whole width. */
function strips({ view, container, editor, caret, anchor, controls }: Scene): Strip[] {
  const line = anchor ?? caret ?? box(editor.left, editor.top, 0, 28);
  const composer = container.bottom - container.top;
  const over = { tops: [line.bottom + GAP, container.bottom + GAP], most: Math.min(view.height - 2 * EDGE, Math.max(LOW, 0.6 * composer)) };
  if (view.width < NARROW) {
    const sheet = { left: 0, right: view.width, tops: [view.height], most: Math.max(0.6 * view.height, SHEET_LEAST), sheet: true };
    return [sheet, { ...over, left: GAP, right: view.width - GAP, sheet: false }];
  }
  const found: Strip[] = [];
  const beside = (width: number): Omit<Strip, 'left' | 'right'> => ({
    tops: [anchor ? anchor.top - GAP : container.top],
    most: Math.min(view.height - 2 * EDGE, Math.max(width < CARD_LEAST ? TALL_NARROW : TALL, 0.6 * composer)),
    sheet: false,
  });
  const right = Math.min(view.width - EDGE - container.right - GAP, CARD_MOST);
  if (right >= BESIDE_LEAST) found.push({ ...beside(right), left: container.right + GAP, right: container.right + GAP + right });
  const left = Math.min(container.left - GAP - EDGE, CARD_MOST);
  if (left >= BESIDE_LEAST) found.push({ ...beside(left), left: container.left - GAP - left, right: container.left - GAP });
  // Over the dialog it passes between what stands at its edges, Post above all.
  const [near, far] = [controls.filter(({ left }) => left < view.width / 2), controls.filter(({ left }) => left >= view.width / 2)];
  const lefts = anchor ? [anchor.left - EDGE] : [container.left + EDGE, ...near.map((control) => control.right + GAP)];
  const rights = anchor ? [] : [container.right - EDGE, ...far.map((control) => control.left - GAP)];
  for (const wide of [CARD_MOST, CARD_LEAST]) {
    const width = Math.min(wide, view.width - 2 * EDGE);
    for (const at of [...rights.map((right) => right - width), ...lefts]) {
      const start = clamp(at, EDGE, view.width - EDGE - width);
      found.push({ ...over, left: start, right: start + width, sheet: false });
    }
  }
  return found;
}

/** How much a place would be in the way; smaller is better. */
function costOf({ container, lines, anchor }: Scene, candidate: Dock, wanted: number): number {
  const height = heightOf(candidate);
  return 2 * lines.reduce((all, other) => all + overlap(candidate, other), 0)
    + 0.3 * overlap(candidate, container)
    + 200 * Math.max(0, wanted - height)
    + 2000 * Math.max(0, Math.min(wanted, ENOUGH) - height)
    + (candidate.sheet ? 0 : 10 * Math.max(0, CARD_MOST - (candidate.right - candidate.left)))
    + (!candidate.sheet && candidate.left < container.right && candidate.right > container.left ? ASIDE : 0)
    + (anchor ? 20 * Math.abs(candidate.top - anchor.top) : 0);
}
