//! The linking cases of twitter-text's conformance suite: what of a text is a link, read from the HTML that a case
//! expects.

use super::conformance::Suite;
use serde_json::Value;

/// `json` links what it is told to, which is not ours.
pub const SUITE: Suite = Suite {
    name: "autolink ",
    is_ours: |section, _| section != "json",
    miss,
};

/// What is linked, in order: the sort and its words.
type Linked = Vec<(&'static str, String)>;

fn miss(section: &str, case: &Value, answer: &Value) -> Option<String> {
    let asked = |sort: &str| match section {
        "usernames" | "lists" => sort == "mention",
        "hashtags" => sort == "tag",
        "urls" => sort == "url",
        "cashtags" => sort == "cashtag",
        _ => true,
    };
    let mut wanted = anchors(case["expected"].as_str().unwrap_or_default());
    wanted.retain(|(sort, _)| asked(sort));
    let mut seen = linked(answer);
    seen.retain(|(sort, _)| asked(sort));
    let title = case["description"].as_str().unwrap_or_default();
    (wanted != seen).then(|| format!("{title}: expected {wanted:?}, seen {seen:?}"))
}

/// The anchors of the expected HTML.
fn anchors(html: &str) -> Linked {
    let mut found = Vec::new();
    for piece in html.split("<a ").skip(1) {
        let Some((attributes, rest)) = piece.split_once('>') else {
            continue;
        };
        let Some((inner, _)) = rest.split_once("</a>") else {
            continue;
        };
        let text = inner.replace("&amp;", "&");
        let bare = text.trim_start_matches(['#', '\u{FF03}', '$']).to_owned();
        found.push(
            if attributes.contains("username") || attributes.contains("list-slug") {
                ("mention", text)
            } else if attributes.contains("hashtag") {
                ("tag", bare)
            } else if attributes.contains("cashtag") {
                ("cashtag", bare)
            } else {
                ("url", text)
            },
        );
    }
    found
}

/// What the command finds; the suite links no address without a scheme.
fn linked(answer: &Value) -> Linked {
    let mut found = Vec::new();
    for (key, sort) in [
        ("tags", "tag"),
        ("mentions", "mention"),
        ("urls", "url"),
        ("cashtags", "cashtag"),
    ] {
        for one in answer[key].as_array().into_iter().flatten() {
            let text = one["text"].as_str().unwrap_or_default();
            let list = one["list"].as_str().unwrap_or_default();
            if sort != "url" || text.contains("://") {
                found.push((one["start"].as_u64(), sort, format!("{text}{list}")));
            }
        }
    }
    found.sort();
    found
        .into_iter()
        .map(|(_, sort, text)| (sort, text))
        .collect()
}
