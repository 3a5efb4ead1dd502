// Cuecard's own pages as a person uses them: side panel, settings, first run.

import type { Page } from 'puppeteer-core';

import { Eyes, fits, type Name, type TreeNode } from './tree.ts';
import { until } from './until.ts';

export class Panel {
  readonly page: Page;
  readonly eyes: Eyes;

  constructor(page: Page) {
    this.page = page;
    this.eyes = new Eyes(page);
  }

  /** All text that is seen. */
  async text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until the page says this. */
  async says(words: RegExp): Promise<string> {
    let last = '';
    return until(`the page says ${String(words)}`, async () => {
      last = await this.text();
      return words.test(last) ? last : null;
    }).catch((error: unknown) => {
      throw new Error(`the page does not say ${String(words)}, but: ${last}`, { cause: error });
    });
  }

  /** A node; waits for it. `of` narrows to the list item or group with that heading or words. */
  async node(role: string, name: Name, of?: Name): Promise<TreeNode> {
    return until(`a ${role} named ${String(name)} ${of === undefined ? '' : `of ${String(of)}`}`, async () => {
      const tree = await this.eyes.look();
      const scope = of === undefined ? tree.nodes : scoped(tree.nodes, of);
      return scope.find((node) => node.is(role, name));
    });
  }

  /** Clicks a button or link with the mouse. */
  async click(name: Name, of?: Name, role = 'button'): Promise<void> {
    await (await this.node(role, name, of)).click();
  }

  /** Shows one of the page's tabs. */
  async tab(name: Name): Promise<void> {
    await (await this.node('tab', name)).click();
    await until('the tab is chosen', async () => (await this.eyes.all('tab', name))[0]?.state('selected') === true);
  }

  /** Types into a field, in place of what stands there. */
  async fill(label: Name, text: string, role = 'textbox'): Promise<void> {
    await (await this.node(role, label)).click();
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
  }

  /** Chooses an option by what it says. */
  async choose(label: Name, option: string): Promise<void> {
    const box = await this.node('combobox', label);
    await box.choose(option);
  }
}

/** The nodes within the smallest list item or group that holds that name. */
function scoped(nodes: TreeNode[], of: Name): TreeNode[] {
  const named = nodes.find((node) => ['heading', 'StaticText'].includes(node.role) && fits(of, node.name));
  let node = named?.parent();
  while (node && !['listitem', 'group', 'article', 'main'].includes(node.role)) node = node.parent();
  return node?.within() ?? [];
}
