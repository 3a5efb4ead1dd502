//! Reads what the command is given: files, piped text, and the JSON lines of a batch.

use std::borrow::Cow;
use std::path::Path;

use super::World;
use super::args::Markup;

/// The bytes of FILE, or of what is piped in for `-`. Err: a message.
pub fn bytes(file: &Path, world: &mut World<'_>) -> Result<Vec<u8>, String> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        return match world.stdin.read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(format!("what is piped in cannot be read: {error}")),
        };
    }
    std::fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

/// The text of FILE or `-` without byte order mark and without one final line end. Err: a message.
pub fn text(file: &Path, world: &mut World<'_>) -> Result<String, String> {
    let bytes = bytes(file, world)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!(
            "{} is not UTF-8 text: byte {} does not fit",
            file.display(),
            error.utf8_error().valid_up_to() + 1
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = text
        .strip_suffix('\n')
        .map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
    Ok(text.to_owned())
}

/// How a file is written if nobody says so.
pub fn markup_of(file: &Path) -> Markup {
    match file.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("md") => Markup::Md,
        _ => Markup::Text,
    }
}

/// JSON in which each `\u` escape of a lone surrogate, which no Rust text can hold, became U+FFFD.
pub fn without_lone_surrogates(json: &str) -> Cow<'_, str> {
    let mut mended = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(slash) = json
        .get(at..)
        .and_then(|rest| rest.find('\\'))
        .map(|found| at + found)
    {
        let (unit, next) = (unit_at(json, slash), unit_at(json, slash + 6));
        at = match (unit, next) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => slash + 12,
            (Some(0xD800..=0xDFFF), _) => {
                mended.push_str(json.get(kept..slash).unwrap_or_default());
                mended.push_str("\\ufffd");
                kept = slash + 6;
                kept
            }
            (Some(_), _) => slash + 6,
            (None, _) => slash + 2,
        };
    }
    if kept == 0 {
        return Cow::Borrowed(json);
    }
    mended.push_str(json.get(kept..).unwrap_or_default());
    Cow::Owned(mended)
}

/// The UTF-16 unit of a `\uXXXX` escape at byte `at`.
fn unit_at(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
    let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if all {
        u16::from_str_radix(digits, 16).ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_surrogate_counts_as_the_replacement_character() {
        for (json, mended) in [
            (r#""a""#, r#""a""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\ude00x""#, r#""\ufffdx""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\\\ud83d""#, r#""\\\ufffd""#),
            (r#""\ud8""#, r#""\ud8""#),
            (r#""è\uD83D\n""#, r#""è\ufffd\n""#),
            (r#""\"#, r#""\"#),
        ] {
            assert_eq!(without_lone_surrogates(json), mended);
        }
    }
}
