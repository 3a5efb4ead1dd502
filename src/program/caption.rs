//! A caption's blanks and its link: from what the author wrote to what goes into the composer.

use super::{Blank, Campaign, Post, Variant, link};
use crate::lean::{Table, sort_by};
use crate::text::Span;

/// The name of the blank that holds the post's link.
const LINK: &str = "link";

/// A part of a caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'t> {
    /// Words as written.
    Text(&'t str),
    /// `{{link}}`.
    Link,
    /// `{{name|what to write}}`; the prompt is the name where the author gave none.
    Blank(Blank),
}

/// A caption ready to be inserted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// What goes into the composer.
    pub text: String,
    /// Blanks that nobody filled, as `[prompt]`: their bytes in `text`, in order.
    pub open: Vec<(Span, Blank)>,
}

/// The parts of a caption with their bytes, in order. A `{{` that no `}}` closes on its line, or that
/// names nothing, is text.
pub fn parts(text: &str) -> Vec<(Span, Part<'_>)> {
    let mut parts = Vec::new();
    let mut plain = 0;
    let mut from = 0;
    while let Some(open) = find(text, from, "{{") {
        let Some(close) = find(text, open + 2, "}}") else {
            break;
        };
        let inside = text.get(open + 2..close).unwrap_or_default();
        if inside.contains("{{") || inside.contains('\n') || name_of(inside).is_empty() {
            from = open + 1;
            continue;
        }
        push_text(&mut parts, text, plain, open);
        let span = Span::new(open, close + 2);
        let part = if name_of(inside) == LINK {
            Part::Link
        } else {
            Part::Blank(blank(inside))
        };
        parts.push((span, part));
        plain = span.end;
        from = span.end;
    }
    push_text(&mut parts, text, plain, text.len());
    parts
}

/// The blanks that a caption asks for, each name once, without the link. The first one's prompt holds.
pub fn blanks(text: &str) -> Vec<Blank> {
    let mut blanks: Vec<Blank> = Vec::new();
    for (_, part) in parts(text) {
        if let Part::Blank(blank) = part
            && !blanks.iter().any(|known| known.name == blank.name)
        {
            blanks.push(blank);
        }
    }
    blanks
}

/// The post's link with its campaign's parameters; empty if the post has none.
pub fn link_of(post: &Post, campaigns: &[Campaign]) -> String {
    match campaigns
        .iter()
        .find(|campaign| campaign.id == post.campaign)
    {
        Some(campaign) if !post.campaign.is_empty() => {
            link::with_parameters(&post.link, &campaign.parameters)
        }
        _ => post.link.clone(),
    }
}

/// The caption with its link and the blanks as the author wrote them.
pub fn with_link(variant: &Variant, post: &Post, campaigns: &[Campaign]) -> String {
    let mut text = String::with_capacity(variant.text.len());
    let link = link_of(post, campaigns);
    for (span, part) in parts(&variant.text) {
        text.push_str(if part == Part::Link {
            &link
        } else {
            span.of(&variant.text)
        });
    }
    append_link(text, variant, post, &link)
}

/// The caption with its link and the person's answers (blank name -> words). A blank without an answer
/// becomes `[prompt]` and is reported in `open`.
pub fn fill(
    variant: &Variant,
    post: &Post,
    campaigns: &[Campaign],
    answers: &Table<String, String>,
) -> Filled {
    let link = link_of(post, campaigns);
    let questions = blanks(&variant.text);
    let mut filled = Filled::default();
    for (_, part) in parts(&variant.text) {
        match part {
            Part::Text(words) => filled.text.push_str(words),
            Part::Link => filled.text.push_str(&link),
            Part::Blank(blank) => {
                if let Some(answer) = answers.get(&blank.name)
                    && !answer.trim().is_empty()
                {
                    filled.text.push_str(answer);
                    continue;
                }
                let asked = questions.iter().find(|asked| asked.name == blank.name);
                let asked = asked.cloned().unwrap_or(blank);
                let start = filled.text.len();
                filled.text.push_str(&prompt(&asked));
                let span = Span::new(start, filled.text.len());
                filled.open.push((span, asked));
            }
        }
    }
    filled.text = append_link(filled.text, variant, post, &link);
    filled
}

/// How an open blank reads in the composer: `[What did you learn?]`.
pub fn prompt(blank: &Blank) -> String {
    format!("[{}]", blank.prompt)
}

/// Where prompts of `asked` blanks stand in a draft, by place. The same prompt may stand twice.
pub fn find_prompts(draft: &str, asked: &[Blank]) -> Vec<(Span, Blank)> {
    let mut found: Vec<(Span, Blank)> = Vec::new();
    for blank in asked {
        let prompt = prompt(blank);
        for (start, matched) in draft.match_indices(&prompt) {
            let span = Span::new(start, start + matched.len());
            if !found.iter().any(|(taken, _)| taken.overlaps(span)) {
                found.push((span, blank.clone()));
            }
        }
    }
    sort_by(&mut found, |one, other| one.0.cmp(&other.0));
    found
}

/// Without `{{link}}` the link is the last paragraph, unless the text has it already.
fn append_link(mut text: String, variant: &Variant, post: &Post, link: &str) -> String {
    let placed = parts(&variant.text)
        .iter()
        .any(|(_, part)| *part == Part::Link);
    if !placed && !link.is_empty() && !link::holds(&text, &post.link) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(link);
    }
    text
}

fn blank(inside: &str) -> Blank {
    let name = name_of(inside).to_owned();
    let prompt = inside
        .split_once('|')
        .map_or("", |(_, prompt)| prompt.trim());
    let prompt = if prompt.is_empty() {
        name.clone()
    } else {
        prompt.to_owned()
    };
    Blank { name, prompt }
}

fn name_of(inside: &str) -> &str {
    inside
        .split_once('|')
        .map_or(inside, |(name, _)| name)
        .trim()
}

fn find(text: &str, from: usize, needle: &str) -> Option<usize> {
    text.get(from..)?.find(needle).map(|at| from + at)
}

fn push_text<'t>(parts: &mut Vec<(Span, Part<'t>)>, text: &'t str, start: usize, end: usize) {
    let span = Span::new(start, end);
    if start < end {
        parts.push((span, Part::Text(span.of(text))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(link: &str) -> Post {
        Post {
            id: "p".into(),
            link: link.into(),
            campaign: "fall".into(),
            ..Post::default()
        }
    }

    fn variant(text: &str) -> Variant {
        Variant {
            id: "en".into(),
            language: "en".into(),
            text: text.into(),
            ..Variant::default()
        }
    }

    fn fall() -> Vec<Campaign> {
        vec![Campaign {
            id: "fall".into(),
            parameters: Table::from([("utm_campaign".into(), "fall".into())]),
            ..Campaign::default()
        }]
    }

    fn filled(text: &str, link: &str, answers: &[(&str, &str)]) -> Filled {
        let answers = answers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        fill(&variant(text), &post(link), &fall(), &answers)
    }

    #[test]
    fn the_link_stands_where_the_author_put_it_and_else_is_the_last_paragraph() {
        let link = "https://a.example/x";
        for (written, inserted) in [
            (
                "Go {{link}} now",
                "Go https://a.example/x?utm_campaign=fall now",
            ),
            ("Go {{ link }}", "Go https://a.example/x?utm_campaign=fall"),
            ("Go", "Go\n\nhttps://a.example/x?utm_campaign=fall"),
            ("", "https://a.example/x?utm_campaign=fall"),
            ("Go https://a.example/x", "Go https://a.example/x"),
            (
                "Go https://a.example/xyz",
                "Go https://a.example/xyz\n\nhttps://a.example/x?utm_campaign=fall",
            ),
            (
                "{{link}} {{link}}",
                "https://a.example/x?utm_campaign=fall https://a.example/x?utm_campaign=fall",
            ),
        ] {
            assert_eq!(filled(written, link, &[]).text, inserted);
            assert_eq!(with_link(&variant(written), &post(link), &fall()), inserted);
        }
    }

    #[test]
    fn a_post_without_link_gets_none() {
        assert_eq!(filled("Hello", "", &[]).text, "Hello");
    }

    #[test]
    fn an_answer_fills_every_blank_of_its_name_and_is_never_read_as_a_blank() {
        let done = filled(
            "{{me|Who are you?}} and {{me}}",
            "",
            &[("me", "{{link}} $1")],
        );
        assert_eq!(done.text, "{{link}} $1 and {{link}} $1");
        assert!(done.open.is_empty());
    }

    #[test]
    fn an_open_blank_is_a_readable_prompt_with_its_place() {
        let done = filled(
            "È: {{lesson|What did you learn?}}\n{{name}}",
            "",
            &[("lesson", "  ")],
        );
        assert_eq!(done.text, "È: [What did you learn?]\n[name]");
        let open: Vec<&str> = done
            .open
            .iter()
            .map(|(span, _)| span.of(&done.text))
            .collect();
        assert_eq!(open, ["[What did you learn?]", "[name]"]);
        let asked: Vec<Blank> = done.open.into_iter().map(|(_, blank)| blank).collect();
        let found = find_prompts("Before. È: [What did you learn?] [name] [name]", &asked);
        assert_eq!(found.len(), 3);
        assert!(find_prompts("[What did we learn?]", &asked).is_empty());
    }

    #[test]
    fn what_is_no_blank_stays_text() {
        for text in ["{{", "a {{b", "{{}}", "{{ |x}}", "{{a\nb}}", "}} {{", "{a}"] {
            assert_eq!(filled(text, "", &[]).text, text);
            assert!(blanks(text).is_empty(), "{text}");
        }
        assert_eq!(blanks("{{a {{b|c}}").len(), 1);
        assert_eq!(blanks("{{{a|b}}}")[0].name, "{a");
    }

    #[test]
    fn with_link_leaves_blanks_as_written() {
        let text = with_link(
            &variant("{{ a | b }} {{link}}"),
            &post("https://a.example"),
            &[],
        );
        assert_eq!(text, "{{ a | b }} https://a.example");
    }
}
