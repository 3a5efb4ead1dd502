// Quill 1: text line by line; in one call Firefox runs the lines together.

import type { EditorEngine } from './engine.ts';
import { typeLines } from './lines.ts';

export const quill: EditorEngine = {
  engine: 'quill',
  matches: (editor) => editor.classList.contains('ql-editor'),
  // `history.delay` of Quill; a step that began less than this ago swallows what follows.
  joins: 1000,
  insert: typeLines,
};
