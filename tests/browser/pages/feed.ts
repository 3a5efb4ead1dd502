// The page behind the network's address: a feed of invented people, the launcher, and either composer.
//
// Its path chooses what stands there: the feed with a comment button under each post, /feed/update/… a post's own page,
// /messaging/… a conversation, /article/new/ an article, /company/… a company page as its administrators see it. The rest of its address chooses: message=bubble|shadow (a
// conversation over the feed), composer=classic|new, markup=changed, two=yes, frame=yes, quill=vanilla,
// question=plain (the one about the draft has no role), footer=group (Post stands in a group), press=up (the page posts as soon as the button is let go), escape=window (the page closes its composer on Escape before anything else hears of it),
// post=works|fails, media=hides|empties|rebuilds (what adding media does to the composer meanwhile), toast=none, meddles=yes (takes letters away), shareActive=true (opens at once), slow=yes (is complete only after its composer stands), late=yes (the editor gets its name a while after the focus), time=apart (the question for a time is a dialog of its own), dir=rtl (a language read from right to left),
// other=… (another dialog with a text box, or `post` for the company page's composer where none belongs).

import { openArticle } from './article.ts';
import { openClassic } from './classic.ts';
import { openOther, openPagePost } from './company.ts';
import { openFeedComment, openPermalinkComment } from './comment.ts';
import { openMessage, sent } from './message.ts';
import { mount, openModern } from './modern.ts';
import { open } from './model.ts';
import { icon, make, published, variant } from './parts.ts';
import { passed, trustTheEditor } from './trusted.ts';
import { extensionAddresses, newGlobals, seen, watch, watchChanges } from './watch.ts';

watch();
if (variant('escape') === 'window') addEventListener('keydown', ({ key }) => { if (key === 'Escape') open.at(-1)?.close(); }, true);

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
    ...people.map(([name, words], at) => post(name, words, at)));
}

/** A post with its button for comments, which opens the box once. */
function post(name: string, words: string, at: number): HTMLElement {
  const button = make('button', { type: 'button', class: 'quiet comment' }, 'Comment');
  const article = make('article', { 'data-urn': `urn:li:share:${7_300_000 + at}` }, make('h3', {}, name), make('p', {}, words), button);
  button.addEventListener('click', () => {
    if (article.querySelector('.comment-box')) return;
    openFeedComment(article);
  });
  return article;
}

/** What stands on the page, by its path. */
function content(start: () => void): HTMLElement {
  const main = make('main', {});
  const { pathname } = location;
  if (pathname.startsWith('/feed/update/')) {
    const article = make('article', {}, make('h3', {}, 'Pau Ferrer'), make('p', {}, 'Who knows district heating pipes?'));
    main.append(article);
    queueMicrotask(() => openPermalinkComment(article));
  } else if (pathname.startsWith('/messaging/')) {
    queueMicrotask(() => openMessage(main));
  } else if (pathname.startsWith('/article/')) {
    queueMicrotask(() => openArticle(main));
  } else {
    main.append(launcher(start), feed());
  }
  return main;
}

/** A conversation over the feed, in the document or in the network's shadow root. */
function overTheFeed(styles: CSSStyleSheet): void {
  if (variant('message') === 'bubble') openMessage(document.body);
  if (variant('message') !== 'shadow') return;
  const host = make('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles];
  openMessage(root);
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
  const other = variant('other');
  const start = (): void => {
    if (other) {
      if (other === 'post') openPagePost(false);
      else openOther(other);
    } else if (/^\/(company|showcase)\//.test(location.pathname)) openPagePost();
    else if (classic) openClassic(styles);
    else openModern();
    if (variant('two') !== 'yes') return;
    if (classic) openClassic(styles, true);
    else setTimeout(() => mount(false), 250);
  };
  document.body.append(
    make('header', { class: 'bar' }, make('strong', { class: 'logo', 'aria-hidden': 'true' }, 'in'),
      make('span', { class: 'search' }, 'Search'), make('nav', { 'aria-label': 'Primary' }, icon('star'), icon('event'))),
    content(start));
  overTheFeed(styles);
  if (variant('shareActive') === 'true') start();
  if (variant('slow') === 'yes') {
    while (document.activeElement === document.body) await new Promise(requestAnimationFrame);
    void fetch('/static/stands');
  }
}

/** What tests read through the driver; nothing of the page itself uses it. */
const bench = {
  seen, passed, published, sent, open, newGlobals, extensionAddresses, watchChanges,
  changes: null as { lines: string[] } | null,
  ready: begin(),
};
(window as unknown as { bench: typeof bench }).bench = bench;
export type PageBench = typeof bench;
