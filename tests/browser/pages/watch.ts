// What the page itself can see of anything that happens in it, collected for the tests.

/** One record list a kind; strings only, so that a driver reads them in one go. */
export const seen = {
  violations: [] as string[],
  errors: [] as string[],
  console: [] as string[],
  mousedowns: 0,
};

/** Globals that stood when the page began. */
const atStart = new Set(Object.getOwnPropertyNames(window));

/** Starts to listen; must run before anything else of the page. */
export function watch(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
  window.addEventListener('error', (event) => seen.errors.push(String(event.message)));
  window.addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  document.addEventListener('mousedown', () => { seen.mousedowns += 1; }, true);
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const said = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      seen.console.push(words.map(String).join(' '));
      said(...words);
    };
  }
}

/** Globals that appeared since; numbered frames are the page's own iframes. */
export function newGlobals(): string[] {
  return Object.getOwnPropertyNames(window)
    .filter((name) => !atStart.has(name) && name !== 'bench' && !/^\d+$/.test(name));
}

/** Everything in the page's reach, open shadow roots too, that names an extension's address. */
export function extensionAddresses(): string[] {
  const found: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/(chrome|moz)-extension:/.test(value)) found.push(`${element.tagName} ${name}=${value}`);
      }
      if (element.tagName === 'STYLE' && /(chrome|moz)-extension:/.test(element.textContent ?? '')) {
        found.push(element.tagName);
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  for (const { name } of performance.getEntries()) {
    if (/(chrome|moz)-extension:/.test(name)) found.push(name);
  }
  return found;
}

/** Changes of the DOM under `root`, as one line each, from now on. */
export function watchChanges(root: Node): { lines: string[]; stop(): void } {
  const lines: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      lines.push(`${record.type} ${record.target.nodeName} ${record.attributeName ?? ''}`.trim());
    }
  });
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  return { lines, stop: () => observer.disconnect() };
}
