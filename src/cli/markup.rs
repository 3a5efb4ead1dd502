//! Markdown taken apart as Vale does it: a block for each heading, paragraph, item and cell, with the places of
//! its words in the source.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::piece::Piece;
use super::walker::Walker;
use crate::author::front;
use crate::policy::Markup;

/// The blocks of a Markdown text, in Vale's order; code and addresses are not text, and of front matter only the
/// values are.
pub fn blocks(source: &str) -> Markup {
    let start = behind_front_matter(source);
    let body = source.get(start..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut walker = Walker::new(source);
    for value in front::values(source.get(..start).unwrap_or_default()) {
        if let Some(piece) = Piece::placed(&value.text, source, value.at) {
            walker.front(value.key, piece);
        }
    }
    let mut head = false;
    let formulas = formulas(body);
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        let at = start + range.start..start + range.end;
        match event {
            Event::Start(Tag::TableHead) => head = true,
            Event::End(TagEnd::TableHead) => head = false,
            Event::Start(tag) => begin(&mut walker, &tag, head),
            Event::End(tag) => end(&mut walker, tag, head),
            Event::Text(_)
                if formulas
                    .iter()
                    .any(|formula| formula.contains(&range.start)) => {}
            Event::Text(text) => walker.text(&text, at),
            Event::Code(code) => walker.code(&code, at),
            Event::SoftBreak => walker.line_end(at.start),
            Event::HardBreak => walker.start("br", None),
            Event::Rule => walker.start("hr", None),
            Event::TaskListMarker(_) => walker.start("input", None),
            Event::FootnoteReference(_) => {
                walker.start("sup", None);
                walker.end("sup");
            }
            Event::Html(html) | Event::InlineHtml(html) => walker.html(&html, at.start),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
    walker.finish()
}

fn begin(walker: &mut Walker, tag: &Tag, head: bool) {
    match tag {
        Tag::Link { dest_url, .. } => walker.start("a", Some(dest_url)),
        Tag::Image { .. } => walker.image(),
        Tag::MetadataBlock(_) => walker.start("pre", None),
        other => {
            if let Some(name) = name(other.to_end(), head) {
                walker.start(name, None);
            }
        }
    }
}

fn end(walker: &mut Walker, tag: TagEnd, head: bool) {
    match tag {
        TagEnd::Image => walker.image_ends(),
        TagEnd::MetadataBlock(_) => walker.end("pre"),
        other => {
            if let Some(name) = name(other, head) {
                walker.end(name);
            }
        }
    }
}

/// The HTML element that Markdown becomes.
fn name(tag: TagEnd, head: bool) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(level) => match level {
            HeadingLevel::H1 => "h1",
            HeadingLevel::H2 => "h2",
            HeadingLevel::H3 => "h3",
            HeadingLevel::H4 => "h4",
            HeadingLevel::H5 => "h5",
            HeadingLevel::H6 => "h6",
        },
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(_) => "ul",
        TagEnd::Item | TagEnd::FootnoteDefinition => "li",
        TagEnd::Table => "table",
        TagEnd::TableRow => "tr",
        TagEnd::TableCell if head => "th",
        TagEnd::TableCell => "td",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Strikethrough => "del",
        TagEnd::Link => "a",
        _ => return None,
    })
}

/// Formulas that stand apart: from a line that begins with `$$` to one that ends so.
fn formulas(body: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let end = at + line.len();
        let written = line.trim();
        match open {
            Some(start) if written.ends_with("$$") => {
                found.push(start..end);
                open = None;
            }
            // A blank line ends the paragraph, which was none, then.
            Some(_) if written.is_empty() => open = None,
            Some(_) => {}
            None => match written.strip_prefix("$$") {
                Some(rest) if rest.ends_with("$$") => found.push(at..end),
                Some(rest) if !rest.contains("$$") => open = Some(at),
                _ => {}
            },
        }
        at = end;
    }
    found
}

/// Where the text begins behind `---` … `---` or `+++` … `+++` at its start.
fn behind_front_matter(source: &str) -> usize {
    let mut lines = source.split_inclusive('\n');
    let Some(first) = lines.next() else {
        return 0;
    };
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return 0;
    }
    let mut at = first.len();
    for line in lines {
        at += line.len();
        if line.trim_end() == fence {
            return at;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scope and words of each block but the last, which is the source.
    fn seen(source: &str) -> Vec<String> {
        let mut blocks = blocks(source).blocks;
        blocks.pop();
        blocks.retain(|block| block.scope != ["summary", "md"]);
        blocks
            .iter()
            .map(|block| {
                // Every run says where its words stand.
                for run in &block.runs {
                    let words = block.text.get(run.at..run.at + run.len).unwrap();
                    let written = source.get(run.source..run.source + run.len);
                    assert!(words.contains('*') || written == Some(words) || words == "&");
                }
                format!("{}: {}", block.scope.join("."), block.text)
            })
            .collect()
    }

    #[test]
    fn markdown_falls_into_vales_blocks() {
        for (source, expected) in [
            (
                "# A *b*\n\nC\nd",
                vec!["emphasis.md: b", "text.heading.h1.md: A b", "text.md: C\nd"],
            ),
            ("a `b è` c", vec!["code.md: b è", "text.md: a **** c"]),
            (
                "- a\n- b\n\n> q\n",
                vec![
                    "text.list.md: a",
                    "text.list.md: b",
                    "text.blockquote.md: q",
                ],
            ),
            (
                "|H|I|\n|-|-|\n|a|b|\n",
                vec![
                    "text.table.header.md: H",
                    "text.table.header.md: I",
                    "text.table.cell.md: a",
                    "text.table.cell.md: b",
                ],
            ),
            (
                "see [it](http://a.b) (or [x](y)).",
                vec!["link.md: it", "link.md: x", "text.md: see it (or x)."],
            ),
            (
                "go https://a.b/c. now",
                vec!["text.md: go *************. now"],
            ),
            (
                "![an alt](a.png) b",
                vec!["text.attr.alt: an alt", "text.md:  b"],
            ),
            (
                "---\ntitle: a *b*\ntags: [c]\nn: 5\nq: \"d \\u0065\"\nlong: >\n  f\n  g\n---\nyes",
                vec![
                    "text.frontmatter.md: a *b*",
                    "text.frontmatter.md: f g\n",
                    "text.md: yes",
                ],
            ),
            (
                "+++\ntitle = \"a\"\ndraft = true\n[more]\nb = 'c'\n+++\nyes",
                vec!["text.frontmatter.md: a", "text.md: yes"],
            ),
            ("---\n: [\n---\nyes", vec!["text.md: yes"]),
            (
                "- a\n  - b\n\n  c\n- d",
                vec![
                    "text.list.md: a",
                    "text.list.md: b",
                    "text.md: c",
                    "text.list.md: d",
                ],
            ),
            (
                "```\ncode\n```\n\n<!-- note -->\n\n<div>html</div>",
                vec!["text.md: html"],
            ),
            ("a &amp; b<br>c", vec!["text.md: a & b c"]),
            (
                "a\n\n$$\nx = y\n$$\n\n$$ z $$\n\nfor $5 and $b$ $$",
                vec!["text.md: a", "text.md: for $5 and $b$ $$"],
            ),
            ("", vec![]),
        ] {
            assert_eq!(seen(source), expected, "{source:?}");
        }
    }

    #[test]
    fn comments_switch_rules_off() {
        let source = "a\n\n<!-- vale A.B = NO -->\n\nb\n\n<!-- vale A.B = YES -->\n<!-- vale off -->\n\nc\n\n<!-- vale A.B[\"x\", \"y\"] = NO -->\n";
        let off: Vec<(String, String)> = blocks(source)
            .off
            .into_iter()
            .map(|off| (off.name, off.span.of(source).to_owned()))
            .collect();
        let switched = |name: &str, from: &str, to: &str| {
            let start = source.find(from).unwrap();
            let end = source.find(to).unwrap_or(source.len());
            (name.to_owned(), source.get(start..end).unwrap().to_owned())
        };
        assert_eq!(
            off,
            [
                switched("A.B", "<!-- vale A.B = NO", "<!-- vale A.B = YES"),
                switched("*", "<!-- vale off", "no such place"),
                switched("A.B[x]", "<!-- vale A.B[", "no such place"),
                switched("A.B[y]", "<!-- vale A.B[", "no such place"),
            ]
        );
    }
}
