// The card's icons, by meaning, on a grid of 16 px.

import type { Icon } from '../wire.ts';

/** One path: its data, and a class if it is not simply drawn as a line. */
type Path = [data: string, kind?: 'filled' | 'dot'];

// The sign is a card with two lines of text; where there is something to look at, with a dot.
const CARD: Path[] = [['M4.5 2.75h7a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2z'], ['M5.5 6.5h3.5M5.5 9.5h5']];

const PATHS: Record<Icon, Path[]> = {
  calm: CARD,
  look: [...CARD, ['M13 .5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z', 'dot']],
  pause: [['M5.500 3.500v9M10.500 3.500v9']],
  close: [['M4 4l8 8M12 4l-8 8']],
  tip: [['M3 7a1 1 0 1 0 0 2a1 1 0 1 0 0-2zM8 7a1 1 0 1 0 0 2a1 1 0 1 0 0-2zM13 7a1 1 0 1 0 0 2a1 1 0 1 0 0-2z', 'filled']],
  warn: [['M1.5 9.5q1.600-4 3.25 0t3.25 0t3.25 0t3.25 0']],
  stop: [['M2 8h12']],
  back: [['M9.5 3.5L5 8l4.5 4.5']],
};

const SVG = 'http://www.w3.org/2000/svg';

/** Draws an icon; screen readers pass over it. */
export function drawIcon(icon: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('data-icon', icon);
  for (const [data, kind] of PATHS[icon]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', data);
    if (kind) path.setAttribute('class', kind);
    svg.append(path);
  }
  return svg;
}
