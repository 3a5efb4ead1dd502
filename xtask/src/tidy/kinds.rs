//! One rule kind is one file, one page and one list line.

use super::Tree;

const FOLDER: &str = "src/policy/kinds/";

pub fn breaches(tree: &Tree) -> Vec<String> {
    let Some(list) = tree
        .file("src/policy/kinds/mod.rs")
        .or_else(|| tree.file("src/policy/kinds.rs"))
    else {
        return Vec::new();
    };
    let stems: Vec<&str> = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix(FOLDER)?.strip_suffix(".rs"))
        .filter(|stem| *stem != "mod" && *stem != "tests" && !stem.contains('/'))
        .collect();
    let mut breaches = Vec::new();
    for stem in &stems {
        let kind = stem.replace('_', "-");
        if tree.file(&format!("docs/rules/{kind}.md")).is_none() {
            breaches.push(format!(
                "{FOLDER}{stem}.rs has no manual. Write docs/rules/{kind}.md with examples; `cargo xtask new kind {kind}` starts it."
            ));
        }
        if !list.text.contains(&format!("{stem}::")) {
            breaches.push(format!(
                "{}: `{kind}` is not in the list of kinds. Add its line.",
                list.path
            ));
        }
    }
    let pages = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix("docs/rules/")?.strip_suffix(".md"));
    for page in pages.filter(|page| *page != "README") {
        if !stems.contains(&page.replace('-', "_").as_str()) {
            breaches.push(format!("docs/rules/{page}.md describes a kind that is not in {FOLDER}. Remove or rename the page."));
        }
    }
    breaches
}
