// What insertion must know of an editor's library: how to recognise it, and the one way that is exact in it.

/** One editor library; a new one is one file that exports one of these, and its line in `insert.ts`. */
export interface EditorEngine {
  engine: string;
  /** Whether this library stands behind the editable element. */
  matches(editor: Element): boolean;
  /** The library's history joins changes that are closer together than this, in ms. */
  joins: number;
  /** Puts `text` (lines separated by `\n`) at the caret or over the selection, which the editor knows already. */
  insert(text: string, overSelection: boolean): void;
}
