//! A pack: one programme in one file, in sections that load alone.
//!
//! A pack is UTF-8 text, one JSON value a line: line 1 says what the file is and how to know that it is
//! whole; line 2 is the head, line 3 the compiled rules, line 4 the compiled index, and every further
//! line one post. `docs/pack.md` describes it for people.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;
use serde_json::Value as Written;

use crate::json::{self, FromJson, Value};
use crate::lean::Set;

use super::{Head, Post, Problem, ProblemSeverity};

/// The form of pack that this Cuecard writes and reads.
pub const FORMAT: u64 = 2;

/// The largest pack that is read, in bytes: 20,000 posts with two captions of 300 characters fill half.
pub const MAX_BYTES: usize = 48 * 1024 * 1024;

/// Lines before the first post.
const SECTIONS: usize = 4;

/// Line 1: what the file is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct Manifest {
    /// Form of the file, [`FORMAT`].
    pub cuecard: u64,
    /// The programme's id.
    pub id: String,
    /// The programme's version.
    pub version: String,
    /// How many rules were compiled.
    pub rules: usize,
    /// How many posts follow.
    pub posts: usize,
    /// SHA-256 of each section, in lower-case hexadecimal digits.
    pub sha256: Checksums,
}

/// SHA-256 of each section's bytes; of the posts: all their lines, each with its `\n`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct Checksums {
    /// Of line 2.
    pub head: String,
    /// Of line 3.
    pub rules: String,
    /// Of line 4.
    pub index: String,
    /// Of the rest.
    pub texts: String,
}

/// A pack's sections as they are stored: text that is read when it is needed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sections {
    /// What the file says of itself.
    pub manifest: Manifest,
    /// JSON of [`Head`].
    pub head: String,
    /// The compiled rules; the policy room reads them.
    pub rules: String,
    /// The compiled index; the suggest room reads it.
    pub index: String,
    /// (id, JSON of [`Post`]) in the author's order.
    pub texts: Vec<(String, String)>,
    /// (name as [`picture_name`] gives it, JSON of [`Picture`]).
    pub pictures: Vec<(String, String)>,
}

/// The pack of a programme. `rules` and `index` are what the policy and suggest rooms wrote, JSON on
/// one line; `rule_count` is told to people.
///
/// Err: a value that JSON cannot hold, said by serde.
pub fn write(
    head: &Head,
    rules: &str,
    rule_count: usize,
    index: &str,
    posts: &[Post],
) -> Result<String, serde_json::Error> {
    write_with(head, rules, rule_count, index, posts, &[])
}

/// [`write`] with the posts' pictures.
pub fn write_with(
    head: &Head,
    rules: &str,
    rule_count: usize,
    index: &str,
    posts: &[Post],
    pictures: &[Picture],
) -> Result<String, serde_json::Error> {
    let head_line = serde_json::to_string(head)?;
    let mut texts = String::new();
    for post in posts {
        texts.push_str(&without_empty(serde_json::to_value(post)?).to_string());
        texts.push('\n');
    }
    for picture in pictures {
        texts.push_str(&serde_json::to_string(picture)?);
        texts.push('\n');
    }
    let manifest = Manifest {
        cuecard: FORMAT,
        id: head.id.clone(),
        version: head.version.clone(),
        rules: rule_count,
        posts: posts.len(),
        sha256: Checksums {
            head: sums::digest(&head_line),
            rules: sums::digest(rules),
            index: sums::digest(index),
            texts: sums::digest(&texts),
        },
    };
    let first = serde_json::to_string(&manifest)?;
    Ok(format!("{first}\n{head_line}\n{rules}\n{index}\n{texts}"))
}

/// A value without the fields that say nothing: a [`Post`] has defaults for all of them.
fn without_empty(value: Written) -> Written {
    match value {
        Written::Object(fields) => {
            let kept = fields
                .into_iter()
                .map(|(key, value)| (key, without_empty(value)));
            Written::Object(kept.filter(|(_, value)| !is_empty(value)).collect())
        }
        Written::Array(items) => Written::Array(items.into_iter().map(without_empty).collect()),
        other => other,
    }
}

fn is_empty(value: &Written) -> bool {
    match value {
        Written::Null => true,
        Written::String(text) => text.is_empty(),
        Written::Array(items) => items.is_empty(),
        Written::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// Reads a pack. A byte order mark and Windows line ends are survived.
///
/// Ok: the sections, and problems of single posts, which are left out.
/// Err: why nothing of the file can be used; the caller keeps the programme it has.
pub fn read(text: &str) -> Result<(Sections, Vec<Problem>), Problem> {
    if text.len() > MAX_BYTES {
        return Err(too_large(text.len()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines();
    let manifest = read_manifest(lines.next().unwrap_or_default())?;
    let lines: Vec<&str> = lines.collect();
    let rest = lines.get(SECTIONS - 1..).unwrap_or_default();
    let (posts, pictures) = rest.split_at(
        rest.iter()
            .take_while(|line| !pictures::begins(line))
            .count(),
    );
    if lines.len() < SECTIONS - 1 || posts.len() < manifest.posts {
        return Err(truncated(&manifest, posts.len()));
    }
    let section = |index: usize| lines.get(index).copied().unwrap_or_default();
    let (head, rules, index) = (section(0), section(1), section(2));
    let told: Head = parse(head, 2, "head", "")?;
    let compiled = parse_value(rules, 3, "rules", "")?;
    parse_value(index, 4, "index", "")?;
    let (texts, mut problems) = read_posts(posts);
    let pictures = pictures::read(pictures, posts.len(), &mut problems);
    sums::check(&manifest, [head, rules, index], rest)?;
    sums::check_manifest(&manifest, &told, &compiled)?;
    let sections = Sections {
        manifest,
        head: head.to_owned(),
        rules: rules.to_owned(),
        index: index.to_owned(),
        texts,
        pictures,
    };
    Ok((sections, problems))
}

/// Line 1 may be of another form than ours, so the form is looked at first and alone.
fn read_manifest(line: &str) -> Result<Manifest, Problem> {
    #[derive(Deserialize)]
    struct Form {
        cuecard: Option<Value>,
    }
    if line.trim().is_empty() {
        return Err(problem(1, 0, "the file is empty", "ask for the pack again"));
    }
    let form: Form = parse(
        line,
        1,
        "first",
        "this is not a Cuecard pack; a pack is made with `cuecard pack build`",
    )?;
    let help = "ask the programme's owner to build it again with this version of Cuecard";
    match form.cuecard {
        None => Err(problem(
            1,
            0,
            "this is not a Cuecard pack: its first line has no \"cuecard\" with the form's number",
            "choose the file that `cuecard pack build` wrote",
        )),
        Some(value) => match value.as_u64() {
            Some(FORMAT) => parse(line, 1, "first", help),
            Some(newer) if newer > FORMAT => Err(problem(
                1,
                0,
                &format!(
                    "this pack needs a newer Cuecard: it has form {newer}, and this Cuecard reads form {FORMAT}"
                ),
                "update Cuecard; until then the programme you have stays",
            )),
            Some(older) => Err(problem(
                1,
                0,
                &format!("this pack has the old form {older}; Cuecard reads form {FORMAT}"),
                help,
            )),
            None => Err(problem(
                1,
                0,
                &format!(
                    "\"cuecard\" is {}, not a number such as {FORMAT}",
                    json::shown(&value)
                ),
                help,
            )),
        },
    }
}

/// Each sound post with its JSON; a broken one and the second of two with one id are left out.
fn read_posts(lines: &[&str]) -> (Vec<(String, String)>, Vec<Problem>) {
    let mut texts = Vec::with_capacity(lines.len());
    let mut problems = Vec::new();
    let mut seen = Set::default();
    for (at, line) in lines.iter().enumerate() {
        let number = at + SECTIONS + 1;
        match parse::<Post>(
            line,
            number,
            "post",
            "ask the programme's owner to build it again",
        ) {
            Err(found) => problems.push(found),
            Ok(post) if post.id.is_empty() => problems.push(problem(
                number,
                0,
                "a post has no \"id\" and was left out",
                "ask the programme's owner to build it again",
            )),
            Ok(post) if !seen.insert(post.id.clone()) => problems.push(Problem {
                id: post.id.clone(),
                ..problem(
                    number,
                    0,
                    &format!("the post \"{}\" stands twice; the first one holds", post.id),
                    "give each post its own id",
                )
            }),
            Ok(post) => texts.push((post.id, (*line).to_owned())),
        }
    }
    (texts, problems)
}

fn parse<T: FromJson>(line: &str, number: usize, name: &str, help: &str) -> Result<T, Problem> {
    let mut value = parse_value(line, number, name, help)?;
    json::read_value(&mut value).map_err(|error| {
        let message = format!("the {name} section is not as a pack has it: {error}");
        problem(number, 0, &message, help_or_again(help))
    })
}

fn parse_value(line: &str, number: usize, name: &str, help: &str) -> Result<Value, Problem> {
    json::parse(line).map_err(|fault| {
        // The fault counts bytes; people count characters.
        let column = line
            .get(..fault.column)
            .map_or(fault.column, |head| head.chars().count());
        let broken = if fault.is_end() {
            "section breaks off in the middle:"
        } else {
            "section is not JSON:"
        };
        let message = ["the", name, broken, fault.what].join(" ");
        problem(number, column, &message, help_or_again(help))
    })
}

fn help_or_again(help: &str) -> &str {
    if help.is_empty() {
        "get the pack again, or build it again from its folder"
    } else {
        help
    }
}

fn too_large(bytes: usize) -> Problem {
    let mega = 1024 * 1024;
    problem(
        0,
        0,
        &format!(
            "the pack has {} MB; at most {} MB are read",
            bytes.div_ceil(mega),
            MAX_BYTES / mega
        ),
        "leave out posts that are no longer valid, or split the programme",
    )
}

fn truncated(manifest: &Manifest, found: usize) -> Problem {
    problem(
        0,
        0,
        &format!(
            "the file breaks off: {found} of {} posts arrived",
            manifest.posts
        ),
        "get the file again, whole",
    )
}

fn problem(line: usize, column: usize, message: &str, help: &str) -> Problem {
    Problem {
        severity: ProblemSeverity::Error,
        file: String::new(),
        line,
        column,
        id: String::new(),
        message: message.to_owned(),
        help: help.to_owned(),
    }
}

mod pictures;
mod sums;
#[cfg(test)]
mod tests;

pub use pictures::{Picture, picture_name};
