// The new composer: a native modal <dialog> in the light DOM with TipTap inside.

import type { Editor } from '@tiptap/core';

import { askDiscard, askMedia, askTime } from './dialogs.ts';
import { open } from './model.ts';
import { author, iconButton, make, meddles, publish, showInFeed, toast, variant } from './parts.ts';
import { makeEditor, modelOf } from './tiptap.ts';

function makePostEditor(box: HTMLElement, changed: (text: string) => void): Editor {
  const renamed = variant('markup') === 'changed';
  return makeEditor(box, renamed ? { class: 'x2' } : {
    componentkey: 'ShareBox_textEditor',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text editor for creating content',
    'aria-placeholder': 'Share your thoughts',
  }, changed);
}

interface Shell { dialog: HTMLDialogElement; box: HTMLElement; post: HTMLButtonElement; close: HTMLElement; clock: HTMLElement; media: HTMLElement }

function shell(renamed: boolean): Shell {
  const close = iconButton('Close', 'close');
  const clock = iconButton('Schedule', 'clock');
  const media = iconButton('Add media', 'image');
  const post = make('button', { type: 'button', class: 'blue', disabled: '' }, 'Post');
  const box = make('div', renamed ? { class: 'editor-container' } : { class: 'editor-container', 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const screen = make('div', renamed ? {} : {
    'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose',
  },
    make('header', { class: 'head' }, author(), close), box,
    make('div', { class: 'line' }, iconButton('Open emoji picker', 'emoji')),
    make('div', { id: 'ShareBoxpreviewCard' }),
    make('div', { class: 'line media' }, media, iconButton('Create event', 'event'),
      iconButton('Celebrate', 'star'), iconButton('More options', 'plus')),
    make('footer', { class: 'share-actions', ...(variant('footer') === 'group' ? { role: 'group' } : {}) }, clock, post));
  const dialog = make('dialog', renamed ? { class: 'sheet' } : { class: 'sheet', 'data-testid': 'dialog', 'aria-labelledby': 'share-author' },
    screen) as HTMLDialogElement;
  return { dialog, box, post: post as HTMLButtonElement, close, clock, media };
}

/** First a placeholder, a moment later the real dialog in its place, as the network mounts it. */
export function openModern(): void {
  const placeholder = make('dialog', { class: 'sheet', 'data-testid': 'dialog', 'aria-label': 'Loading' },
    make('div', { class: 'skeleton' })) as HTMLDialogElement;
  document.body.append(placeholder);
  placeholder.showModal();
  setTimeout(() => {
    placeholder.remove();
    mount();
  }, 150);
}

/** Mounts the dialog; `modal` is false for the second of two, which stands beside the first. */
export function mount(modal = true, text = ''): void {
  const { dialog, box, post, close, clock, media } = shell(variant('markup') === 'changed');
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else {
    dialog.classList.add('second');
    dialog.show();
  }
  let scheduled = false;
  const follow = (text: string): void => {
    post.disabled = text.trim() === '';
    const end = editor.state.doc.content.size - 1;
    if (meddles(text)) editor.commands.deleteRange({ from: end - 1, to: end });
  };
  let editor: Editor = makePostEditor(box, follow);
  const model = modelOf(() => editor);
  const entry = { model, close: end, vanish: end };
  function end(): void {
    dialog.close();
    dialog.remove();
    editor.destroy();
    const at = open.indexOf(entry);
    if (at >= 0) open.splice(at, 1);
  }
  const dismiss = (): void => {
    if (model.text().trim() === '') end();
    else askDiscard(dialog, end);
  };
  open.push(entry);
  close.addEventListener('click', dismiss);
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dismiss();
  });
  clock.addEventListener('click', () => askTime(dialog, () => {
    // The network makes the editor anew when a time is set, and the words typed before are gone.
    scheduled = true;
    editor.destroy();
    editor = makePostEditor(box, follow);
    post.textContent = 'Schedule';
    post.disabled = true;
    editor.commands.focus();
  }));
  media.addEventListener('click', () => askMedia(document.body, () => dialog.close(), () => {
    if (variant('media') === 'rebuilds') {
      const text = model.text();
      end();
      mount(modal, text);
      return;
    }
    dialog.showModal();
    if (variant('media') === 'empties') editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] }, { emitUpdate: true });
    editor.commands.focus('end');
  }));
  post.addEventListener(variant('press') === 'up' ? 'pointerup' : 'click', () => {
    const text = model.text();
    post.disabled = true;
    void publish(text, scheduled).then((href) => {
      if (!href) {
        post.disabled = false;
        toast(document.body, 'Something went wrong. Please try again.', '');
        return;
      }
      end();
      toast(document.body, scheduled ? 'Post scheduled.' : 'Post successful.', href);
      if (!scheduled) showInFeed(text, href);
    });
  });
  if (text) {
    const paragraphs = text.split('\n').map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] }));
    editor.commands.setContent({ type: 'doc', content: paragraphs }, { emitUpdate: true });
  }
  if (variant('late') === 'yes') nameLater(editor.view.dom);
  editor.commands.focus('end');
}

/** The network gives its editor a name only a while after it has the focus. */
function nameLater(editor: HTMLElement): void {
  editor.removeAttribute('componentkey');
  setTimeout(() => editor.setAttribute('componentkey', 'ShareBox_textEditor'), 600);
}
