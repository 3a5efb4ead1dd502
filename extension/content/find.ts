// From an event to the composer it happened in, by the network's selectors; in doubt, to nothing.

import composers from 'composers';

import { isPrivate } from './messages.ts';
import type { Surface } from './wire.ts';

/** The network whose pages this script is registered for. */
export const NETWORK = 'linkedin';

/** The network's selectors that hold for all its composers. */
export const facts: Omit<typeof composers, 'forms'> = composers;

/** One form of composer a network has. */
export interface Form {
  surface: Surface;
  /** Pattern of the path of pages that have it; absent: every page may. */
  path?: string;
  /** An element around the editor that tells this composer from other places to write. */
  within: string;
  editor: string;
  /** What comes and goes with the editor, around it; absent: what `within` names. */
  container?: string;
  /** Selector of the Post control, or `last-text-button`; absent: none is known. */
  post?: string;
  /** After sending it stays, empty. */
  stays?: boolean;
  /** Where no name tells it: at least so many controls with a picture stand in the container, and one of words only. */
  pictures?: number;
  /** Where no name tells it: what the container never shows. */
  without?: string;
}

/** A composer in the page. */
export interface Found {
  editor: HTMLElement;
  /** The dialog or box it stands in: what comes and goes with it. */
  container: HTMLElement;
  form: Form;
}

/** A place that looks like a composer and is not usable as one. */
export interface Unusable {
  stage: 'no-editor' | 'two-editors' | 'unknown-editor';
}

const FORMS = composers.forms as Form[];

/** What looks like the dialog of its own that a control may belong to. */
const DIALOG = `dialog, [role="dialog"], [role="alertdialog"], ${facts.schedule}, ${facts.confirm}`;

/** Whether the element is rendered and not hidden. */
export function isVisible(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** The elements from a node up to the document, through shadow roots. */
export function* ancestors(node: Node): Generator<Element> {
  for (let at: Node | null = node; at;) {
    if (at instanceof Element) yield at;
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
}

/** The composer that an event's path leads through; null if it has nothing to do with one. */
export function find(path: Iterable<EventTarget>): Found | Unusable | null {
  const elements = Array.from(path).filter((target): target is HTMLElement => target instanceof HTMLElement);
  for (const form of FORMS) {
    if (form.path && !new RegExp(form.path).test(pathOfPage())) continue;
    const at = elements.findIndex((element) => element.matches(form.editor));
    const editor = elements[at];
    if (!editor) continue;
    const around = elements.slice(at + 1);
    const shell = around.find((element) => element.matches(form.within));
    if (!shell) continue;
    const container = form.container && around.find((element) => element.matches(form.container!)) || shell;
    if (!isOfShape(container, editor, form)) continue;
    return editorsIn(container, editor, form).length > 1 ? { stage: 'two-editors' } : { editor, container, form };
  }
  const among = (selector: string): boolean => elements.some((element) => element.matches(selector));
  return elements[0]?.isContentEditable && !isPrivate(elements) && among(facts.suspects) ? { stage: 'unknown-editor' } : null;
}

/** The path of the page that the person sees: around a frame of the same origin, the outermost one's. */
function pathOfPage(): string {
  try {
    return top!.location.pathname;
  } catch {
    return location.pathname;
  }
}

/** The controls of a dialog that carry words and no picture, in order: the last one posts, in any language. */
export function textButtons(container: HTMLElement, editor: HTMLElement): HTMLElement[] {
  return buttonsOf(container, editor).filter((button) => isInWords(button) && button.closest(DIALOG) === container);
}

function buttonsOf(container: HTMLElement, editor: HTMLElement): HTMLElement[] {
  return Array.from(container.querySelectorAll<HTMLElement>('button, [role="button"]'))
    .filter((button) => !editor.contains(button) && isVisible(button));
}

function isInWords(button: HTMLElement): boolean {
  return Boolean(button.textContent?.trim()) && !button.querySelector('svg, img');
}

/** Whether a container has the shape that its form asks for; most forms are told by names and ask for none. */
function isOfShape(container: HTMLElement, editor: HTMLElement, { pictures, without }: Form): boolean {
  if (without && Array.from(container.querySelectorAll(without)).some((other) => !editor.contains(other) && isVisible(other))) return false;
  if (!pictures) return true;
  const shown = buttonsOf(container, editor).filter((button) => !isInWords(button));
  return shown.length >= pictures && textButtons(container, editor).length > 0;
}

/** The visible editors of one form in a composer's container. */
function editorsIn(container: HTMLElement, editor: HTMLElement, form: Form): HTMLElement[] {
  const root = container.contains(editor) ? container : (editor.getRootNode() as ParentNode);
  return Array.from(root.querySelectorAll<HTMLElement>(form.editor)).filter(isVisible);
}

/** The editor that took the place of one that the network rebuilt, in the same container. */
export function editorAgain(container: HTMLElement, form: Form): HTMLElement | null {
  const editors = Array.from(container.querySelectorAll<HTMLElement>(form.editor)).filter(isVisible);
  return editors.length === 1 ? editors[0]! : null;
}

/** The composer that is open in this document although no event led to it; null for none, or several. Messages are not looked for. */
export function scan(): Found | null {
  const roots: ParentNode[] = [document];
  for (const outlet of document.querySelectorAll(facts.outlets)) if (outlet.shadowRoot) roots.push(outlet.shadowRoot);
  const found: Found[] = [];
  for (const form of FORMS) {
    for (const root of roots) {
      for (const editor of root.querySelectorAll<HTMLElement>(form.editor)) {
        const here = isVisible(editor) ? find(ancestors(editor)) : null;
        if (here && 'editor' in here && here.form.surface !== 'message') found.push(here);
      }
    }
  }
  const first = found[0];
  return first && found.every(({ editor }) => editor === first.editor) ? first : null;
}
