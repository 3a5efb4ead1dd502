//! What is copied as it is: manifest, interface texts, pages, icons; and the sample, packed by the core.

use crate::places::at;
use crate::run::{self, Outcome};
use std::path::Path;

/// Folders of `extension/` that are copied, and the endings of what is copied from them.
const FOLDERS: [(&str, &[&str]); 3] = [
    ("_locales", &["json"]),
    ("icons", &["png"]),
    ("pages", &["html", "css", "svg"]),
];

/// Copies everything that needs no compiler into `folder` and packs the sample.
pub fn copy(folder: &Path) -> Outcome {
    run::copy(&at("manifest.json"), &folder.join("manifest.json"))?;
    run::copy(
        &at("extension/managed_schema.json"),
        &folder.join("managed_schema.json"),
    )?;
    for (name, endings) in FOLDERS {
        let from = at("extension").join(name);
        let wanted = |file: &&std::path::PathBuf| {
            file.extension()
                .is_some_and(|ending| endings.iter().any(|known| ending == *known))
        };
        for file in run::files_below(&from).iter().filter(wanted) {
            let below = file.strip_prefix(&from).unwrap_or(file);
            run::copy(file, &folder.join(name).join(below))?;
        }
    }
    words(&folder.join("background/words.txt"))?;
    // Snowball's authors ask that their notice goes where their algorithms go.
    let licence = at("stems/algorithms/LICENSE");
    run::copy(&licence, &folder.join("background/words.licence.txt"))?;
    sample(&folder.join("sample.json"))
}

/// The lists of words and sentences, one behind the other, without the lines that say where they come from, and the
/// stemming programs.
fn words(file: &Path) -> Outcome {
    let mut lists = String::from("\n");
    for path in run::files_below(&at("words")) {
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("Cannot read {}: {error}.", path.display()))?;
        for line in text
            .lines()
            .filter(|line| !(line.is_empty() || line.starts_with('#')))
        {
            lists.push_str(line);
            lists.push('\n');
        }
    }
    lists += &cuecard_stems::lists().map_err(|error| format!("{error}."))?;
    run::write(file, lists.as_bytes())
}

/// Packs `programs/acme`; a sample with a mistake stops the build, because it is ours.
fn sample(file: &Path) -> Outcome {
    run::say("Packing the sample.");
    run::run(
        run::cargo()
            .args([
                "run",
                "--quiet",
                "--package",
                "cuecard",
                "--features",
                "cli",
                "--",
            ])
            .args(["pack", "build", "programs/acme", "-o"])
            .arg(file),
    )
}
