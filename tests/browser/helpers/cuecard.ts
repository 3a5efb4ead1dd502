// Cuecard's badge, card and marks as a person and a screen reader meet them. They live in a closed shadow
// root, so they are found through the accessibility tree and used with real mouse and keys.

import type { Page } from 'puppeteer-core';

import { Eyes, fits, type Name, type TreeNode } from './tree.ts';
import { until } from './until.ts';

/** An underline as the browser holds it: the highlight's name and the words below it. */
export interface SeenMark { name: string; text: string }

/** The badge's accessible name begins with the product's. */
const BADGE = /^Cuecard/;

export class Cuecard {
  private readonly page: Page;
  readonly eyes: Eyes;

  constructor(page: Page) {
    this.page = page;
    this.eyes = new Eyes(page);
  }

  /** The badge; waits for it. */
  async badge(): Promise<TreeNode> {
    return this.eyes.the('button', BADGE);
  }

  async hasBadge(): Promise<boolean> {
    return this.eyes.has('button', BADGE);
  }

  /** The open card; waits for it. */
  async card(): Promise<TreeNode> {
    return this.eyes.the('dialog', BADGE);
  }

  async hasCard(): Promise<boolean> {
    return this.eyes.has('dialog', BADGE);
  }

  /** Opens the card with the mouse. */
  async open(): Promise<TreeNode> {
    await (await this.badge()).click();
    return this.card();
  }

  /** Opens the card, if it is not open, at the ready texts. */
  async texts(): Promise<void> {
    if (!(await this.hasCard())) await this.open();
    await this.tab(/^Ready texts/);
  }

  /** Opens the card, if it is not open, at the things to check. */
  async hints(): Promise<void> {
    if (!(await this.hasCard())) await this.open();
    await this.tab(/^Things to check/);
  }

  /** Waits until the card is closed. */
  async closed(): Promise<void> {
    await until('the card is closed', async () => !(await this.hasCard()));
  }

  /** A node of the card; waits for it. `of` narrows to the item with that title. */
  async node(role: string, name: Name, of?: Name): Promise<TreeNode> {
    const where = of === undefined ? 'the card' : `the item ${String(of)}`;
    return until(`a ${role} named ${String(name)} in ${where}`, async () => (await this.nodes(role, name, of))[0]);
  }

  /** The nodes of that role and name in the card now. */
  async nodes(role: string, name: Name = /(?:)/, of?: Name): Promise<TreeNode[]> {
    const [card] = await this.eyes.all('dialog', BADGE);
    if (!card) return [];
    const scope = of === undefined ? card : item(card, of);
    return (scope?.within() ?? []).filter((node) => node.is(role, name));
  }

  /** Clicks a button of the card, of the item with the title `of` if given. */
  async click(name: Name, of?: Name): Promise<void> {
    await (await this.node('button', name, of)).click();
  }

  /** Shows a tab of the card. */
  async tab(name: Name): Promise<void> {
    await (await this.node('tab', name)).click();
    await until('the tab is chosen', async () => (await this.nodes('tab', name))[0]?.state('selected') === true);
  }

  /** Fills a field of the card by typing into it. */
  async fill(label: Name, text: string, of?: Name): Promise<void> {
    await (await this.node('textbox', label, of)).click();
    await this.page.keyboard.type(text);
  }

  /** Chooses language and version of a ready text. */
  async version(label: string, of: Name): Promise<void> {
    await (await this.node('combobox', 'Language and version', of)).choose(label);
    await until(`${label} is chosen`, async () => (await this.nodes('combobox', 'Language and version', of))[0]?.raw.value?.value === label);
  }

  /** The text a person sees in the card; empty when it is closed. */
  async text(): Promise<string> {
    const [card] = await this.eyes.all('dialog', BADGE);
    return card ? card.text() : '';
  }

  /** Waits until the card says this. */
  async says(words: RegExp): Promise<string> {
    let last = '';
    return until(`the card says ${String(words)}`, async () => {
      last = await this.text();
      return words.test(last) ? last : null;
    }).catch((error: unknown) => {
      throw new Error(`the card does not say ${String(words)}, but: ${last}`, { cause: error });
    });
  }

  /** Titles of the card's items, in order. */
  async titles(): Promise<string[]> {
    return (await this.nodes('heading')).map((node) => node.name);
  }

  /** What stands in live regions of Cuecard: what a screen reader was told last. */
  async announced(): Promise<string> {
    const { nodes } = await this.eyes.look();
    const texts = await Promise.all(nodes.filter((node) => node.state('live') === 'polite').map((node) => node.text()));
    return texts.join('\n').trim();
  }

  /** Notes what a screen reader is told from now on; the answer gives it, in order. */
  async hears(): Promise<() => Promise<string[]>> {
    const { nodes } = await this.eyes.look();
    const live = nodes.filter((node) => node.state('live') === 'polite');
    const note = `function () {
      this.heard = [];
      new MutationObserver(() => { if (this.textContent) this.heard.push(this.textContent); }).observe(this, { childList: true });
    }`;
    await Promise.all(live.map((node) => node.ask(note)));
    return async () => (await Promise.all(live.map((node) => node.ask<string[]>('function () { return this.heard; }')))).flat();
  }

  /** Waits until a screen reader was told this. */
  async tells(words: RegExp): Promise<void> {
    await until(`a screen reader is told ${String(words)}`, async () => words.test(await this.announced()));
  }

  /** The underlines in the page now, as the browser holds them; sorted by name, then place. */
  async marks(): Promise<SeenMark[]> {
    return this.page.evaluate(() => {
      const found: { name: string; text: string }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        for (const range of highlight) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (!live.collapsed) found.push({ name, text: live.toString() });
        }
      }
      return found;
    });
  }

  /** Waits until exactly these words are underlined, whatever the order. */
  async underlines(...words: string[]): Promise<void> {
    let last: string[] = [];
    await until('the marks stand', async () => {
      last = (await this.marks()).map((mark) => mark.text).sort();
      return JSON.stringify(last) === JSON.stringify([...words].sort());
    }).catch((error: unknown) => {
      throw new Error(`underlined should be ${JSON.stringify(words)}, is ${JSON.stringify(last)}`, { cause: error });
    });
  }
}

/** The smallest list item or group that holds a node of that name. */
function item(card: TreeNode, title: Name): TreeNode | undefined {
  const named = card.within().find((node) => ['heading', 'StaticText'].includes(node.role) && fits(title, node.name));
  let node = named?.parent();
  while (node && !['listitem', 'group', 'dialog'].includes(node.role)) node = node.parent();
  return node;
}
