//! The validity cases of twitter-text's conformance suite: what X takes and how long it is, and which names, lists,
//! tags and addresses are whole.

use super::conformance::Suite;
use serde_json::{Value, json};

/// Addresses that the suite's validator takes and its own extractor does not link as they stand; we link as the
/// extractor does.
const NOT_LINKED: [&str; 4] = [
    "http://user:PASSW0RD@example.com:8080/login.php",
    "http://192.168.0.1/index.html?src=asdf",
    "http://[3ffe:1900:4545:3:200:f8ff:fe21:67cf]:80/index.html",
    "http://example.com?foo=$bar.;baz?BAZ&c=d-#top/?stories+",
];

/// What `validate.yml` asks that is so today.
pub const SUITE: Suite = Suite {
    name: "validate ",
    is_ours,
    miss,
};

/// Whether a case asks what X does today: `lengths` is the count of 2016, older editions of the suite have the limit of
/// 140, and the older weighted count knows no emoji of several code points.
fn is_ours(section: &str, case: &Value) -> bool {
    let title = case["description"].as_str().unwrap_or_default();
    let text = case["text"].as_str().unwrap_or_default();
    let composed = text.contains([
        '\u{200D}',
        '\u{1F3FB}',
        '\u{1F3FC}',
        '\u{1F3FD}',
        '\u{1F3FE}',
        '\u{1F3FF}',
    ]);
    match section {
        "lengths" => false,
        "tweets" => !title.contains("141 characters"),
        "urls" => !NOT_LINKED.contains(&text),
        "WeightedTweetsCounterTest" => !composed,
        _ => true,
    }
}

fn miss(section: &str, case: &Value, answer: &Value) -> Option<String> {
    let expected = &case["expected"];
    let length = &answer["length"];
    let whole = |key: &str| -> Option<&Value> {
        let [one] = answer[key].as_array()?.as_slice() else {
            return None;
        };
        let text = case["text"].as_str()?;
        let all = one["start"] == 0 && one["end"] == text.chars().count();
        all.then_some(one)
    };
    let (wanted, seen) = match section {
        "tweets" => (expected.clone(), length["valid"].clone()),
        "usernames" => (
            expected.clone(),
            json!(whole("mentions").is_some_and(|one| one["list"].is_null())),
        ),
        "lists" => (
            expected.clone(),
            json!(whole("mentions").is_some_and(|one| !one["list"].is_null())),
        ),
        "hashtags" => (expected.clone(), json!(whole("tags").is_some())),
        "urls" | "urls_without_protocol" => (expected.clone(), json!(whole("urls").is_some())),
        _ => (
            json!([expected["weightedLength"], expected["valid"]]),
            json!([length["used"], length["valid"]]),
        ),
    };
    let title = case["description"].as_str().unwrap_or_default();
    (wanted != seen).then(|| format!("{title}: expected {wanted}, seen {seen}"))
}
