// Quill 1.3.7 as it must be to work inside a shadow root: its selection is asked of that root.

import Quill from 'quill';

import type { Model } from './model.ts';
import { matching, NameList } from './names.ts';

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

/** What tests ask of the editor. */
export function modelOf(quill: Quill): Model {
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    mentions: () => quill.getContents().ops.filter(({ attributes }) => attributes?.['mention']).map(({ insert }) => String(insert)),
    structure: () => quill.getContents().ops,
    selection: () => {
      const range = quill.getSelection();
      return range && { from: range.index, to: range.index + range.length };
    },
    element: () => quill.root,
  };
}

const Inline = Quill.import('blots/inline') as { new (): object; create(value: string): HTMLElement };

/** A mention is a link with the network's own class, and the name as its text. */
class MentionBlot extends Inline {
  static readonly blotName = 'mention';
  static readonly tagName = 'A';
  static readonly className = 'ql-mention';

  static override create(urn: string): HTMLElement {
    const node = super.create(urn);
    node.setAttribute('data-entity-urn', urn);
    node.setAttribute('href', '#');
    return node;
  }

  static formats(node: HTMLElement): string | null {
    return node.getAttribute('data-entity-urn');
  }
}

Quill.register(MentionBlot);

/** Opens the network's list of people behind an @, and puts in the one that is picked. */
function nameByList(quill: Quill): void {
  const list = new NameList(quill.root, () => undefined);
  const look = (): void => {
    const caret = quill.getSelection();
    const before = caret?.length === 0 ? quill.getText().slice(0, caret.index) : '';
    const typed = /(?:^|\s)@([\p{L}\p{M} ]*)$/u.exec(before)?.[1];
    if (!caret || typed === undefined) {
      list.hide();
      return;
    }
    list.pick = (who) => {
      const from = caret.index - typed.length - 1;
      quill.deleteText(from, typed.length + 1, 'user');
      quill.insertText(from, who.name, { mention: who.id }, 'user');
      quill.insertText(from + who.name.length, ' ', { mention: false }, 'user');
      quill.setSelection(from + who.name.length + 1, 0, 'user');
    };
    const { left, top, bottom } = quill.getBounds(caret.index);
    const box = quill.root.getBoundingClientRect();
    list.show(matching(typed), new DOMRect(box.left + left, box.top + top, 0, bottom - top));
  };
  quill.on('text-change', look);
  quill.on('selection-change', look);
  quill.root.addEventListener('keydown', (event) => {
    if (!list.key(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

/** Makes the editor in `box`; `vanilla` leaves Quill as it comes from npm. */
export function makeQuill(box: HTMLElement, vanilla: boolean): Quill {
  const quill = new Quill(box, {
    formats: ['mention'],
    modules: { toolbar: false },
    placeholder: 'What do you want to talk about?',
  });
  if (!vanilla && box.getRootNode() instanceof ShadowRoot) adaptToShadow(quill as unknown as Parts);
  nameByList(quill);
  const editor = quill.root;
  editor.setAttribute('data-test-ql-editor-contenteditable', 'true');
  editor.setAttribute('role', 'textbox');
  editor.setAttribute('aria-multiline', 'true');
  editor.setAttribute('aria-label', 'Text editor for creating content');
  return quill;
}
