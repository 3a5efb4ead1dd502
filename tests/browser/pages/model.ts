// One way to ask either editor what it holds, whatever its own form is.

/** What a test asks of the editor in the open composer; offsets are UTF-16 units of `text()`. */
export interface Model {
  /** The text with one `\n` between paragraphs. */
  text(): string;
  /** Names of the mentions that the editor's data holds, in order. */
  mentions(): string[];
  /** The editor's own data: a delta or a document. */
  structure(): unknown;
  /** The selection as the editor itself knows it, or null. */
  selection(): { from: number; to: number } | null;
  /** The editable element. */
  element(): HTMLElement;
}

/** Composers that are open now, the latest last. */
export const open: { model: Model; close(): void; vanish(): void }[] = [];
