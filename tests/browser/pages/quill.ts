// Quill 1.3.7 as it must be to work inside a shadow root: its selection is asked of that root.

import Quill from 'quill';

interface Native { anchorNode: Node | null; anchorOffset: number; focusNode: Node | null; focusOffset: number }
interface Parts {
  root: HTMLElement;
  selection: {
    root: HTMLElement;
    getNativeRange(): unknown;
    hasFocus(): boolean;
    setNativeRange(start: Node | null, startOffset?: number, end?: Node | null, endOffset?: number, force?: boolean): void;
    normalizeNative(range: Range): unknown;
    update(source: string): void;
    focus(): void;
  };
}

/** Document-level selection stops at a shadow root's host; Chromium lets the root itself be asked. */
function selectionOf(root: HTMLElement): Native | null {
  const tree = root.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return tree.getSelection ? tree.getSelection() : document.getSelection();
}

/** The range that stands in `root`, in document order. */
function rangeIn(root: HTMLElement): Range | null {
  const tree = root.getRootNode();
  const whole = document.getSelection() as (Selection & {
    getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
  }) | null;
  const range = document.createRange();
  const composed = tree instanceof ShadowRoot ? whole?.getComposedRanges?.({ shadowRoots: [tree] })[0] : undefined;
  if (composed) {
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range;
  }
  const native = selectionOf(root);
  if (!native?.anchorNode || !native.focusNode) return null;
  range.setStart(native.anchorNode, native.anchorOffset);
  range.setEnd(native.focusNode, native.focusOffset);
  if (range.collapsed && native.anchorNode !== native.focusNode) range.setStart(native.focusNode, native.focusOffset);
  return range;
}

/** Teaches one Quill to live in a shadow root, as a network that ships it there must. */
function adaptToShadow(quill: Parts): void {
  const { selection, root } = quill;
  selection.hasFocus = () => (root.getRootNode() as Document | ShadowRoot).activeElement === root;
  selection.getNativeRange = () => {
    const range = rangeIn(root);
    return range ? selection.normalizeNative(range) : null;
  };
  selection.setNativeRange = (start, startOffset = 0, end = start, endOffset = startOffset) => {
    const native = document.getSelection();
    if (!native) return;
    if (!start || !end) {
      root.blur();
      return;
    }
    if (!selection.hasFocus()) root.focus();
    native.setBaseAndExtent(start, startOffset, end, endOffset);
  };
}

/** Makes the editor in `box`; `vanilla` leaves Quill as it comes from npm. */
export function makeQuill(box: HTMLElement, vanilla: boolean): Quill {
  const quill = new Quill(box, {
    formats: [],
    modules: { toolbar: false },
    placeholder: 'What do you want to talk about?',
  });
  if (!vanilla && box.getRootNode() instanceof ShadowRoot) adaptToShadow(quill as unknown as Parts);
  const editor = quill.root;
  editor.setAttribute('data-test-ql-editor-contenteditable', 'true');
  editor.setAttribute('role', 'textbox');
  editor.setAttribute('aria-multiline', 'true');
  editor.setAttribute('aria-label', 'Text editor for creating content');
  return quill;
}
