// An editor's DOM reads as the text that its person sees, and places go both ways.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { offsetOf, read, spotAt } from '../../extension/content/read.ts';
import { tree } from './tree.ts';

const CASES: [what: string, markup: string, text: string][] = [
  ['nothing at all', '', ''],
  ["Quill's empty editor", '<p><br></p>', ''],
  ["TipTap's empty editor", '<p class="is-empty"><br class="ProseMirror-trailingBreak"></p>', ''],
  ['paragraphs as lines', '<p>one</p><p>two</p>', 'one\ntwo'],
  ['an empty paragraph between', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['empty paragraphs at both ends', '<p><br></p><p>one</p><p><br></p>', '\none\n'],
  ['three empty lines', '<p><br></p><p><br></p><p><br></p>', '\n\n'],
  ['a break inside a paragraph', '<p>one<br>two</p>', 'one\ntwo'],
  ['a break that only keeps the line open', '<p>one<br></p><p>two</p>', 'one\ntwo'],
  ['a break and the one that keeps its line open', '<p>one<br><br class="ProseMirror-trailingBreak"></p><p>two</p>', 'one\n\ntwo'],
  ['a break at the start', '<p><br>one</p>', '\none'],
  ['formatted words on one line', '<p>one <strong>two</strong> <em>three</em></p>', 'one two three'],
  ['a mention as its words', '<p>With <span data-type="mention">@Ada</span>!</p>', 'With @Ada!'],
  ['list items as lines', '<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul><p>four</p>', 'one\ntwo\nthree\nfour'],
  ['an empty list item', '<ul><li><br></li><li>two</li></ul>', '\ntwo'],
  ['lines in divs', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
  ['words outside any block', 'one<div>two</div>three', 'one\ntwo\nthree'],
  ['spaces as they stand', '<p>  two  spaces \u00A0</p>', '  two  spaces \u00A0'],
  ['no guard beside a caret', '<p>a\uFEFFb<span class="ql-cursor">\uFEFF</span></p>', 'ab'],
  ["no separator of ProseMirror's", '<p><span>a</span><img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>', 'a'],
  ['a picture of a sign as the sign', '<p>a <img alt="👍"> b</p>', 'a 👍 b'],
  ['nothing that a decoration adds', '<p>a<span class="ProseMirror-widget">Ada is here</span>b</p>', 'ab'],
  ['not how the markup was indented', '<p>one</p>\n  <p>two</p>\n', 'one\ntwo'],
];

for (const [what, markup, text] of CASES) {
  test(`reads ${what}`, () => assert.equal(read(tree(markup)).text, text));
}

for (const [what, markup] of CASES) {
  test(`finds every place again in ${what}`, () => {
    const reading = read(tree(markup));
    for (let offset = 0; offset <= reading.text.length; offset++) {
      // Half of a sign is no place.
      if (/[\uDC00-\uDFFF]/.test(reading.text.charAt(offset))) continue;
      for (const forward of [false, true]) {
        const spot = spotAt(reading, offset, forward);
        assert.ok(spot, `a place for ${offset}`);
        assert.equal(offsetOf(reading, spot), offset, `offset ${offset}${forward ? ' as a start' : ''}`);
      }
    }
  });
}

test('takes a place given as a child of a paragraph', () => {
  const editor = tree('<p>one</p><p><br></p><p>two</p>');
  const reading = read(editor);
  const [first, empty, last] = Array.from(editor.childNodes) as unknown as [Node, Node, Node];
  const places: [node: Node, offset: number, text: number][] = [
    [first, 0, 0], [first, 1, 3], [empty, 0, 4], [empty, 1, 4], [last, 0, 5], [last, 1, 8],
    [editor, 0, 0], [editor, 2, 5], [editor, 3, 8],
  ];
  for (const [node, offset, text] of places) {
    assert.equal(offsetOf(reading, { node, offset }), text, `${node.nodeName} ${offset}`);
  }
});
