//! Every file of code opens with a sentence on its purpose.

use super::Tree;

/// File endings and the sign of an opening comment.
const OPENINGS: [(&str, &[&str]); 6] = [
    (".rs", &["//! "]),
    (".ts", &["// ", "/** "]),
    (".mjs", &["// ", "/** "]),
    (".css", &["/* "]),
    (".sql", &["-- "]),
    (".svg", &["<!-- "]),
];

pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in &tree.files {
        let Some((_, signs)) = OPENINGS
            .iter()
            .find(|(ending, _)| file.path.ends_with(ending))
        else {
            continue;
        };
        let first = file.text.lines().next().unwrap_or_default();
        if !signs.iter().any(|sign| first.starts_with(sign)) {
            breaches.push(format!(
                "{}: the first line is `{first}`. Open the file with a sentence on its purpose: `{}…`.",
                file.path,
                signs.first().unwrap_or(&"")
            ));
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::super::tests::tree;
    use super::*;

    #[test]
    fn a_file_without_a_purpose_is_found() {
        assert_eq!(breaches(&tree("src/a.rs", "use b;\n")).len(), 1);
        assert!(breaches(&tree("src/a.rs", "//! Counts.\n")).is_empty());
    }
}
