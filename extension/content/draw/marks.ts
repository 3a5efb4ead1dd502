// Underlines in the text as custom highlights: the editor's own DOM stays as it is.

import { rangeOf, rectsOf } from '../caret.ts';
import { follow, type Edit } from '../diff.ts';
import type { Reading } from '../read.ts';
import type { Mark, Severity } from '../wire.ts';

// The page can read these names; they say nothing.
const NAMES: Record<Severity, string> = { tip: 'u1', warn: 'u2', stop: 'u3' };
const LINES: Record<Severity, string> = { tip: 'dotted', warn: 'wavy', stop: 'solid' };
const LIGHT: Record<Severity, string> = { tip: '#5b54c9', warn: '#a85408', stop: '#b4183c' };
const DARK: Record<Severity, string> = { tip: '#aba6f7', warn: '#f0a95c', stop: '#f58ba3' };

/** Of many marks so many are drawn, those around the caret: browsers draw them in the square of their number. */
const DRAWN = 150;

/** The highlight of a severity in this document; all composers share it. */
function highlightOf(severity: Severity): Highlight {
  const there = CSS.highlights.get(NAMES[severity]);
  if (there) return there;
  const made = new Highlight();
  CSS.highlights.set(NAMES[severity], made);
  return made;
}

function rules(dark: boolean, editor: string): string {
  const colours = dark ? DARK : LIGHT;
  const line = (severity: Severity, colour: string): string =>
    `::highlight(${NAMES[severity]}){text-decoration:underline ${LINES[severity]} 2px ${colour};`
    + 'text-decoration-skip-ink:none;text-underline-offset:3px}';
  const all = Object.keys(NAMES) as Severity[];
  return all.map((severity) => line(severity, colours[severity])).join('')
    + `@media (forced-colors:active){${forced(editor)}${all.map((severity) => line(severity, 'CanvasText')).join('')}}`;
}

/**
 * Where colours are forced, browsers fill every highlight as if it were selected, unless the text itself is exempt;
 * then it is given the system's colours by name, which are what it had.
 */
function forced(selector: string): string {
  const editor = `:is(${selector})`;
  return `${editor},${editor} *{forced-color-adjust:none!important;color:CanvasText!important;background-color:Canvas!important}`
    + `${editor} a{color:LinkText!important}`
    + `${editor}::before,${editor} *::before{color:GrayText!important}`
    + `${editor}::selection,${editor} ::selection{color:HighlightText;background-color:Highlight}`;
}

/** The marks of one composer. */
export class Marks {
  private marks: Mark[] = [];
  private painted: [Severity, Range][] = [];
  private sheet: CSSStyleSheet | null = null;
  private root: Document | ShadowRoot | null = null;
  private dark: boolean | null = null;

  /** Takes these instead of those before; their ranges are places in the text of now. */
  set(marks: Mark[]): void {
    this.marks = marks;
  }

  /** Takes the marks along with a change of the text; one that was written into is gone until the next check. */
  follow(edit: Edit): void {
    this.marks = this.marks.flatMap((mark) => {
      const range = follow(mark.range, edit);
      return range ? [{ ...mark, range }] : [];
    });
  }

  /** Draws them where the text stands now, in the editor that `selector` names; the browser's own ranges are empty once an editor rebuilt its nodes. */
  paint(editor: Element, selector: string, reading: Reading, dark: boolean, caret = 0): void {
    if (typeof Highlight === 'undefined') return;
    this.erase();
    // The network may have taken the editor out a moment ago: then nothing stands in a document to be styled.
    if (this.marks.length === 0 || !editor.isConnected) return;
    this.style(editor.getRootNode() as Document | ShadowRoot, selector, dark);
    const before = this.marks.filter(({ range }) => range.to < caret).length;
    const first = Math.max(0, Math.min(before - DRAWN / 2, this.marks.length - DRAWN));
    for (const mark of this.marks.slice(first, first + DRAWN)) {
      const range = rangeOf(reading, mark.range);
      if (!range || range.collapsed) continue;
      highlightOf(mark.severity).add(range);
      this.painted.push([mark.severity, range]);
    }
  }

  /** Takes everything away, the sheet too. */
  clear(): void {
    this.marks = [];
    if (this.painted.length > 0) this.erase();
    if (this.root && this.sheet) {
      const { sheet } = this;
      this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    this.root = null;
    this.sheet = null;
  }

  /** The mark under a point of the window. */
  under(x: number, y: number, reading: Reading): Mark | null {
    return this.marks.find((mark) => rectsOf(reading, mark.range).some((rect) =>
      x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 3)) ?? null;
  }

  /** The mark that a caret stands in or at. */
  around(offset: number): Mark | null {
    return this.marks.find(({ range }) => range.from <= offset && offset <= range.to) ?? null;
  }

  /** The mark with this key. */
  named(key: string): Mark | null {
    return this.marks.find((mark) => mark.key === key) ?? null;
  }

  private erase(): void {
    for (const [severity, range] of this.painted) {
      const highlight = CSS.highlights.get(NAMES[severity]);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(NAMES[severity]);
    }
    this.painted = [];
  }

  /** The rule must stand in the editor's own root: Firefox does not look for it outside a shadow root. */
  private style(root: Document | ShadowRoot, selector: string, dark: boolean): void {
    if (this.root !== root) {
      const marks = this.marks;
      this.clear();
      this.marks = marks;
      this.sheet = new CSSStyleSheet();
      this.root = root;
      this.dark = null;
    }
    // The page may have put a list of its own in the place of ours.
    if (this.sheet && !root.adoptedStyleSheets.includes(this.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
    if (this.dark !== dark) this.sheet?.replaceSync(rules(dark, selector));
    this.dark = dark;
  }
}
