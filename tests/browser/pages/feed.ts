// The page behind the network's address: a feed of invented people, the launcher, and either composer.
//
// Its address chooses: composer=classic|new, markup=changed, two=yes, frame=yes, quill=vanilla,
// post=works|fails, media=hides|empties|rebuilds (what adding media does to the composer meanwhile), toast=none, meddles=yes (takes letters away), shareActive=true (opens at once), dir=rtl (a language read from right to left).

import { openClassic } from './classic.ts';
import { mount, openModern } from './modern.ts';
import { open } from './model.ts';
import { icon, make, published, variant } from './parts.ts';
import { passed, trustTheEditor } from './trusted.ts';
import { extensionAddresses, newGlobals, seen, watch, watchChanges } from './watch.ts';

watch();

/** The page's own sheet, for the shadow root too. */
async function sheet(): Promise<CSSStyleSheet> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch('/static/feed.css')).text());
  return sheet;
}

function launcher(start: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'launcher share-box-feed-entry__trigger' }, 'Start a post');
  button.addEventListener('click', start);
  return make('section', { class: 'sharebox' },
    make('span', { class: 'avatar', id: 'shareboxProfilePictureComponentRef', role: 'img', 'aria-label': 'Noor Haddad' }, 'NH'),
    button);
}

function feed(): HTMLElement {
  const people = [
    ['Elin Strand', 'Workshop day in Trondheim. Three talks, one broken projector, and the best brown cheese.'],
    ['Pau Ferrer', 'Looking for somebody who knows district heating pipes. Coffee is on me.'],
    ['Chiara Bassi', 'After nine years I am leaving the lab. Thank you all.'],
  ] as const;
  return make('section', { class: 'feed', 'aria-label': 'Feed' },
    ...people.map(([name, words], at) => make('article', { 'data-urn': `urn:li:share:${7_300_000 + at}` },
      make('h3', {}, name), make('p', {}, words))));
}

/** The older way of serving the feed: a frame of the same origin that holds everything. */
function inFrame(): void {
  const inner = new URL(location.href);
  inner.searchParams.delete('frame');
  inner.pathname = '/preload/';
  document.body.append(make('iframe', { src: inner.href, title: 'Feed', class: 'whole' }));
}

async function begin(): Promise<void> {
  if (variant('frame') === 'yes') {
    inFrame();
    return;
  }
  if (variant('dir') === 'rtl') document.documentElement.dir = 'rtl';
  const classic = variant('composer') !== 'new';
  if (classic) trustTheEditor();
  const styles = await sheet();
  const start = (): void => {
    if (classic) openClassic(styles);
    else openModern();
    if (variant('two') !== 'yes') return;
    if (classic) openClassic(styles, true);
    else setTimeout(() => mount(false), 600);
  };
  document.body.append(
    make('header', { class: 'bar' }, make('strong', { class: 'logo', 'aria-hidden': 'true' }, 'in'),
      make('span', { class: 'search' }, 'Search'), make('nav', { 'aria-label': 'Primary' }, icon('star'), icon('event'))),
    make('main', {}, launcher(start), feed()));
  if (variant('shareActive') === 'true') start();
}

/** What tests read through the driver; nothing of the page itself uses it. */
const bench = {
  seen, passed, published, open, newGlobals, extensionAddresses, watchChanges,
  changes: null as { lines: string[] } | null,
  ready: begin(),
};
(window as unknown as { bench: typeof bench }).bench = bench;
export type PageBench = typeof bench;
