// The page on which articles are written: a headline, and ProseMirror below it; Next and Publish are on later pages.

import { open } from './model.ts';
import { make } from './parts.ts';
import { makeEditor, modelOf } from './tiptap.ts';

/** Opens the page's editor in `main`. */
export function openArticle(main: HTMLElement): void {
  const box = make('div', { class: 'article-text' });
  const next = make('button', { type: 'button', class: 'blue' }, 'Next');
  document.querySelector('.bar')?.append(next);
  main.classList.add('article');
  const around = make('div', { class: 'article-editor' },
    make('textarea', { class: 'article-editor-headline__textarea', 'aria-label': 'Title', placeholder: 'Title', rows: '1' }), box);
  main.append(around);
  const editor = makeEditor(box, {
    'data-test-article-editor-content-textbox': '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Article editor content',
  }, () => undefined);
  const model = modelOf(() => editor);
  const end = (): void => {
    around.remove();
    const at = open.findIndex((entry) => entry.model === model);
    if (at >= 0) open.splice(at, 1);
  };
  open.push({ model, close: end, vanish: end });
  editor.commands.focus();
}
