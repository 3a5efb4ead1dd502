// Small pieces both composers are made of: elements without markup strings, icons, and what publishing does.

type Child = Node | string;

/** Makes an element with attributes and children; a page under Trusted Types has no use for markup strings. */
export function make(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

const SHAPES: Record<string, string> = {
  close: 'M5 5l14 14M19 5L5 19',
  emoji: 'M12 3a9 9 0 100 18 9 9 0 000-18M8.5 14a4 4 0 007 0M9 9.5v.5M15 9.5v.5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
  event: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  star: 'M12 4l2.4 5 5.6.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.6-.8z',
  plus: 'M12 5v14M5 12h14',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3 3',
  down: 'M6 10l6 5 6-5',
};

/** One of the page's icons, 24 px. */
export function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', '24');
  svg.setAttribute('height', '24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('data-icon', `${name}-medium`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name] ?? '');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2');
  svg.append(path);
  return svg;
}

/** A button that only shows an icon. */
export function iconButton(label: string, name: string, extra = ''): HTMLElement {
  return make('button', { type: 'button', class: `round ${extra}`.trim(), 'aria-label': label }, icon(name));
}

/** Who writes: picture, name and audience, as at the head of both composers. */
export function author(): HTMLElement {
  return make('div', { class: 'author' },
    make('span', { class: 'avatar', role: 'img', 'aria-label': 'Noor Haddad' }, 'NH'),
    make('div', {},
      make('h2', { id: 'share-author' }, 'Noor Haddad'),
      make('button', { type: 'button', class: 'audience' }, 'Post to Anyone ', icon('down'))));
}

/** The variant of the page that its address asks for. */
export function variant(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Whether the page now takes the last letter away, as one that corrects what is written may. */
export function meddles(text: string): boolean {
  return variant('meddles') === 'yes' && text.endsWith('#Fjordlys');
}

/** What was sent to the network, in order. */
export const published: { text: string; scheduled: boolean }[] = [];

let count = 7_401_000;

/** Sends the text as the network's own script would; answers the new post's address, or null when it failed. */
export async function publish(text: string, scheduled: boolean): Promise<string | null> {
  const answer = await fetch('/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares', {
    method: 'POST',
    headers: { 'x-outcome': variant('post') || 'works' },
    body: JSON.stringify({ text, scheduled }),
  });
  if (!answer.ok) return null;
  published.push({ text, scheduled });
  count += 1;
  return `/feed/update/urn:li:share:${count}/`;
}

/** Shows the network's toast in `root`; without a link when the page's address says so. */
export function toast(root: ParentNode & Node, words: string, href: string): void {
  const box = make('div', { class: 'artdeco-toast-item', role: 'alert' }, make('p', {}, `${words} `));
  if (href && variant('toast') !== 'none') box.append(make('a', { href }, 'View post'));
  root.append(box);
}

/** Puts the new post at the head of the feed. */
export function showInFeed(text: string, href: string): void {
  const urn = href.split('/')[3] ?? '';
  document.querySelector('main .feed')?.prepend(
    make('article', { 'data-urn': urn, componentkey: `expanded-${urn}` },
      make('h3', {}, 'Noor Haddad'), make('p', {}, text)));
}
