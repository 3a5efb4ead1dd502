// Pictures of hashtags and people, comments, messages and articles, for a person to look at: target/screenshots.

import { after, afterEach, before } from 'node:test';

import { start, type Bench } from '../browser/helpers/bench.ts';
import { album, dress, LOOKS, picture } from '../browser/helpers/look.ts';
import { article, BOXES, comment, listed, message } from '../browser/helpers/places.ts';
import { until } from '../browser/helpers/until.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

/** The card's tabs in two languages: texts or answers, things to check, hashtags and people. */
const LANGUAGES = {
  en: { texts: 'Ready texts', answers: 'Answers', hints: /^Things to check/, people: 'Hashtags & people', messages: /Help in LinkedIn messages/, draft: 'Giulia Ferri showed us a heat pump from ACME. ' },
  it: { texts: 'Testi pronti', answers: 'Risposte', hints: /^Da controllare/, people: 'Hashtag e persone', messages: /messaggi di LinkedIn/, draft: 'Giulia Ferri ci ha mostrato una pompa di calore di ACME. ' },
} as const;

for (const [language, said] of Object.entries(LANGUAGES)) {
  for (const look of LOOKS) {
    const named = `${language}, ${look.dark ? 'dark' : 'light'}, ${look.width} px`;
    const shoot = (page: Parameters<typeof picture>[0], name: string): Promise<string> => picture(page, `${name}-${language}`, look);

    album(`hashtags and people, ${named}`, async () => {
      await bench.preset({ language, program: '' });
      const feed = await bench.feed('new', look);
      await dress(feed.page, look);
      await feed.startPost();
      await feed.type(said.draft);
      await feed.cuecard.open();
      await feed.cuecard.tab(said.texts);
      await until('texts are listed', async () => (await feed.cuecard.titles()).length > 0);
      await shoot(feed.page, 'at-hand');
      await feed.cuecard.tab(said.people);
      await feed.cuecard.node('button', '@Giulia Ferri');
      await shoot(feed.page, 'people');
      await feed.cuecard.click('@Giulia Ferri');
      await until('the list is open', async () => (await listed(feed)).length > 0);
      await until('it is said', async () => /@Giulia Ferri (is plain|per ora)/.test(await feed.cuecard.text()));
      await shoot(feed.page, 'people-typed');
      const panel = await bench.own('pages/panel.html');
      await dress(panel.page, look);
      await panel.says(/ACME/);
    });

    for (const box of BOXES) {
      album(`a comment, ${box}, ${named}`, async () => {
        await bench.preset({ language, program: '' });
        const feed = await comment(bench, box, look);
        await dress(feed.page, look);
        await feed.cuecard.badge();
        await shoot(feed.page, `comment-${box}-badge`);
        await feed.cuecard.open();
        await feed.cuecard.tab(said.answers);
        await shoot(feed.page, `comment-${box}`);
      });
    }

    album(`messages and articles, ${named}`, async () => {
      await bench.preset({ language, program: '' });
      const options = await bench.own('pages/options.html');
      await dress(options.page, look);
      const box = await options.node('checkbox', said.messages);
      if (box.state('checked') !== 'true') await box.click();
      await until('it is stored', async () => (await bench.stored.settings())['messages'] === true);
      await (await options.node('checkbox', said.messages)).scrollTo();
      await shoot(options.page, 'options-messages');
      const chat = await message(bench, 'bubble', look);
      await dress(chat.page, look);
      await chat.cuecard.open();
      await chat.cuecard.tab(said.answers);
      await shoot(chat.page, 'message');
      const long = await article(bench, look);
      await dress(long.page, look);
      await long.type('We fitted a heatpump from Acme.\nFalcon is next. ');
      await long.cuecard.underlines('Acme', 'Falcon', 'heatpump');
      await long.cuecard.open();
      await long.cuecard.tab(said.hints);
      await shoot(long.page, 'article');
    });
  }
}
