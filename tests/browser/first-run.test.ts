// First run and where the texts come from: one page, nothing chosen beforehand, nothing lost by refusing.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPANY } from './helpers/network.ts';
import { pack, TITLES } from './helpers/program.ts';
import { readFile } from 'node:fs/promises';
import { until } from './helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start({ permission: false, preset: false }); });
afterEach(() => bench.tidy());
after(() => bench.close());

test('first run asks for texts, permission, presence and language, and nothing is chosen beforehand', async () => {
  const open = await bench.feed('new');
  const welcome = await bench.own('pages/welcome.html');
  await welcome.says(/Where do your texts come from\?/);
  for (const choice of await welcome.eyes.all('radio')) assert.equal(choice.state('checked'), 'false', choice.name);
  await welcome.says(/LinkedIn’s terms forbid add-ons that insert elements into its pages, and accounts that use them can be restricted\./);
  await welcome.says(/It reads no feed, no profile and no message/);

  await welcome.click('Use the sample');
  const [, ready] = /ACME is ready: (\d+ ready texts)(, \d+ more from .+)?\./.exec(await welcome.says(/ACME is ready: \d+ ready texts/)) ?? [];
  await welcome.says(/Sample/);

  await bench.wouldAllow();
  await welcome.click('Give permission for LinkedIn');
  await welcome.says(/Cuecard has permission for LinkedIn/);
  await welcome.says(/Reload the LinkedIn tab that is already open/);
  await bench.scriptRegistered();

  await open.page.bringToFront();
  await open.page.reload();
  await open.startPost();
  await open.type('Hello from Acme ');
  assert.equal(await open.cuecard.hasBadge(), false, 'until presence is answered: side panel only');

  await welcome.page.bringToFront();
  await (await welcome.node('radio', /^In LinkedIn’s window/)).click();
  const topic = (await welcome.eyes.all('checkbox'))[0];
  await topic?.click();
  await welcome.click('Done');
  await welcome.says(/That is all/);
  await open.page.bringToFront();
  assert.ok(await open.cuecard.badge());

  const panel = await bench.own('pages/panel.html');
  await panel.says(new RegExp(`^${ready}$`, 'm'));
});

test('at most five topics can be chosen', async () => {
  const welcome = await bench.own('pages/welcome.html');
  const topics = await until('the topics', async () => {
    const found = await welcome.eyes.all('checkbox');
    return found.length > 5 && found;
  });
  for (const topic of topics) {
    const [now] = await welcome.eyes.all('checkbox', topic.name);
    if (now?.state('checked') === 'false' && now.state('disabled') !== true) await now.click();
    await until('it took', async () => {
      const found = (await welcome.eyes.all('checkbox', topic.name))[0];
      return found?.state('checked') === 'true' || found?.state('disabled') === true;
    });
  }
  const chosen = (await welcome.eyes.all('checkbox')).filter((box) => box.state('checked') === 'true');
  assert.equal(chosen.length, 5);
  await welcome.says(/Five are chosen/);
});

test('the sample is labelled wherever it shows, and its first insertion in a session asks once', async () => {
  await bench.fresh({ program: 'sample', sampleConfirmed: false });
  const feed = await bench.feed('classic');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.says(/Sample/);
  const [title = ''] = await feed.cuecard.titles();
  await feed.cuecard.click('Insert', title);
  await feed.cuecard.says(/This text is from the sample: ACME is an invented company/);
  assert.equal(await feed.text(), '');
  await feed.cuecard.click('Insert it');
  const first = await until('the text came', async () => (await feed.text()) || null);
  const next = await bench.feed('new');
  await next.startPost();
  await next.cuecard.texts();
  await next.cuecard.click('Insert', title);
  await next.holds(first);
  const panel = await bench.panel(next.page);
  await panel.says(/Sample/);
  const options = await bench.own('pages/options.html');
  await options.says(/Sample/);
});

test('without a programme, card and panel say what will be there and how to get it', async () => {
  await bench.fresh({ program: '' });
  const feed = await bench.feed('new');
  await feed.startPost();
  await feed.cuecard.texts();
  await feed.cuecard.says(/Your company[’']s ready texts will appear here once you have chosen where they come from/);
  const panel = await bench.panel(feed.page);
  for (const way of ['Choose file', 'Get texts', 'Use the sample']) assert.ok(await panel.node('button', way));
});

test('a company\'s address gives its texts', async () => {
  await bench.fresh({ program: '' });
  bench.network.companyServes('/cuecard.json', await readFile(await pack(), 'utf8'));
  const options = await bench.own('pages/options.html');
  await options.fill('Address, starting with https://', 'http://wrong');
  await options.click('Get texts');
  await options.says(/whole address that starts with https/);
  await bench.wouldAllow(`${COMPANY}/*`);
  await options.fill('Address, starting with https://', `${COMPANY}/cuecard.json`);
  await options.click('Get texts');
  await options.says(/Fjordlys/);
  const hosts = new Set(bench.network.requests.map(({ host }) => host));
  assert.ok(hosts.has(new URL(COMPANY).host));
});

test('without permission the panel still lists the texts and copies them', async () => {
  await bench.fresh({ program: 'fjordlys' });
  await bench.forbid();
  const feed = await bench.feed('new');
  await feed.startPost();
  const panel = await bench.panel(feed.page);
  await panel.says(/Cuecard may not see LinkedIn yet/);
  await panel.click('Copy', TITLES.light);
  await panel.says(/Copied/);
  assert.equal(await feed.cuecard.hasBadge(), false);
});

test('the interface speaks the chosen language at once', async () => {
  await bench.fresh({ program: 'sample' });
  for (const [language, word] of [['Italiano', 'it'], ['Català', 'ca'], ['Español', 'es'], ['Norsk bokmål', 'nb'], ['English', 'en']] as const) {
    // A page for each: a browser takes keys typed within a second for one word.
    const options = await bench.own('pages/options.html');
    const box = await options.node('combobox', /./);
    await box.choose(language);
    await until(`the page is in ${word}`, () => options.page.evaluate((word) => document.documentElement.lang === word, word));
    assert.doesNotMatch(await options.text(), /\b(panel|options|welcome|card|hint)_[a-z_]+|\{[a-z]+\}/, 'no missing or unfilled sentence');
  }
});
