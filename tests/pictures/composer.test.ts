// Pictures of every page and state, for a person to look at: target/screenshots.

import { after, afterEach, before } from 'node:test';

import { start, type Bench } from '../browser/helpers/bench.ts';
import { COMPOSERS } from '../browser/helpers/feed.ts';
import { album, dress, LOOKS, picture } from '../browser/helpers/look.ts';
import { until } from '../browser/helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

for (const look of LOOKS) {
  const named = `${look.dark ? 'dark' : 'light'}, ${look.width} px`;
  for (const composer of COMPOSERS) {
    album(`badge and card in the ${composer} composer, ${named}`, async () => {
      const feed = await bench.feed(composer, look);
      await dress(feed.page, look);
      await feed.startPost();
      await feed.cuecard.badge();
      await picture(feed.page, `badge-${composer}`, look);
      await feed.cuecard.texts();
      await until('texts are listed', async () => (await feed.cuecard.titles()).length > 0);
      await picture(feed.page, `texts-${composer}`, look);
      await feed.cuecard.tab(/^Things to check/);
      await picture(feed.page, `hints-empty-${composer}`, look);
      await feed.press('Escape');
      await feed.type('We fitted a heatpump from Acme. Falcon is next. ');
      await feed.cuecard.underlines('Acme', 'Falcon', 'heatpump');
      await picture(feed.page, `marks-${composer}`, look);
      await feed.cuecard.hints();
      await feed.cuecard.says(/Falcon is not out yet/);
      await picture(feed.page, `hints-${composer}`, look);
    });
  }

  album(`panel, settings and first run, ${named}`, async () => {
    for (const [name, path] of [['panel-texts', 'pages/panel.html'], ['panel-log', 'pages/panel.html#log'],
      ['panel-guide', 'pages/panel.html#guide'], ['options', 'pages/options.html'], ['welcome', 'pages/welcome.html']] as const) {
      const own = await bench.own(path);
      await dress(own.page, look);
      await own.says(/ACME/);
      await picture(own.page, name, look);
    }
    const options = await bench.own('pages/options.html');
    await dress(options.page, look);
    await (await options.node('checkbox', 'sales')).scrollTo();
    await picture(options.page, 'options-you', look);
  });
}

album('without a programme', async () => {
  await bench.fresh({ program: '' });
  for (const look of LOOKS) {
    const own = await bench.own('pages/panel.html');
    await dress(own.page, look);
    await own.says(/Use the sample/);
    await picture(own.page, 'panel-start', look);
  }
});
