// Pictures of texts for later, of what I posted and of what is offered, for a person to look at: target/screenshots.

import { after, before } from 'node:test';

import { start, type Bench } from '../browser/helpers/bench.ts';
import { Line, type Said } from '../browser/helpers/line.ts';
import { album, dress, LOOKS, picture } from '../browser/helpers/look.ts';
import { becomes, until } from '../browser/helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
after(() => bench.close());

const MINE = 'Three winters in the cold lab, and what they taught us about patience.\n\nThe first thing you learn is to wait.';

/** What a busy week leaves: two texts for later, a reminder that came, a share in doubt, a text that was closed. */
async function aWeek(): Promise<void> {
  const line = await (await Line.page(bench)).open();
  const composer = 'c';
  const hello = (text: string): Said => ({ t: 'hello', composer, network: 'linkedin', surface: 'post', revision: 0, text, caret: null, focused: true, rested: true });
  const chosen = (id: string, event: object): Said => ({ t: 'chosen', id, composer, event, value: '' });
  await line.say(hello(MINE), chosen('K1', { do: 'keep', post: '', variant: '' }), chosen('K2', { do: 'keep', post: 'old-radiators', variant: 'en' }),
    chosen('K3', { do: 'keep', post: 'solar-roof', variant: 'en' }));
  await becomes('all are kept', async () => (await bench.stored.queue()).length, 3);
  const clicked = (id: string, minutes: number): Said => ({ t: 'post-clicked', id, composer, network: 'linkedin', surface: 'post', scheduled: false, at: Date.now() - minutes * 60_000 });
  await line.say(hello('A week ago'), clicked('01A', 9000), { t: 'linked', id: 'l', composer, share: '01A', href: '/feed/update/urn:li:share:1/' },
    clicked('01B', 5));
  await until('both are stored', async () => (await bench.stored.shares()).length === 2);
  await line.say({ t: 'closed', id: 'x', composer: 'another', share: '', discarded: false, text: 'What I would have said about the apprentices' });
  const panel = await (await Line.panel(bench)).open();
  const on = Date.now() - 86_400_000;
  await panel.say({ t: 'open', window: 1, tab: -1, permitted: true },
    { t: 'measure-share', act: 'm', share: '01A', figures: { reactions: 41, comments: 7, impressions: 1900, on } },
    { t: 'plan-text', act: 'p', planned: 'K1', at: Date.now() - 1000, remind: true },
    { t: 'plan-text', act: 'q', planned: 'K2', at: new Date(new Date().setHours(27, 0, 0, 0)).getTime(), remind: true });
  await panel.hears('it is reminded', (said) => said.t === 'show' && said['reminder'] !== '');
}

for (const language of ['en', 'it']) {
  album(`the panel of a busy week in ${language}`, async () => {
    await bench.fresh({ language });
    await aWeek();
    for (const look of LOOKS) {
      for (const tab of ['later', 'log'] as const) {
        const own = await bench.own(`pages/panel.html#${tab}`);
        await dress(own.page, look);
        const open = await own.page.waitForSelector(`#${tab} button[aria-expanded]`);
        await picture(own.page, `${tab}-${language}`, look);
        await open?.click();
        await own.page.waitForSelector(`#${tab} .form`);
        await (await own.page.$(`#${tab} .form`))?.scrollIntoView();
        await picture(own.page, `${tab}-change-${language}`, look);
        await own.page.close();
      }
    }
    const options = await bench.own('pages/options.html');
    await (await options.node('checkbox', /Offer a text|Riproponi un testo/)).scrollTo();
    await picture(options.page, `options-bring-back-${language}`, { dark: false, width: 1280 });
  });

  album(`the card with texts for later in ${language}`, async () => {
    await bench.fresh({ language });
    for (const look of LOOKS) {
      await bench.stored.forgetShares();
      const feed = await bench.feed('new', look);
      await dress(feed.page, look);
      await feed.startPost();
      await feed.type('Three winters in the cold lab. ');
      await feed.cuecard.open();
      await feed.cuecard.click(/Keep my text for later|Tieni il mio testo per dopo/);
      await feed.cuecard.says(/Cuecard only reminds|Cuecard ricorda soltanto/);
      await picture(feed.page, `card-kept-${language}`, look);
      await feed.page.close();
    }
  });
}
