// A linter for inconsiderate words, in JavaScript.

import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

/** Begins; gives a function from a text to how many findings it has. */
export async function begin() {
  const processor = unified().use(retextEnglish).use(retextEquality).use(retextStringify).freeze();
  return (text) => processor.processSync(text).messages.length;
}
