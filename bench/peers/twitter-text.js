// X's own reading of a text: its weight, links, tags, mentions and cashtags.

import twitter from 'twitter-text';

/** Begins; gives a function from a text to how many entities it has. */
export async function begin() {
  return (text) => (twitter.parseTweet(text).weightedLength > 0 ? twitter.extractEntitiesWithIndices(text).length : 0);
}
