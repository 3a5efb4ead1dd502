// axe-core over what a person sees of Cuecard: its own pages, and badge and card in their closed shadow root.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { ROOT } from './root.ts';

/** One finding, short enough to read in a failing test. */
export interface Finding { rule: string; impact: string; nodes: string[] }

const RULES = `{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }`;

/** What axe's answer is made into. */
const SHORT = `(answer) => {
  if (!answer.passes.some(({ nodes }) => nodes.some(({ html }) => /button|tab/.test(html)))) throw new Error('axe saw nothing');
  return answer.violations.map(({ id, impact, nodes }) => ({
  rule: id, impact: String(impact), nodes: nodes.map(({ html, any, all, none }) =>
    html.slice(0, 200) + ' | ' + [...any, ...all, ...none].map(({ message }) => message).join('; ')) }));
}`;

async function source(): Promise<string> {
  return readFile(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
}

/** Findings in one of the extension's pages. */
export async function axePage(page: Page): Promise<Finding[]> {
  await page.evaluate(await source());
  return await page.evaluate(`axe.run(document, ${RULES}).then(${SHORT})`) as Finding[];
}

/**
 * Findings in badge and card. axe walks open shadow roots only, so it runs in the content script's own
 * world, where the browser opens closed ones; what is defined there, the page does not see.
 */
export async function axeCard(page: Page, extension: string): Promise<Finding[]> {
  const session = await page.createCDPSession();
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extension}`) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = contexts[0];
  if (contextId === undefined) throw new Error('the content script does not run in this page');
  await session.send('Runtime.evaluate', { expression: await source(), contextId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: FIND_HOST, contextId, awaitPromise: true, returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Finding[];
}

const FIND_HOST = `(() => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const inner = element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
      if (inner?.querySelector('[data-part]')) {
        Object.defineProperty(element, 'shadowRoot', { get: () => inner, configurable: true });
        return element;
      }
      const deeper = inner && find(inner);
      if (deeper) return deeper;
    }
    return null;
  };
  const host = find(document);
  if (!host) throw new Error('no badge in this page');
  return axe.run(host, ${RULES}).then(${SHORT});
})()`;
