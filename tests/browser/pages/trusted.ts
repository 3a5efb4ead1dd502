// Trusted Types as a page needs them for an editor that writes innerHTML: one policy that remembers what passed.

interface Factory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/** What went through the page's default policy; a test reads it to see that only the editor did. */
export const passed: string[] = [];

/** Quill 1 assigns innerHTML, so its page has a default policy, as a network that ships Quill must. */
export function trustTheEditor(): void {
  const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML(text) {
      passed.push(text);
      return text;
    },
  });
}
