//! Puts the words between tags together as Vale does, and remembers where each stood.

use std::ops::Range;

use super::comments::Comments;
use super::piece::{Piece, addresses};
use crate::policy::{Block, Markup, Run};

/// Elements that do not end a block.
const INLINE: [&str; 22] = [
    "b", "big", "i", "small", "abbr", "acronym", "cite", "dfn", "em", "kbd", "strong", "a", "br",
    "img", "span", "sub", "sup", "code", "tt", "del", "s", "ins",
];
/// Elements that have nothing in them, and so end nothing.
const VOID: [&str; 12] = [
    "area", "base", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];
/// Elements whose words are not text.
const SKIPPED: [&str; 6] = ["script", "style", "pre", "figure", "noscript", "iframe"];
/// Signs that no space is put before.
const CLOSING: [char; 11] = ['.', '?', '!', ',', ':', ';', ')', ']', '}', '—', '–'];
/// Signs that no space is put behind.
const OPENING: [char; 5] = ['(', '[', '{', '—', '–'];

/// Reads tags and words and gathers blocks.
pub struct Walker<'s> {
    source: &'s str,
    blocks: Vec<Block>,
    /// Words since the last tag.
    piece: Piece,
    /// Words of the open block.
    open: Piece,
    /// Tags since the last block ended.
    tags: Vec<String>,
    /// Emphasis and links that are open: their scope and where they begin in the open block.
    spans: Vec<(&'static str, usize)>,
    inline: bool,
    /// The next words are code.
    covered: bool,
    /// The element whose words are left out.
    skipped: Option<String>,
    /// The address of the link that just began.
    href: Option<String>,
    links: usize,
    image: Option<Piece>,
    summary: Piece,
    comments: Comments,
}

impl<'s> Walker<'s> {
    pub fn new(source: &'s str) -> Self {
        Walker {
            source,
            blocks: Vec::new(),
            piece: Piece::default(),
            open: Piece::default(),
            tags: Vec::new(),
            spans: Vec::new(),
            inline: false,
            covered: false,
            skipped: None,
            href: None,
            links: 0,
            image: None,
            summary: Piece::default(),
            comments: Comments::new(source.len()),
        }
    }

    /// Words, and where they stand; if that is longer or shorter, they were written as an entity.
    pub fn text(&mut self, text: &str, at: Range<usize>) {
        let same = self.source.get(at.clone()) == Some(text);
        let to = self.image.as_mut().unwrap_or(&mut self.piece);
        if same || at.is_empty() {
            to.push(text, Some(at.start));
        } else {
            // An entity: its first byte stands for it.
            to.runs.push(Run {
                at: to.text.len(),
                source: at.start,
                len: text.len().min(at.len()),
            });
            to.text.push_str(text);
        }
    }

    pub fn line_end(&mut self, at: usize) {
        self.image
            .as_mut()
            .unwrap_or(&mut self.piece)
            .push("\n", Some(at));
    }

    /// Code between backticks: covered in the paragraph, and a block of its own.
    pub fn code(&mut self, code: &str, at: Range<usize>) {
        let written = self.source.get(at.clone()).unwrap_or_default();
        let start = at.start + written.find(code).unwrap_or_default();
        self.start("code", None);
        self.piece.push(code, Some(start));
        let piece = self.piece.clone();
        self.end("code");
        self.block(vec!["code", "md"], piece);
    }

    /// A tag that opens.
    pub fn start(&mut self, name: &str, href: Option<&str>) {
        self.flush();
        if self.skipped.is_some() {
            return;
        }
        if SKIPPED.contains(&name) {
            self.skipped = Some(name.to_owned());
            return;
        }
        self.inline = INLINE.contains(&name);
        // What stands before a block within another is the outer one's own: an item's text before its sublist.
        let ends = !self.inline && !VOID.contains(&name);
        if ends && !self.open.text.trim().is_empty() {
            self.close();
        }
        self.covered = matches!(name, "tt" | "code" | "kbd");
        self.tags.push(name.to_owned());
        self.href = href.map(str::to_owned);
        self.links += usize::from(name == "a");
        let scope = match name {
            "a" => "link",
            "strong" | "b" => "strong",
            "em" | "i" => "emphasis",
            _ => return,
        };
        self.spans.push((scope, self.open.text.len()));
    }

    /// A tag that closes.
    pub fn end(&mut self, name: &str) {
        self.flush();
        if let Some(skipped) = &self.skipped {
            if skipped == name {
                self.skipped = None;
            }
            return;
        }
        if matches!(name, "a" | "strong" | "b" | "em" | "i") {
            self.links -= usize::from(name == "a" && self.links > 0);
            if let Some((scope, start)) = self.spans.pop() {
                let piece = self.open.part(start..self.open.text.len()).trimmed();
                self.block(vec![scope, "md"], piece);
            }
        }
        if !INLINE.contains(&name) {
            self.close();
        }
    }

    pub fn image(&mut self) {
        self.start("img", None);
        self.image = Some(Piece::default());
    }

    pub fn image_ends(&mut self) {
        if let Some(alt) = self.image.take() {
            self.block(vec!["text", "attr", "alt"], alt);
        }
    }

    /// HTML within Markdown: comments, tags, and the words between them.
    pub fn html(&mut self, html: &str, at: usize) {
        let mut from = 0;
        while let Some(rest) = html.get(from..).filter(|rest| !rest.is_empty()) {
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let words = rest.get(..end).unwrap_or_default();
                self.piece.push(words, Some(at + from));
                from += end;
                continue;
            };
            let (body, close) = match tag.strip_prefix("!--") {
                Some(comment) => (comment, "-->"),
                None => (tag, ">"),
            };
            let end = body.find(close).unwrap_or(body.len());
            let inside = body.get(..end).unwrap_or_default();
            let behind = (from + rest.len() - body.len() + end + close.len()).min(html.len());
            if close == "-->" {
                self.comments.read(inside.trim(), at + from);
                self.close_gap(at + behind);
            } else {
                self.tag(inside);
            }
            from = behind;
        }
    }

    fn tag(&mut self, inside: &str) {
        let (closes, inside) = match inside.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, inside),
        };
        let name: String = inside
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if closes {
            self.end(&name);
        } else if !name.is_empty() {
            self.start(&name, None);
        }
    }

    /// Leaves one gap between words where a comment stood between two.
    fn close_gap(&mut self, behind: usize) {
        let next = self.source.get(behind..).unwrap_or_default();
        if next.starts_with(char::is_whitespace) {
            let kept = self.piece.text.trim_end().len();
            self.piece = self.piece.part(0..kept);
        }
    }

    /// Takes the words since the last tag into the open block; addresses in them count as links.
    fn flush(&mut self) {
        let piece = std::mem::take(&mut self.piece);
        let href = self.href.take();
        if self.skipped.is_some() {
            return;
        }
        if self.links > 0 || self.covered {
            self.take(
                &piece,
                self.covered || href.as_deref() == Some(piece.text.trim()),
            );
            self.covered = false;
            return;
        }
        let mut from = 0;
        for (address, whole) in addresses(&piece.text) {
            self.take(&piece.part(from..address.start), false);
            self.inline = true;
            self.take(&piece.part(address.clone()), whole);
            from = address.end;
        }
        self.take(&piece.part(from..piece.text.len()), false);
    }

    /// Words between two tags; `cover`: they are code, or a link's own address.
    fn take(&mut self, piece: &Piece, cover: bool) {
        let mut piece = piece.trimmed();
        if piece.text.is_empty() {
            return;
        }
        let closing = !self.covered && piece.text.starts_with(CLOSING);
        if cover {
            piece.text = "*".repeat(piece.text.len());
        }
        let spaced = (self.inline && !closing) || (self.is_nested() && !self.inline);
        if spaced && !self.open.text.ends_with(OPENING) {
            self.open.push(" ", None);
        }
        self.open.append(&piece);
    }

    /// Whether an item of a list within an item begins.
    fn is_nested(&self) -> bool {
        matches!(self.tags.as_slice(), [.., outer, inner, last]
            if last == "li" && outer == "li" && (inner == "ul" || inner == "ol") && self.tags.len() > 3)
    }

    /// Ends the open block.
    fn close(&mut self) {
        let mut piece = std::mem::take(&mut self.open);
        let tags = std::mem::take(&mut self.tags);
        self.spans.clear();
        if piece.text.trim().is_empty() {
            return;
        }
        let named = tags.iter().find_map(|tag| scope_of(tag));
        let sized = named.is_none_or(|scope| matches!(scope, ["list" | "blockquote"]));
        let mut scope = vec!["text"];
        if let Some(named) = named {
            let start = piece.text.len() - piece.text.trim_start_matches(' ').len();
            piece = piece.part(start..piece.text.len());
            scope.extend(named);
        }
        scope.push("md");
        if sized {
            self.summary.append(&piece);
            self.summary.push("\n\n", None);
        }
        self.block(scope, piece);
    }

    fn block(&mut self, scope: Vec<&'static str>, piece: Piece) {
        if !piece.text.is_empty() {
            self.blocks.push(Block::new(scope, piece.text, piece.runs));
        }
    }

    /// A value of the front matter.
    pub fn front(&mut self, key: String, value: Piece) {
        if !value.text.trim().is_empty() {
            let scope = vec!["text", "frontmatter", "md"];
            let mut block = Block::new(scope, value.text, value.runs);
            block.key = key;
            self.blocks.push(block);
        }
    }

    /// All blocks, with the text without headings and tables, and the source.
    pub fn finish(mut self) -> Markup {
        self.flush();
        self.close();
        let summary = std::mem::take(&mut self.summary);
        self.block(vec!["summary", "md"], summary);
        let mut raw = Piece::default();
        raw.push(self.source, Some(0));
        self.block(vec!["raw", "md"], raw);
        Markup {
            blocks: self.blocks,
            off: self.comments.off,
        }
    }
}

fn scope_of(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag {
        "th" => &["table", "header"],
        "td" => &["table", "cell"],
        "caption" => &["table", "caption"],
        "li" => &["list"],
        "blockquote" => &["blockquote"],
        "figcaption" => &["figure", "caption"],
        "h1" => &["heading", "h1"],
        "h2" => &["heading", "h2"],
        "h3" => &["heading", "h3"],
        "h4" => &["heading", "h4"],
        "h5" => &["heading", "h5"],
        "h6" => &["heading", "h6"],
        _ => return None,
    })
}
