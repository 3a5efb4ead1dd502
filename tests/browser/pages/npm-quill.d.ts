// The little of Quill 1.3.7 that the pages use; the package brings no types.

declare module 'quill' {
  export default class Quill {
    static import(path: string): new () => unknown;
    static register(blot: unknown): void;
    constructor(box: HTMLElement, options: Record<string, unknown>);
    readonly root: HTMLElement;
    getText(): string;
    getContents(): { ops: { insert?: unknown; attributes?: Record<string, unknown> }[] };
    getSelection(): { index: number; length: number } | null;
    focus(): void;
    getBounds(index: number): { left: number; top: number; bottom: number };
    setSelection(index: number, length: number, source: 'user'): void;
    deleteText(index: number, length: number, source?: 'user'): void;
    insertText(index: number, text: string, formats: Record<string, unknown>, source: 'user'): void;
    on(event: 'text-change' | 'selection-change', handler: () => void): void;
  }
}
