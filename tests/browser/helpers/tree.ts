// The page's accessibility tree, closed shadow roots included, and real mouse and keys on what is in it.
// What a screen reader cannot find, a test cannot click.

import type { CDPSession, Page, Protocol } from 'puppeteer-core';

import { until } from './until.ts';

export type Name = string | RegExp;

type Raw = Protocol.Accessibility.AXNode;

export interface Box { x: number; y: number; width: number; height: number }

/** Whether an accessible name is the one asked for. */
export function fits(name: Name, actual: string): boolean {
  return typeof name === 'string' ? name === actual : name.test(actual);
}

/** One look at the tree. */
export class Tree {
  readonly nodes: TreeNode[];
  private readonly byId = new Map<string, TreeNode>();

  constructor(page: Page, session: CDPSession, raw: Raw[]) {
    this.nodes = raw.map((node) => new TreeNode(page, session, this, node));
    for (const node of this.nodes) this.byId.set(node.raw.nodeId, node);
  }

  node(id: string): TreeNode | undefined {
    return this.byId.get(id);
  }
}

/** Looks at a page through its accessibility tree. */
export class Eyes {
  private readonly page: Page;
  private session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** The tree as it is now, of every frame. */
  async look(): Promise<Tree> {
    this.session ??= this.page.createCDPSession();
    const session = await this.session;
    const raw: Raw[] = [];
    for (const frame of this.page.frames()) {
      const frameId = (frame as unknown as { _id: string })._id;
      const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
      raw.push(...nodes);
    }
    return new Tree(this.page, session, raw);
  }

  /** The nodes of that role and name, in the tree's order. */
  async all(role: string, name: Name = /(?:)/): Promise<TreeNode[]> {
    return (await this.look()).nodes.filter((node) => node.is(role, name));
  }

  /** The one node of that role and name; waits for it. */
  async the(role: string, name: Name): Promise<TreeNode> {
    return until(`a ${role} named ${String(name)}`, async () => (await this.all(role, name))[0]);
  }

  /** Whether there is one now. */
  async has(role: string, name: Name): Promise<boolean> {
    return (await this.all(role, name)).length > 0;
  }
}

/** One node of the tree. */
export class TreeNode {
  readonly raw: Raw;
  private readonly page: Page;
  private readonly session: CDPSession;
  private readonly tree: Tree;

  constructor(page: Page, session: CDPSession, tree: Tree, raw: Raw) {
    this.page = page;
    this.session = session;
    this.tree = tree;
    this.raw = raw;
  }

  get role(): string {
    return this.raw.ignored ? '' : String(this.raw.role?.value ?? '');
  }

  get name(): string {
    return String(this.raw.name?.value ?? '');
  }

  is(role: string, name: Name): boolean {
    return this.role === role && fits(name, this.name);
  }

  /** A state such as `focused`, `expanded`, `selected`, `disabled`, `checked`. */
  state(name: string): unknown {
    return this.raw.properties?.find((property) => property.name === name)?.value.value;
  }

  /** The node that holds it. */
  parent(): TreeNode | undefined {
    return this.raw.parentId === undefined ? undefined : this.tree.node(this.raw.parentId);
  }

  /** All nodes within, in reading order. */
  within(): TreeNode[] {
    const found: TreeNode[] = [];
    for (const id of this.raw.childIds ?? []) {
      const child = this.tree.node(id);
      if (child) found.push(child, ...child.within());
    }
    return found;
  }

  /** What a screen reader would say going through it: one `role "name"` a line, text and wrappers left out. */
  outline(): string[] {
    const silent = new Set(['', 'none', 'generic', 'InlineTextBox', 'StaticText', 'LineBreak', 'MenuListPopup']);
    return [this, ...this.within()].filter((node) => !silent.has(node.role)).map((node) => `${node.role} "${node.name}"`);
  }

  private get backendNodeId(): number {
    if (this.raw.backendDOMNodeId === undefined) throw new Error(`${this.role} "${this.name}" has no element`);
    return this.raw.backendDOMNodeId;
  }

  /** Calls a function with the element as `this` and gives what it returns. */
  async ask<T>(question: string): Promise<T> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: this.backendNodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '', functionDeclaration: question, returnByValue: true,
    });
    return result.value as T;
  }

  /** The text a person sees in it. */
  async text(): Promise<string> {
    return this.ask<string>('function () { return this.innerText ?? this.textContent ?? ""; }');
  }

  /** Where it is in the window, in CSS pixels. */
  async box(): Promise<Box> {
    return this.ask<Box>('function () { const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height }; }');
  }

  /** The middle of its visible part, scrolled into view. */
  private async middle(): Promise<{ x: number; y: number }> {
    const { backendNodeId } = this;
    await this.scrollTo();
    const { quads } = await this.session.send('DOM.getContentQuads', { backendNodeId });
    const quad = quads[0];
    if (!quad) throw new Error(`${this.role} "${this.name}" is not visible`);
    const [x = 0, y = 0, , , x2 = 0, y2 = 0] = quad;
    return { x: (x + x2) / 2, y: (y + y2) / 2 };
  }

  /** Brings it into sight. */
  async scrollTo(): Promise<void> {
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: this.backendNodeId });
  }

  /** Its middle once it stands still: nobody clicks what moves under their pointer. */
  private async resting(): Promise<{ x: number; y: number }> {
    let before: { x: number; y: number } | null = null;
    return until(`${this.role} "${this.name}" stands still`, async () => {
      const now = await this.middle();
      const still = before?.x === now.x && before.y === now.y;
      before = now;
      return still && now;
    });
  }

  /** Clicks it with the mouse. */
  async click(): Promise<void> {
    const { x, y } = await this.resting();
    await this.page.mouse.click(x, y);
  }

  /** Chooses an option of a drop-down by what it says, with the arrow keys. */
  async choose(option: string): Promise<void> {
    await this.session.send('DOM.focus', { backendNodeId: this.backendNodeId });
    const [chosen, labels] = await this.ask<[number, string[]]>(
      'function () { return [this.selectedIndex, Array.from(this.options, (option) => option.label)]; }');
    const wanted = labels.indexOf(option);
    if (wanted < 0) throw new Error(`no option "${option}" among ${labels.join(', ')}`);
    const key = wanted < chosen ? 'ArrowUp' : 'ArrowDown';
    for (let step = Math.abs(wanted - chosen); step > 0; step -= 1) await this.page.keyboard.press(key);
  }

  /** Moves the mouse over it. */
  async hover(): Promise<void> {
    const { x, y } = await this.middle();
    await this.page.mouse.move(x, y);
  }

  /** Does what a screen reader does to press it: the element's own click, without mouse. */
  async press(): Promise<void> {
    await this.ask('function () { this.click(); }');
  }
}
