// lunr as its manual begins, with titles counting twice; its operators are no words of a query.

import lunr from 'lunr';

/** Builds; gives a function from a query to the best ten places, and what the index takes. */
export function build(posts) {
  const index = lunr(function () {
    this.field('title', { boost: 2 });
    this.field('text');
    for (const post of posts) this.add(post);
  });
  return {
    ask: (query) => index.query((asked) => lunr.tokenizer(query).forEach((token) => asked.term(token.toString())))
      .slice(0, 10).map((found) => Number(found.ref)),
    size: () => JSON.stringify(index).length,
  };
}
