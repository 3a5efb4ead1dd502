// Firefox ESR, one smoke test: it installs, the background answers, one exact insertion in each editor.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { COMPOSERS } from './helpers/feed.ts';
import { Firefox } from './helpers/firefox.ts';
import { becomes, until } from './helpers/until.ts';

let firefox: Firefox;
before(async () => {
  firefox = await Firefox.start();
  await firefox.permit();
  await firefox.preset({ program: 'sample', presence: 'in-window', language: 'en', sampleConfirmed: true });
});
after(() => firefox.close());

const text = (): Promise<string> => firefox.inPage<string>('return window.bench.open.at(-1)?.model.text() ?? ""');

for (const composer of COMPOSERS) {
  test(`Firefox, ${composer}: a text is inserted exactly, and the page notices nothing`, async () => {
    await firefox.goto(`https://www.linkedin.com/feed/?composer=${composer}`);
    await firefox.click(await firefox.button('^Start a post$'));
    await until('the composer stands', () => firefox.inPage<boolean>('return window.bench.open.length === 1'));
    await firefox.type('Before ');
    await becomes('the editor holds', text, 'Before ');
    await firefox.click(await firefox.button('^Cuecard'));
    const wanted = await firefox.firstText();
    await firefox.click(await firefox.button('^Insert here$'));
    await becomes('the editor holds', text, `Before ${wanted}`);
    const { violations, errors } = await firefox.inPage<{ violations: string[]; errors: string[] }>('return window.bench.seen');
    assert.deepEqual(errors, []);
    assert.ok(violations.every((line) => line.includes('/static/feed.js')), violations.join('\n'));
  });
}
