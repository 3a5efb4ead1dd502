// TipTap as the network's newer boxes have it: plain paragraphs, undo, and mentions picked from a list.

import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';

import type { Model } from './model.ts';
import { matching, NameList, type Known } from './names.ts';

interface PlainNode { isText: boolean; text?: string | undefined; type: { name: string }; attrs: Record<string, unknown>; nodeSize: number }

/** The document as plain text with its mentions, and for each position in it the offset in that text. */
function flatten(editor: Editor): { text: string; mentions: string[]; offsetOf(position: number): number } {
  let text = '';
  const mentions: string[] = [];
  const starts: { position: number; offset: number }[] = [];
  let first = true;
  editor.state.doc.descendants((node: PlainNode & { isTextblock: boolean }, position: number) => {
    if (node.isTextblock) {
      if (!first) text += '\n';
      first = false;
      starts.push({ position: position + 1, offset: text.length });
    } else if (node.isText || node.type.name === 'hardBreak') {
      starts.push({ position, offset: text.length });
      text += node.isText ? node.text ?? '' : '\n';
    } else if (node.type.name === 'mention') {
      const name = String(node.attrs['label']);
      mentions.push(name);
      text += name;
      starts.push({ position: position + 1, offset: text.length });
    }
    return true;
  });
  return {
    text,
    mentions,
    offsetOf: (position) => {
      const before = starts.filter((start) => start.position <= position).at(-1);
      return before ? before.offset + position - before.position : 0;
    },
  };
}

/** What tests ask of the editor. */
export function modelOf(editor: () => Editor): Model {
  return {
    text: () => flatten(editor()).text,
    mentions: () => flatten(editor()).mentions,
    structure: () => editor().state.doc.toJSON(),
    selection: () => {
      const { offsetOf } = flatten(editor());
      const { from, to } = editor().state.selection;
      return { from: offsetOf(from), to: offsetOf(to) };
    },
    element: () => editor().view.dom,
  };
}

/** A mention stands as a name without its sign, as one piece, and opens its list for several words. */
function mentions(): ReturnType<typeof Mention.configure> {
  return Mention.configure({
    HTMLAttributes: { class: 'named' },
    renderHTML: ({ node, options }) => ['span', options.HTMLAttributes, String(node.attrs['label'])],
    renderText: ({ node }) => String(node.attrs['label']),
    suggestion: {
      char: '@',
      allowSpaces: true,
      items: ({ query }) => matching(query),
      render: () => {
        let list: NameList | undefined;
        return {
          onStart: ({ editor, items, command, clientRect }) => {
            list = new NameList(editor.view.dom, (who) => command({ id: who.id, label: who.name }));
            list.show(items as Known[], clientRect?.() ?? null);
          },
          onUpdate: ({ items, clientRect, command }) => {
            if (list) list.pick = (who) => command({ id: who.id, label: who.name });
            list?.show(items as Known[], clientRect?.() ?? null);
          },
          onKeyDown: ({ event }) => list?.key(event) ?? false,
          onExit: () => list?.hide(),
        };
      },
    },
  });
}

/** Makes the editor in `box`, with these attributes on what is written in. */
export function makeEditor(box: HTMLElement, attributes: Record<string, string>, changed: (text: string) => void): Editor {
  const editor = new Editor({
    element: box,
    extensions: [StarterKit, mentions()],
    injectCSS: false,
    // As JSON: a content string would go through a parser that Trusted Types forbids.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    editorProps: { attributes },
    onUpdate: () => changed(flatten(editor).text),
  });
  return editor;
}
