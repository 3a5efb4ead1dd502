//! Whether a pack is what was built: each section by its checksum, and line 1, which has none, by what they hold.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Head, Manifest, Problem, problem};
use crate::json::Value;

/// Whether the sections are those that were built. `posts`: all lines behind them.
pub(super) fn check(
    manifest: &Manifest,
    sections: [&str; 3],
    posts: &[&str],
) -> Result<(), Problem> {
    let mut texts = Sha256::new();
    for post in posts {
        texts.update(post.as_bytes());
        texts.update(b"\n");
    }
    let sums = &manifest.sha256;
    let [head, rules, index] = sections.map(digest);
    for (line, name, found, expected) in [
        (2, "head", head, &sums.head),
        (3, "rules", rules, &sums.rules),
        (4, "index", index, &sums.index),
        (5, "posts", hex(&texts.finalize()), &sums.texts),
    ] {
        if found != *expected {
            let message = format!(
                "the {name} section is not what was built: checksum {} instead of {}",
                short(&found),
                short(expected)
            );
            let help = "the file was damaged or changed by hand; get it again, or build it again from its folder";
            return Err(problem(line, 0, &message, help));
        }
    }
    Ok(())
}

/// Whether line 1 says what head and rules hold: by its version an older pack is refused.
pub(super) fn check_manifest(
    manifest: &Manifest,
    head: &Head,
    rules: &Value,
) -> Result<(), Problem> {
    let compiled = match rules {
        Value::Object(fields) => fields.get("rules"),
        _ => None,
    };
    let Some(Value::Array(compiled)) = compiled else {
        return Err(problem(
            3,
            0,
            "the rules section is not as a pack has it: missing field `rules`",
            "get the pack again, or build it again from its folder",
        ));
    };
    let counted = compiled.len().to_string();
    for (name, said, found) in [
        ("id", &manifest.id, &head.id),
        ("version", &manifest.version, &head.version),
        ("rules", &manifest.rules.to_string(), &counted),
    ] {
        if said != found {
            let message = [
                "line 1 says ",
                name,
                " ",
                said,
                ", and the pack holds ",
                found,
            ]
            .concat();
            let help =
                "the file was changed by hand; get it again, or build it again from its folder";
            return Err(problem(1, 0, &message, help));
        }
    }
    Ok(())
}

pub(super) fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(
        String::with_capacity(bytes.len() * 2),
        |mut digits, byte| {
            // Writing to a String cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        },
    )
}

fn short(sum: &str) -> &str {
    sum.get(..8).unwrap_or(sum)
}
