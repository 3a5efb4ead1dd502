// The sample's guide in a real composer: one draft in which rules of twelve kinds have something to say.

import { after, afterEach, before, test } from 'node:test';

import { start, type Bench } from './helpers/bench.ts';
import { COMPOSERS } from './helpers/feed.ts';

let bench: Bench;
before(async () => { bench = await start(); });
afterEach(() => bench.tidy());
after(() => bench.close());

const DRAFT = 'We are thrilled to announce a new fan at Acme! The best in Europe! The foreman wept. '
  + 'In order to test it we asked Project Sirocco for AKIAIOSFODNN7EXAMPLE. #FreeHeating #energysaving ';

/** What the card says, by the kind of rule. Kinds that depend on the day are left out. */
const SAYS = new Map([
  ['avoid', /Everybody says this\. What happened, in your own words\?/],
  ['prefer-term', /Our name is written ACME, in capitals\./],
  ['occurrence', /One exclamation mark is joy\./],
  ['claim', /Is there a page where people can check them\?/],
  ['inclusive', /There is a word that includes more people\./],
  ['substitution', /“To” is what you would say at lunch, rather than “In order to”\./],
  ['confidential', /This name stays inside for now\./],
  ['secret', /This looks like a key or a password to a system\./],
  ['banned-tag', /This hashtag promises more than we can keep\./],
  ['tag-case', /Capitals inside the hashtag make it easier to read/],
  ['require-tag', /Add #WarmByACME, or #LifeAtACME/],
  ['disclosure', /Say near the top that you work here\./],
]);

for (const composer of COMPOSERS) {
  test(`${composer}: the sample's rules of twelve kinds speak, each in its own words`, async () => {
    const feed = await bench.feed(composer);
    await feed.startPost();
    await feed.type(DRAFT);
    await feed.cuecard.hints();
    for (const words of SAYS.values()) await feed.cuecard.says(words);
  });
}
