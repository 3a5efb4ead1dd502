// Typing lines as the browser itself would: text and paragraph breaks at the selection.

/** Puts `text` at the caret, or over a selection that is not empty; every `\n` begins a paragraph. */
export function typeLines(text: string, overSelection: boolean): void {
  const lines = text.split('\n');
  // At a bare caret the command would take the character before it.
  if (!lines[0] && overSelection) document.execCommand('delete');
  lines.forEach((line, index) => {
    if (index > 0) document.execCommand('insertParagraph');
    if (line) document.execCommand('insertText', false, line);
  });
}
