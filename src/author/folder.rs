//! The files of a programme folder, in memory.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use super::node::Place;
use super::picture;
use super::sink::{Sink, Subject};

/// The largest table (`posts.csv`) that is read, in bytes.
const MAX_TABLE: usize = 48 * 1024 * 1024;
/// The largest other file that is read, in bytes.
const MAX_TEXT: usize = 4 * 1024 * 1024;
/// How deep folders may stand in each other: `policy/Style/rule.yml`, `media/2026/11/picture.png`.
const MAX_DEPTH: usize = 6;

/// Paths within the folder, with `/`, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folder {
    /// Text files, unread.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Pictures under `media/` by their path there, as far as they may be long.
    pub media: BTreeMap<String, Vec<u8>>,
    /// Files below `posts/` that are of no kind which a programme holds, in order.
    pub strangers: Vec<String>,
}

impl Folder {
    /// Reads what a programme may hold: `.toml`, `.md`, `.csv`, `.yml` and `.yaml` files, and what
    /// lies under `media/`. Hidden files are passed over.
    ///
    /// Err: the folder or a file in it cannot be read.
    pub fn read(directory: &Path) -> std::io::Result<Self> {
        let mut folder = Folder::default();
        folder.walk(directory, "", 0)?;
        Ok(folder)
    }

    /// A folder of texts that are already at hand.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect();
        Folder {
            files,
            ..Folder::default()
        }
    }

    /// The text of a file: UTF-8 without byte order mark, lines ended by `\n`. None if it is absent, or
    /// cannot be used, which is reported.
    pub fn text(&self, path: &str, sink: &mut Sink) -> Option<String> {
        let bytes = self.files.get(path)?;
        let subject = Subject::new(path, "");
        let most = if has_extension(path, &["csv"]) {
            MAX_TABLE
        } else {
            MAX_TEXT
        };
        if bytes.len() > most {
            let mega = 1024 * 1024;
            let message = format!(
                "the file has {} MB; at most {} MB are read",
                bytes.len().div_ceil(mega),
                most / mega
            );
            sink.error(
                &subject,
                Place::default(),
                message,
                "split it, or leave out what is no longer needed",
            );
            return None;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(
                text.strip_prefix('\u{feff}')
                    .unwrap_or(text)
                    .replace("\r\n", "\n"),
            ),
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let text = String::from_utf8_lossy(before);
                let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
                let message = format!("the file is not UTF-8 text: byte {byte:#04x} does not fit");
                let help = "save it as \"UTF-8\" (in a spreadsheet: \"CSV UTF-8\")";
                sink.error(
                    &subject,
                    Place::of_byte(&text, text.len(), 1),
                    message,
                    help,
                );
                None
            }
        }
    }

    /// Paths of files directly in `directory` with one of these extensions, in order.
    pub fn list<'f>(&'f self, directory: &str, extensions: &[&str]) -> Vec<&'f str> {
        let inside = |path: &str| {
            let rest = if directory.is_empty() {
                Some(path)
            } else {
                path.strip_prefix(directory)
                    .and_then(|rest| rest.strip_prefix('/'))
            };
            rest.is_some_and(|rest| !rest.contains('/')) && has_extension(path, extensions)
        };
        self.files
            .keys()
            .map(String::as_str)
            .filter(|path| inside(path))
            .collect()
    }

    /// Names of folders directly in `directory` that hold a file, in order.
    pub fn folders(&self, directory: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for path in self.files.keys() {
            let rest = if directory.is_empty() {
                Some(path.as_str())
            } else {
                path.strip_prefix(directory)
                    .and_then(|rest| rest.strip_prefix('/'))
            };
            if let Some((name, _)) = rest.and_then(|rest| rest.split_once('/'))
                && names.last().is_none_or(|last| last != name)
            {
                names.push(name.to_owned());
            }
        }
        names
    }

    fn walk(&mut self, directory: &Path, prefix: &str, depth: usize) -> std::io::Result<()> {
        for entry in std::fs::read_dir(directory)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = if prefix.is_empty() {
                name
            } else {
                format!("{prefix}/{name}")
            };
            // A link that leads nowhere is no file of the programme.
            let Ok(kind) = std::fs::metadata(entry.path()) else {
                continue;
            };
            if kind.is_dir() {
                if depth < MAX_DEPTH {
                    self.walk(&entry.path(), &path, depth + 1)?;
                }
            } else if let Some(media) = path.strip_prefix("media/") {
                let bytes = read(&entry.path(), picture::MAX_BYTES)?;
                self.media.insert(media.to_owned(), bytes);
            } else if has_extension(&path, &["toml", "md", "csv", "yml", "yaml"]) {
                let bytes = read(&entry.path(), MAX_TABLE)?;
                self.files.insert(path, bytes);
            } else if path.starts_with("posts/") {
                self.strangers.push(path);
            }
        }
        Ok(())
    }
}

/// A file's bytes, one more than `limit` at the most, so that one over it is told from one that just fits.
fn read(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The file's name without its folder and extension.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| {
        extensions
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}
