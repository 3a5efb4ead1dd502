// Composers that are left alone until they close, also while the network rebuilds them. What stands in them stays here.

import { AWAITED, isSame } from './away.ts';
import { isVisible, type Found } from './find.ts';
import { read } from './read.ts';

interface Silent {
  container: HTMLElement;
  editor: HTMLElement;
  /** When it went out of sight, and the text that stood in it then. */
  left: number;
  text: string;
  watch: ResizeObserver;
}

const silent = new Set<Silent>();

/** Leaves it alone from now on. */
export function leaveAlone({ container, editor }: Pick<Found, 'container' | 'editor'>): void {
  const watch = new ResizeObserver(() => {
    if (isVisible(container)) return;
    one.left = performance.now();
    one.text = read(one.editor).text;
  });
  const one: Silent = { container, editor, left: -Infinity, text: '', watch };
  silent.add(one);
  watch.observe(container);
}

/** A dialog that the network uses again is another composer once it was closed; one that only made room is not. */
export function isLeftAlone(found: Found): boolean {
  const known = [...silent].find((one) => one.container === found.container || one.editor === found.editor || isBack(one, found));
  if (!known) return false;
  known.watch.disconnect();
  silent.delete(known);
  const isClosed = known.left > 0 && read(found.editor).text.trim() === '';
  if (!isClosed) leaveAlone(found);
  return !isClosed;
}

/** Whether the network shows again, in other elements, what it took out of the page a moment ago. */
function isBack({ container, left, text }: Silent, { editor }: Found): boolean {
  return text.trim() !== '' && !container.isConnected && performance.now() - left < AWAITED && isSame(read(editor).text, text);
}

/** The extension is gone. */
export function forgetAlone(): void {
  for (const { watch } of silent) watch.disconnect();
  silent.clear();
}
