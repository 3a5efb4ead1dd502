// Private messages: the network's own editable without a library, in a bubble over the feed or on a page of its own.

import { open, type Model } from './model.ts';
import { make } from './parts.ts';

/** What was sent, in order; never leaves the page. */
export const sent: string[] = [];

/** Its paragraphs are its data. */
function modelOf(editor: HTMLElement): Model {
  const root = editor.getRootNode() as Document & { getSelection(): Selection | null };
  const paragraphs = (): HTMLElement[] => [...editor.querySelectorAll('p')];
  const offsetOf = (node: Node, offset: number): number => {
    const at = paragraphs().findIndex((paragraph) => paragraph.contains(node));
    const before = paragraphs().slice(0, at).reduce((all, { textContent }) => all + (textContent ?? '').length + 1, 0);
    return before + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  };
  return {
    text: () => paragraphs().map(({ textContent }) => textContent).join('\n'),
    mentions: () => [],
    structure: () => paragraphs().map(({ textContent }) => textContent),
    selection: () => {
      const selection = root.getSelection();
      if (!selection?.anchorNode || !selection.focusNode) return null;
      const ends = [offsetOf(selection.anchorNode, selection.anchorOffset), offsetOf(selection.focusNode, selection.focusOffset)];
      return { from: Math.min(...ends), to: Math.max(...ends) };
    },
    element: () => editor,
  };
}

/** Opens a conversation in `home`; somebody has written already, which is nobody's business. */
export function openMessage(home: ParentNode & Node): void {
  const editor = make('div', {
    class: 'msg-form__contenteditable t-14', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Write a message…',
  }, make('p', {}, make('br', {})));
  const button = make('button', { type: 'submit', class: 'msg-form__send-button blue', disabled: '' }, 'Send') as HTMLButtonElement;
  const form = make('form', { class: 'msg-form' }, make('div', { class: 'msg-form__msg-content-container' }, editor), make('footer', { class: 'msg-form__footer' }, button));
  const bubble = make('section', { class: 'msg-overlay-conversation-bubble', role: 'dialog', 'aria-label': 'Elin Strand' },
    make('h2', {}, 'Elin Strand'),
    make('p', { class: 'msg-s-event-listitem__body' }, 'Are you at the fair with Fjord Lys on Friday? I wanted to show you the Nordstjerne drawings.'),
    form);
  home.append(bubble);
  const model = modelOf(editor);
  editor.addEventListener('input', () => { button.disabled = model.text().trim() === ''; });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(model.text());
    editor.replaceChildren(make('p', {}, make('br', {})));
    button.disabled = true;
  });
  const end = (): void => {
    bubble.remove();
    const at = open.findIndex((entry) => entry.model === model);
    if (at >= 0) open.splice(at, 1);
  };
  open.push({ model, close: end, vanish: end });
  editor.focus();
}
