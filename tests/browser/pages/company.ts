// A company page as its administrators see it: the composer for a post of the page, and other dialogs that hold a text box.
//
// The composer's text box has no name of the network's that tells it; either editor stands in either sort of dialog.

import { askDiscard } from './dialogs.ts';
import { open, type Model } from './model.ts';
import { icon, iconButton, make, publish, showInFeed, toast, variant } from './parts.ts';
import { makeQuill, modelOf as modelOfQuill } from './quill.ts';
import { makeEditor, modelOf as modelOfTipTap } from './tiptap.ts';

interface Editor { model: Model; focus(): void; again(): void }

/** Either editor in `box`, as a text box without any other name. */
function editorIn(box: HTMLElement, changed: (text: string) => void): Editor {
  if (variant('composer') !== 'new') {
    const quill = makeQuill(box, true);
    quill.root.removeAttribute('data-test-ql-editor-contenteditable');
    const model = modelOfQuill(quill);
    quill.on('text-change', () => changed(model.text()));
    return { model, focus: () => quill.focus(), again: () => quill.deleteText(0, quill.getText().length) };
  }
  const make = (): ReturnType<typeof makeEditor> => makeEditor(box, { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Texteditor' }, changed);
  let editor = make();
  return {
    model: modelOfTipTap(() => editor),
    focus: () => void editor.commands.focus('end'),
    again: () => { editor.destroy(); editor = make(); },
  };
}

/** A scripted dialog, or the browser's own; `modal` is false for one beside the page. */
function dialogOf(name: string, modal: boolean, ...content: Node[]): { dialog: HTMLElement; end(): void } {
  if (variant('composer') !== 'new') {
    const dialog = make('div', { class: 'artdeco-modal', role: 'dialog', 'aria-label': name }, ...content);
    const overlay = make('div', { class: modal ? 'artdeco-modal-overlay' : 'artdeco-modal-overlay second' }, dialog);
    document.body.append(overlay);
    return { dialog, end: () => overlay.remove() };
  }
  const dialog = make('dialog', { class: modal ? 'sheet' : 'sheet second', 'aria-label': name }, ...content) as HTMLDialogElement;
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else dialog.show();
  return { dialog, end: () => { dialog.close(); dialog.remove(); } };
}

function pageAuthor(): HTMLElement {
  return make('button', { type: 'button', class: 'audience' }, 'Fjordlys Auf Alle posten ', icon('down'));
}

/** The date as a field of text, the time as a list to choose from. */
function askTime(dialog: HTMLElement, set: () => void): void {
  const next = make('button', { type: 'button', class: 'blue' }, 'Next');
  const box = make('div', { class: 'confirm', role: 'group', 'aria-label': 'Termin' },
    make('input', { 'aria-label': 'Datum', value: '3.9.2027' }), make('input', { role: 'combobox', 'aria-expanded': 'false', 'aria-label': 'Zeit', value: '09:00' }), next);
  next.addEventListener('click', () => { box.remove(); set(); });
  dialog.append(box);
}

/** Opens the composer for a post of the page; `modal` is false for one of its shape where none belongs. */
export function openPagePost(modal = true): void {
  const box = make('div', { class: 'editor-container' });
  const close = iconButton(variant('composer') === 'new' ? 'Close' : 'Dismiss', 'close');
  const clock = iconButton('Termin für Beitrag festlegen', 'clock');
  const post = make('button', { type: 'button', class: 'blue', disabled: '' }, 'Posten') as HTMLButtonElement;
  const { dialog, end: remove } = dialogOf('Beitrag erstellen', modal,
    make('header', { class: 'head' }, pageAuthor(), close), box,
    make('div', { class: 'line media' }, iconButton('Mediendatei hinzufügen', 'image'), iconButton('Mehr', 'plus'), make('input', { type: 'file', hidden: '' })),
    make('footer', { class: 'share-actions' }, clock, post));
  const editor = editorIn(box, (text) => { post.disabled = text.trim() === ''; });
  const { model } = editor;
  const entry = { model, close: end, vanish: end };
  function end(): void {
    remove();
    const at = open.indexOf(entry);
    if (at >= 0) open.splice(at, 1);
  }
  let scheduled = false;
  open.push(entry);
  close.addEventListener('click', () => { if (model.text().trim() === '') end(); else askDiscard(dialog, end); });
  clock.addEventListener('click', () => askTime(dialog, () => {
    scheduled = true;
    editor.again();
    post.textContent = 'Planen';
    post.disabled = true;
    editor.focus();
  }));
  post.addEventListener('click', () => {
    const text = model.text();
    post.disabled = true;
    void publish(text, scheduled).then((href) => {
      if (!href) return;
      end();
      toast(document.body, 'Beitrag veröffentlicht.', href);
      if (!scheduled) showInFeed(text, href);
    });
  });
  editor.focus();
}

/** Other dialogs that hold a text box of the same make, by name; all stand beside the page, with pictures around. */
const OTHERS: Record<string, (box: HTMLElement, send: HTMLElement) => Node[]> = {
  // What the page says about itself, with a field for its headline.
  about: (box, send) => [make('header', { class: 'head' }, make('h2', {}, 'Edit'), iconButton('Dismiss', 'close')),
    make('input', { type: 'text', 'aria-label': 'Tagline' }), box, iconButton('Help', 'star'), iconButton('More', 'plus'), send],
  // A question with a place for the answer.
  report: (box, send) => [make('header', { class: 'head' }, make('h2', {}, 'Report this page'), iconButton('Dismiss', 'close')), box,
    make('button', { type: 'button', class: 'quiet' }, 'Cancel'), send],
  // One post with its comments, whose box has lost its name.
  thread: (box, send) => [iconButton('Dismiss', 'close'), make('article', {}, make('h3', {}, 'Fjordlys'), make('p', {}, 'Light at noon.')),
    iconButton('Like', 'star'), box, iconButton('Emoji', 'emoji'), iconButton('Photo', 'image'), send],
  // A chat, whose box has lost its name.
  chat: (box, send) => [make('header', { class: 'head' }, make('h2', {}, 'Elin Strand'), iconButton('Close', 'close')),
    make('p', { class: 'msg-s-event-listitem__body' }, 'Are you at the fair?'), box, iconButton('Emoji', 'emoji'), iconButton('Photo', 'image'), send],
  // A search with a text box.
  search: (box, send) => [iconButton('Close', 'close'), make('input', { type: 'search', 'aria-label': 'Search' }), box, iconButton('A', 'star'), iconButton('B', 'plus'), send],
  // Nothing is sent from here: every control is a picture.
  note: (box) => [iconButton('Close', 'close'), box, iconButton('A', 'star'), iconButton('B', 'plus'), iconButton('C', 'image')],
};

/** Opens one of them and puts the caret into its text box. */
export function openOther(name: string): void {
  const box = make('div', { class: 'editor-container' });
  const send = make('button', { type: 'button', class: 'blue' }, 'Save');
  dialogOf(name, false, ...OTHERS[name]?.(box, send) ?? []);
  const editor = editorIn(box, () => undefined);
  open.push({ model: editor.model, close: () => undefined, vanish: () => undefined });
  editor.focus();
}
