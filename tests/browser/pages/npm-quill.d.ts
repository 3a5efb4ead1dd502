// The little of Quill 1.3.7 that the pages use; the package brings no types.

declare module 'quill' {
  export default class Quill {
    constructor(box: HTMLElement, options: Record<string, unknown>);
    readonly root: HTMLElement;
    getText(): string;
    getContents(): { ops: unknown[] };
    getSelection(): { index: number; length: number } | null;
    focus(): void;
    deleteText(index: number, length: number): void;
    on(event: 'text-change', handler: () => void): void;
  }
}
