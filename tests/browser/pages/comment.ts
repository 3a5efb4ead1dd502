// The boxes for comments: TipTap under each post of the feed, Quill on a post's own page. After sending they stay, empty.

import { open, type Model } from './model.ts';
import { make, publish, variant } from './parts.ts';
import { makeQuill, modelOf as modelOfQuill } from './quill.ts';
import { makeEditor, modelOf as modelOfTipTap } from './tiptap.ts';

let count = 0;

/** Sends what is written and empties the box, as the network does; shows it under the post. */
async function send(under: HTMLElement, model: Model, empty: () => void): Promise<void> {
  const text = model.text();
  const href = await publish(text, false);
  if (!href) return;
  empty();
  under.append(make('p', { class: 'said' }, text));
}

function enter(model: Model, box: HTMLElement): void {
  const end = (): void => {
    box.remove();
    const at = open.findIndex((entry) => entry.model === model);
    if (at >= 0) open.splice(at, 1);
  };
  open.push({ model, close: end, vanish: end });
}

/** Opens a box under a post of the feed and puts the caret into it. */
export function openFeedComment(post: HTMLElement): void {
  count += 1;
  const editorBox = make('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: 'comment-text' });
  const row = make('div', { class: 'comment-row' });
  const box = make('div', { componentkey: `commentBox-${count}-FeedType_MAIN`, class: 'comment-box' }, editorBox, row);
  post.append(box);
  // The button comes with the first letter, and goes with the last.
  const section = make('div', { componentkey: `commentButtonSection-${count}` });
  const button = make('button', { type: 'button', class: 'blue' }, 'Comment');
  section.append(button);
  const editor = makeEditor(editorBox, {
    role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Text editor for creating comment', 'aria-placeholder': 'Add a comment…',
  }, (text) => {
    if (text.trim() === '') section.remove();
    else if (!section.isConnected) row.append(section);
  });
  const model = modelOfTipTap(() => editor);
  button.addEventListener('click', () => void send(post, model, () => editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] }, { emitUpdate: true })));
  enter(model, box);
  editor.commands.focus();
}

/** Opens the box of a post's own page and puts the caret into it. */
export function openPermalinkComment(post: HTMLElement): void {
  const editorBox = make('div', { class: 'comments-comment-texteditor comment-text' });
  const button = make('button', { type: 'button', class: 'comments-comment-box__submit-button--cr blue', disabled: '' }, 'Comment') as HTMLButtonElement;
  const box = make('form', { class: 'comments-comment-box comment-box' }, editorBox, make('div', { class: 'comment-row' }, button));
  post.append(box);
  const quill = makeQuill(editorBox, variant('quill') === 'vanilla');
  quill.root.removeAttribute('data-test-ql-editor-contenteditable');
  const model = modelOfQuill(quill);
  quill.on('text-change', () => { button.disabled = model.text().trim() === ''; });
  button.addEventListener('click', () => void send(post, model, () => quill.deleteText(0, model.text().length)));
  enter(model, box);
  quill.focus();
}
