// The card's icons, by meaning, on a grid of 16 px.

import type { Icon } from '../wire.ts';

/** One path: its data, and whether it is filled rather than drawn as a line. */
type Path = [data: string, filled?: boolean];

// The sign is a card with a line of text; where there is something to look at, with a dot.
const CARD: Path = ['M3.5 3h9A1.5 1.5 0 0 1 14 4.5v6a1.5 1.5 0 0 1-1.5 1.5H8l-3 2.5V12H3.5A1.5 1.5 0 0 1 2 10.500v-6A1.5 1.5 0 0 1 3.500 3z'];

const PATHS: Record<Icon, Path[]> = {
  calm: [CARD, ['M5 6.500h6M5 9h3.500']],
  look: [CARD, ['M8 5.200v2.600'], ['M8 9.100a.9.9 0 1 0 0 1.800a.9.9 0 1 0 0-1.800z', true]],
  close: [['M4 4l8 8M12 4l-8 8']],
  tip: [['M3 8a1 1 0 1 0 0 .01zM8 8a1 1 0 1 0 0 .01zM13 8a1 1 0 1 0 0 .01z', true]],
  warn: [['M1.500 9.500q1.600-4 3.250 0t3.250 0t3.250 0t3.250 0']],
  stop: [['M2 8h12']],
  back: [['M9.500 3.500L5 8l4.500 4.500']],
};

const SVG = 'http://www.w3.org/2000/svg';

/** Draws an icon; screen readers pass over it. */
export function drawIcon(icon: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('data-icon', icon);
  for (const [data, filled] of PATHS[icon]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', data);
    if (filled) path.setAttribute('class', 'filled');
    svg.append(path);
  }
  return svg;
}
