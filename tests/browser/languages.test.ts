// Every page and the card in every language of the interface, narrow and wide: nothing is cut off, nothing runs out
// of its place, no sentence is missing. The pictures are for a person to look at: target/screenshots.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { dress, picture } from './helpers/look.ts';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

const PAGES = [
  ['panel-texts', 'pages/panel.html'], ['panel-log', 'pages/panel.html#log'], ['panel-guide', 'pages/panel.html#guide'],
  ['options', 'pages/options.html'], ['welcome', 'pages/welcome.html'],
] as const;

/** Each width and each colour once: what is cut off is so in light and in dark. */
const LOOKS = [{ dark: false, width: 1280 }, { dark: true, width: 360 }] as const;

/** What each language calls the two tabs of the card, to find them by. */
const TABS = {
  en: [/^Ready texts/, /^Things to check/], it: [/^Testi pronti/, /^Da controllare/], ca: [/^Textos a punt/, /^Per revisar/],
  es: [/^Textos listos/, /^Para revisar/], nb: [/^Ferdige tekster/, /^Ting å sjekke/],
} as const;

/** Finds what is cut off or runs out of its place, below `this`. */
const CUT = `function () {
  const root = this.getRootNode() === document ? document.body : this;
  const edge = root === document.body ? document.documentElement.clientWidth : root.getBoundingClientRect().right + 1;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, option');
  return Array.from(root.querySelectorAll('*')).filter(seen).flatMap((element) => {
    const own = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!own && element.tagName !== 'BUTTON') return [];
    const { right, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const line = parseFloat(style.lineHeight);
    const wide = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
    const high = element.matches('button, .button') && element.role !== 'tab' && height > 2 * line + 16;
    const out = right > edge + 1;
    return wide || high || out ? [(wide ? 'cut off' : high ? 'three lines' : 'out of its place') + ': ' + element.outerHTML.slice(0, 160)] : [];
  });
}`;

const GAP = /\b(panel|options|welcome|card|hint|log|problem|command|app)_[a-z_]+|\{[a-z]+\}/;

for (const [language, [texts, hints]] of Object.entries(TABS)) {
  test(`the pages in ${language}: everything has its place, narrow and wide`, async () => {
    await bench.fresh({ language });
    for (const look of LOOKS) {
      for (const [name, path] of PAGES) {
        const own = await bench.own(path);
        await dress(own.page, look);
        await own.says(/ACME/);
        await until('it is in that language', () => own.page.evaluate((language) => document.documentElement.lang === language, language));
        const body = (await own.eyes.all('RootWebArea'))[0]!;
        assert.deepEqual(await body.ask(CUT.replace('this.getRootNode() === document', 'true')), [], `${name} at ${look.width} px`);
        assert.doesNotMatch(await own.text(), GAP);
        await picture(own.page, `${name}-${language}`, look);
        await own.page.close();
      }
    }
  });

  test(`the card in ${language}: everything has its place, narrow and wide`, async () => {
    await bench.fresh({ language });
    for (const look of LOOKS) {
      const feed = await bench.feed('new', look);
      await dress(feed.page, look);
      await feed.startPost();
      await feed.cuecard.open();
      await feed.cuecard.tab(texts);
      await until('texts are listed', async () => (await feed.cuecard.titles()).length > 0);
      assert.deepEqual(await (await feed.cuecard.card()).ask(CUT), [], `ready texts at ${look.width} px`);
      await picture(feed.page, `card-texts-${language}`, look);
      await feed.cuecard.tab(hints);
      await picture(feed.page, `card-empty-${language}`, look);
      await feed.press('Escape');
      await feed.type('We fitted a heatpump from Acme. Falcon is next. ');
      await feed.cuecard.underlines('Acme', 'Falcon', 'heatpump');
      await feed.cuecard.open();
      await feed.cuecard.tab(hints);
      assert.deepEqual(await (await feed.cuecard.card()).ask(CUT), [], `things to check at ${look.width} px`);
      assert.doesNotMatch(await feed.cuecard.text(), GAP);
      await picture(feed.page, `card-hints-${language}`, look);
      await feed.press('Escape');
      await bench.command('next-hint');
      await until('the one hint stands', async () => /1 (of|di|de|av) 3/.test(await feed.cuecard.text()));
      await picture(feed.page, `card-hint-${language}`, look);
      await feed.page.close();
    }
  });
}

test('without texts, first run in every language', async () => {
  for (const language of Object.keys(TABS)) {
    await bench.fresh({ program: '', language });
    for (const look of LOOKS) {
      for (const [name, path] of [['start', 'pages/panel.html'], ['first-run', 'pages/welcome.html']] as const) {
        const own = await bench.own(path);
        await dress(own.page, look);
        await until('it is in that language', () => own.page.evaluate((language) => document.documentElement.lang === language, language));
        await own.node('button', /.{4,}/);
        const body = (await own.eyes.all('RootWebArea'))[0]!;
        assert.deepEqual(await body.ask(CUT.replace('this.getRootNode() === document', 'true')), [], `${name} in ${language} at ${look.width} px`);
        await picture(own.page, `${name}-${language}`, look);
        await own.page.close();
      }
    }
  }
});
