// The two questions both composers ask: when to publish, and whether to throw the draft away.

import { make, variant } from './parts.ts';

/** Asks whether to discard; `yes` runs when the person says so. */
export function askDiscard(root: ParentNode & Node, yes: () => void): void {
  if (root.querySelector('.confirm')) return;
  const discard = make('button', { type: 'button', class: 'quiet', 'data-test-dialog-secondary-btn': '' }, 'Discard');
  const keep = make('button', { type: 'button', class: 'blue', 'data-test-dialog-primary-btn': '' }, 'Save as draft');
  const role: Record<string, string> = variant('question') === 'plain' ? {} : { role: 'alertdialog' };
  const box = make('div', { class: 'confirm', ...role, 'aria-label': 'Save this post as a draft?', 'data-test-modal-id': 'unsaved-changes' },
    make('p', {}, 'The post you started will be here when you return.'), discard, keep);
  discard.addEventListener('click', () => { box.remove(); yes(); });
  keep.addEventListener('click', () => box.remove());
  root.append(box);
  discard.focus();
}

/** The media step: something else stands in the composer's place until the person goes on. */
export function askMedia(root: ParentNode & Node, leave: () => void, goOn: () => void): void {
  const next = make('button', { type: 'button', class: 'blue' }, 'Next');
  const box = make('div', { class: 'confirm', role: 'dialog', 'aria-label': 'Editor' }, make('p', {}, 'heron.jpg'), next);
  leave();
  next.addEventListener('click', () => { box.remove(); goOn(); });
  root.append(box);
  next.focus();
}

/** Asks for a date; `set` runs with it. */
export function askTime(root: ParentNode & Node, set: () => void): void {
  const date = make('input', { type: 'text', 'aria-label': 'Date', value: '3/9/2027' });
  const time = make('input', { type: 'text', 'aria-label': 'Time', value: '9:00 AM' });
  const next = make('button', { type: 'button', class: 'blue' }, 'Next');
  const box = make('div', { class: 'confirm', role: 'group', 'aria-label': 'Schedule post',
    'data-test-schedule-post-modal': '' }, date, time, next);
  const apart = variant('time') === 'apart' ? make('dialog', {}, box) as HTMLDialogElement : null;
  if (apart) box.className = '';
  next.addEventListener('click', () => { apart?.close(); (apart ?? box).remove(); set(); });
  if (apart) document.body.append(apart);
  else root.append(box);
  apart?.showModal();
  date.focus();
}
