// An editable without a library of its own, paragraph by paragraph, as in messages: text line by line.

import type { EditorEngine } from './engine.ts';
import { typeLines } from './lines.ts';

/** Libraries that keep a model beside the page, for which the browser's own commands are wrong. */
const MODELS = '[data-lexical-editor], [data-slate-editor], .ck-editor__editable, :has(> [data-contents])';

export const plain: EditorEngine = {
  engine: 'plain',
  matches: (editor) => !editor.matches(MODELS),
  // The browser's own history does not go by time.
  joins: 0,
  insert: typeLines,
};
