// The classic composer: a scripted modal with Quill 1 inside the open shadow root `#interop-outlet`.

import { askDiscard, askMedia, askTime } from './dialogs.ts';
import { open } from './model.ts';
import { author, iconButton, make, meddles, publish, showInFeed, toast, variant } from './parts.ts';
import { makeQuill, modelOf } from './quill.ts';

/** The shadow root the network renders into; made once, with the page's own sheet adopted. */
function outlet(sheet: CSSStyleSheet): ShadowRoot {
  const there = document.querySelector('#interop-outlet');
  if (there?.shadowRoot) return there.shadowRoot;
  const host = make('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** The script's focus trap, and its wish to close on a press outside: what an add-on must not set off. */
function trap(modal: HTMLElement, editor: HTMLElement, dismiss: () => void): () => void {
  const inside = (event: Event): boolean => event.composedPath().includes(modal);
  const onFocus = (event: Event): void => {
    if (!inside(event)) editor.focus();
  };
  const onPress = (event: Event): void => {
    if (!inside(event)) dismiss();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') dismiss();
  };
  document.addEventListener('focusin', onFocus, true);
  document.addEventListener('mousedown', onPress, true);
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('focusin', onFocus, true);
    document.removeEventListener('mousedown', onPress, true);
    document.removeEventListener('keydown', onKey);
  };
}

interface Shell { overlay: HTMLElement; modal: HTMLElement; box: HTMLElement; post: HTMLButtonElement; close: HTMLElement; clock: HTMLElement; media: HTMLElement }

function shell(): Shell {
  const close = iconButton('Dismiss', 'close', 'artdeco-modal__dismiss');
  const clock = iconButton('Schedule post', 'clock', 'share-actions__scheduled-post-btn');
  const media = iconButton('Add media', 'image');
  const post = make('button', { type: 'button', class: 'share-actions__primary-action blue', disabled: '' }, 'Post');
  const box = make('div', { class: 'editor-container' });
  const modal = make('div', { class: 'artdeco-modal share-box-v2__modal', role: 'dialog', tabindex: '-1',
    'data-test-modal-id': 'sharebox', 'aria-labelledby': 'share-author' },
    make('header', { class: 'head' }, author(), close),
    make('div', { class: 'share-creation-state' },
      make('div', { class: 'share-creation-state__text-editor' }, box),
      make('div', { class: 'line' }, iconButton('Open emoji keyboard', 'emoji')),
      make('div', { class: 'line media' }, media, iconButton('Create an event', 'event'),
        iconButton('Celebrate an occasion', 'star'), iconButton('More', 'plus')),
      make('footer', { class: 'share-actions' }, clock, post)));
  const overlay = make('div', { class: 'artdeco-modal-overlay' }, modal);
  return { overlay, modal, box, post: post as HTMLButtonElement, close, clock, media };
}

/** Opens the composer; `second` is a variant for two at once. */
export function openClassic(sheet: CSSStyleSheet, second = false): void {
  const root = outlet(sheet);
  const { overlay, modal, box, post, close, clock, media } = shell();
  if (second) overlay.classList.add('second');
  root.append(overlay);
  const quill = makeQuill(box, variant('quill') === 'vanilla');
  const editor = quill.root;
  if (variant('markup') === 'changed') renameMarkup(modal, editor, post);
  let scheduled = false;
  const model = modelOf(quill);
  // Quill reports its change a moment after the DOM's: the button follows the report, not the keys.
  quill.on('text-change', () => {
    post.disabled = model.text().trim() === '';
    if (meddles(model.text())) quill.deleteText(model.text().length - 1, 1);
  });
  const dismiss = (): void => {
    if (model.text().trim() === '') end();
    else askDiscard(modal, end);
  };
  let release = second ? () => undefined : trap(modal, editor, dismiss);
  const entry = { model, close: end, vanish: end };
  function end(): void {
    release();
    overlay.remove();
    const at = open.indexOf(entry);
    if (at >= 0) open.splice(at, 1);
  }
  open.push(entry);
  close.addEventListener('click', dismiss);
  clock.addEventListener('click', () => askTime(modal, () => {
    scheduled = true;
    post.textContent = 'Schedule';
    post.disabled = model.text().trim() === '';
    quill.focus();
  }));
  media.addEventListener('click', () => {
    const makeRoom = (): void => {
      release();
      if (variant('media') === 'rebuilds') overlay.remove();
      else overlay.style.display = 'none';
    };
    askMedia(root, makeRoom, () => {
      if (variant('media') === 'rebuilds') root.append(overlay);
      overlay.style.display = '';
      if (variant('media') === 'empties') quill.deleteText(0, quill.getText().length);
      release = trap(modal, editor, dismiss);
      quill.focus();
    });
  });
  post.addEventListener(variant('press') === 'up' ? 'pointerup' : 'click', () => {
    const text = model.text();
    post.disabled = true;
    void publish(text, scheduled).then((href) => {
      if (!href) {
        post.disabled = false;
        toast(root, 'Something went wrong. Please try again.', '');
        return;
      }
      end();
      toast(root, scheduled ? 'Post scheduled.' : 'Post successful.', href);
      if (!scheduled) showInFeed(text, href);
    });
  });
  quill.focus();
}

/** A redesign overnight: nothing keeps the names and roles an add-on may know. */
function renameMarkup(modal: HTMLElement, editor: HTMLElement, post: HTMLElement): void {
  for (const element of [modal, editor, post]) {
    for (const { name } of [...element.attributes]) {
      if (/^(data-|role|aria-)/.test(name)) element.removeAttribute(name);
    }
  }
  modal.className = 'x1 sheet-like';
  editor.className = 'x2';
  post.className = 'x3 blue';
  modal.querySelector('.share-creation-state')?.classList.replace('share-creation-state', 'x4');
}
