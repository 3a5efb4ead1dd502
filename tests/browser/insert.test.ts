// Insert: exactly as written, where it is meant, undone by one Ctrl+Z.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS, type Feed, type Variants } from './helpers/feed.ts';
import { PROMPT, TEXTS, TITLES } from './helpers/program.ts';
import { becomes, until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ program: 'fjordlys' }); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** The composers, and Quill once more as it comes from npm. */
const FORMS: [string, 'classic' | 'new', Variants][] = [
  ['classic', 'classic', {}], ['classic, unpatched Quill', 'classic', { quill: 'vanilla' }], ['new', 'new', {}],
];

async function composerWith(composer: 'classic' | 'new', text: string, variants: Variants = {}): Promise<Feed> {
  const feed = await bench.feed(composer, variants);
  await feed.startPost();
  if (text) await feed.type(text);
  await feed.holds(text);
  await feed.cuecard.texts();
  return feed;
}

for (const [name, composer, variants] of FORMS) {
  test(`${name}: paragraphs, blank lines, joined emoji, Hebrew, Arabic, tags and links arrive exactly`, async () => {
    const feed = await composerWith(composer, '', variants);
    await feed.cuecard.click('Insert', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
    await feed.cuecard.tells(/Inserted/);
  });

  test(`${name}: LinkedIn's Post button becomes enabled`, async () => {
    const feed = await composerWith(composer, '', variants);
    assert.equal(await feed.canPost(), false);
    await feed.cuecard.click('Insert', TITLES.everyScript);
    await until('Post is enabled', () => feed.canPost());
  });

  test(`${name}: a second after the last key, one Ctrl+Z takes back the insertion and nothing else`, async () => {
    const feed = await composerWith(composer, 'Before ', variants);
    await feed.cuecard.click('Insert here', TITLES.everyScript);
    await feed.holds(`Before ${TEXTS.everyScript}`);
    await feed.cuecard.tells(/Inserted/);
    await feed.press('Control', 'z');
    await feed.holds('Before ');
  });

  test(`${name}: Replace my text replaces all of it, and one Ctrl+Z brings it back`, async () => {
    const feed = await composerWith(composer, 'What I wrote\n\nbefore', variants);
    await feed.cuecard.click('Replace my text', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
    await feed.cuecard.tells(/Inserted/);
    await feed.press('Control', 'z');
    await feed.holds('What I wrote\n\nbefore');
  });
}

for (const composer of COMPOSERS) {
  test(`${composer}: whoever types on at once is not disturbed, and the insertion still counts`, async () => {
    const feed = await composerWith(composer, '');
    await feed.cuecard.click('Insert', TITLES.everyScript);
    await feed.holds(TEXTS.everyScript);
    await feed.type(' And so do I.');
    await feed.holds(`${TEXTS.everyScript} And so do I.`);
    await feed.cuecard.tells(/Inserted/);
  });

  test(`${composer}: Insert here goes to the caret, and the caret stands behind it`, async () => {
    const feed = await composerWith(composer, 'Before  after');
    for (let at = 0; at < ' after'.length; at += 1) await feed.press('ArrowLeft');
    await feed.cuecard.click('Insert here', TITLES.light);
    const wanted = `Before ${TEXTS.light} after`;
    await feed.holds(wanted);
    const end = `Before ${TEXTS.light}`.length;
    await becomes('the caret', () => feed.selection(), { from: end, to: end });
    await feed.type('!');
    await feed.holds(`Before ${TEXTS.light}! after`);
  });

  test(`${composer}: Insert here goes over the selection`, async () => {
    const feed = await composerWith(composer, 'Before THIS');
    for (let at = 0; at < 'THIS'.length; at += 1) await feed.press('Shift', 'ArrowLeft');
    await feed.cuecard.click('Insert here', TITLES.light);
    await feed.holds(`Before ${TEXTS.light}`);
  });

  test(`${composer}: in an empty line between two paragraphs`, async () => {
    const feed = await composerWith(composer, 'One\n\nTwo');
    await feed.press('ArrowUp');
    await feed.cuecard.click('Insert here', TITLES.everyScript);
    await feed.holds(`One\n${TEXTS.everyScript}\nTwo`);
  });

  test(`${composer}: an answered blank is part of the text`, async () => {
    const feed = await composerWith(composer, '');
    await feed.cuecard.version('English', TITLES.lamp);
    await feed.cuecard.fill('What did you repair last?', 'My own bed-side one.', TITLES.lamp);
    await feed.cuecard.click('Insert', TITLES.lamp);
    await feed.holds(TEXTS.lamp('My own bed-side one.'));
  });

  test(`${composer}: a blank left open is a prompt that is selected, and a hint names it while it stands`, async () => {
    const feed = await composerWith(composer, '');
    await feed.cuecard.version('English', TITLES.lamp);
    await feed.cuecard.click('Insert', TITLES.lamp);
    await feed.holds(TEXTS.lamp(PROMPT));
    const from = TEXTS.lamp(PROMPT).indexOf(PROMPT);
    await becomes('the selection', () => feed.selection(), { from, to: from + PROMPT.length });
    await feed.cuecard.underlines(PROMPT);
    await feed.cuecard.hints();
    await feed.cuecard.says(/Your answer is still missing here: What did you repair last\?/);
    await feed.type('A kettle.');
    await feed.holds(TEXTS.lamp('A kettle.'));
    await feed.cuecard.underlines();
    await until('the hint is gone', async () => !/still missing/.test(await feed.cuecard.text()));
  });

  test(`${composer}: another variant is chosen before it is inserted`, async () => {
    const feed = await composerWith(composer, '');
    await feed.cuecard.version('English · short', TITLES.lamp);
    await feed.cuecard.says(/One screwdriver repairs our lamps/);
    await feed.cuecard.click('Insert', TITLES.lamp);
    await feed.holds(TEXTS.short);
  });

  test(`${composer}: too long is said before the click`, async () => {
    const feed = await composerWith(composer, 'winter light in the window of the shop');
    await feed.cuecard.says(/characters too long for LinkedIn/);
  });

  test(`${composer}: each text shows why it is offered, and a preview with LinkedIn's fold`, async () => {
    const feed = await composerWith(composer, 'Our lamps and how we repair lamps');
    await feed.cuecard.node('heading', TITLES.lamp);
    const [first] = await feed.cuecard.titles();
    assert.equal(first, TITLES.lamp);
    await feed.cuecard.says(/same topic: lamps/);
    await feed.cuecard.says(/not posted yet/);
    await feed.type(' with winter light');
    await feed.press('Escape');
    await feed.cuecard.texts();
    await feed.cuecard.node('heading', TITLES.long);
    assert.doesNotMatch(await feed.cuecard.text(), /Paragraph 9/);
    await feed.cuecard.click('Show all of it', TITLES.long);
    await feed.cuecard.says(/Paragraph 9/);
  });

  test(`${composer}: when the page changes what arrives, that is said, with Copy, and nothing is tried again`, async () => {
    const feed = await composerWith(composer, '', { meddles: 'yes' });
    await feed.cuecard.click('Insert', TITLES.light);
    await feed.cuecard.says(/The text did not arrive the way it was meant/);
    await feed.holds(TEXTS.light.slice(0, -1));
    await feed.cuecard.click('Copy the text');
    await feed.cuecard.tells(/Copied/);
    assert.equal(await bench.clipboard(), TEXTS.light);
  });

  test(`${composer}: a composer that vanishes during the insertion is said to be gone, and nothing breaks`, async () => {
    const feed = await composerWith(composer, 'Before');
    await feed.cuecard.click('Insert here', TITLES.everyScript);
    await feed.composerVanishes();
    await until('the badge is gone', async () => !(await feed.cuecard.hasBadge()));
    await feed.startPost();
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert', TITLES.light);
    await feed.holds(TEXTS.light);
    assert.deepEqual((await feed.traces()).errors, []);
  });

  test(`${composer}: with two composers at once, the text goes into the one it was chosen in`, async () => {
    const feed = await bench.feed(composer, { two: 'yes' });
    await feed.page.click('.launcher');
    await until('both stand', async () => (await feed.openComposers()) === 2);
    await (await feed.editor(0)).click();
    await feed.type('First');
    await until('it stands in the first', async () => (await feed.text(0)) === 'First');
    await feed.cuecard.texts();
    await feed.cuecard.click('Insert here', TITLES.light);
    await until('it came into the first', async () => (await feed.text(0)) === `First${TEXTS.light}`);
    assert.equal(await feed.text(1), '');
  });
}

test('in the older feed that sits in a frame of the same origin, the text arrives as exactly', async () => {
  const feed = await bench.feed('classic', { frame: 'yes' });
  const frame = await (await feed.page.waitForSelector('iframe'))?.contentFrame();
  await (await frame?.waitForSelector('.launcher'))?.click();
  await feed.cuecard.texts();
  await feed.cuecard.click('Insert', TITLES.everyScript);
  type Host = { bench: import('./pages/feed.ts').PageBench };
  await becomes('the frame\'s editor holds',
    async () => frame?.evaluate(() => (window as unknown as Host).bench.open.at(-1)?.model.text()), TEXTS.everyScript);
});
