// As much of a DOM as reading an editor takes, so that the serializer is tested without a browser.

interface Made {
  nodeType: number;
  nodeName: string;
  data: string;
  childNodes: Made[];
  parentNode: Made | null;
  attributes: Record<string, string>;
}

class FakeNode implements Made {
  childNodes: FakeNode[] = [];
  parentNode: FakeNode | null = null;

  constructor(readonly nodeType: number, readonly nodeName: string, readonly data: string, readonly attributes: Record<string, string>) {}

  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): FakeNode | null {
    return this.sibling(1);
  }

  get previousSibling(): FakeNode | null {
    return this.sibling(-1);
  }

  get classList(): { contains(name: string): boolean } {
    return { contains: (name) => (this.attributes['class'] ?? '').split(' ').includes(name) };
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  /** Names, classes and attributes, one alternative after the other: what the networks' facts are written in. */
  matches(selector: string): boolean {
    return selector.split(',').some((one) => {
      const [, name = '', classes = '', attributes = ''] = /^([a-z]*)((?:\.[\w-]+)*)((?:\[[^\]]+\])*)$/.exec(one.trim()) ?? [];
      const has = ([, key = '', value]: RegExpMatchArray): boolean =>
        value === undefined ? key in this.attributes : this.attributes[key] === value;
      return (!name || name.toUpperCase() === this.nodeName)
        && classes.split('.').filter(Boolean).every((known) => this.classList.contains(known))
        && [...attributes.matchAll(/\[([\w-]+)(?:="([^"]*)")?\]/g)].every(has)
        && name + classes + attributes !== '';
    });
  }

  get isContentEditable(): boolean {
    return this.attributes['contenteditable'] !== 'false' && (this.parentNode?.isContentEditable ?? true);
  }

  get textContent(): string {
    return this.data + this.childNodes.map((child) => child.textContent).join('');
  }

  contains(other: FakeNode | null): boolean {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  compareDocumentPosition(other: FakeNode): number {
    if (other === this) return 0;
    if (this.contains(other)) return 20;
    if (other.contains(this)) return 10;
    const order = this.root().all();
    return order.indexOf(this) < order.indexOf(other) ? 4 : 2;
  }

  private root(): FakeNode {
    return this.parentNode?.root() ?? this;
  }

  all(): FakeNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all())];
  }

  private sibling(by: number): FakeNode | null {
    const row = this.parentNode?.childNodes ?? [];
    return row[row.indexOf(this) + by] ?? null;
  }
}

/** A small markup reader: tags with quoted attributes, no entities. `br` and `img` have no end. */
export function tree(markup: string): Element {
  const root = new FakeNode(1, 'DIV', '', {});
  let at = root;
  for (const [, end, name, rest, text] of markup.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) add(at, new FakeNode(3, '#text', text, {}));
    else if (end) at = at.parentNode ?? root;
    else {
      const attributes = Object.fromEntries([...(rest ?? '').matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const));
      const element = add(at, new FakeNode(1, (name ?? '').toUpperCase(), '', attributes));
      if (name !== 'br' && name !== 'img') at = element;
    }
  }
  return root as unknown as Element;
}

function add(parent: FakeNode, child: FakeNode): FakeNode {
  child.parentNode = parent;
  parent.childNodes.push(child);
  return child;
}
