// ProseMirror, and TipTap on top of it: text line by line; a paste would lose blank lines.

import type { EditorEngine } from './engine.ts';
import { typeLines } from './lines.ts';

export const prosemirror: EditorEngine = {
  engine: 'prosemirror',
  matches: (editor) => editor.classList.contains('ProseMirror'),
  // `newGroupDelay` of its history.
  joins: 500,
  insert: typeLines,
};
