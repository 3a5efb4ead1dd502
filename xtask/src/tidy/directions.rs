//! Styles name sides by the direction of writing, so that what is right in one script is right in the other.

use super::Tree;

/// Properties and values that name a side of the screen, with what to write instead. Where something is put at a
/// measured place, `left` and `top` are set from the script, not in a sheet.
const SIDES: [(&str, &str); 10] = [
    ("margin-left", "margin-inline-start"),
    ("margin-right", "margin-inline-end"),
    ("padding-left", "padding-inline-start"),
    ("padding-right", "padding-inline-end"),
    ("border-left", "border-inline-start"),
    ("border-right", "border-inline-end"),
    ("text-align: left", "text-align: start"),
    ("text-align: right", "text-align: end"),
    (" left:", "inset-inline-start"),
    (" right:", "inset-inline-end"),
];

pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    let sheets = tree.files.iter();
    for sheet in sheets.filter(|file| file.below(&["extension/"]) && file.ends(&[".css"])) {
        for (number, line) in sheet.code() {
            for (_, instead) in SIDES.iter().filter(|(side, _)| line.contains(side)) {
                breaches.push(format!(
                    "{}:{number}: a side of the screen. Write `{instead}`, which is right from right to left, too.",
                    sheet.path
                ));
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::super::tests::tree;
    use super::*;

    #[test]
    fn sides_of_the_screen_are_found_in_our_sheets_only() {
        let text = "p {\n  margin-left: 4px;\n  inset-inline-start: 0;\n  left: 0;\n}\n";
        assert_eq!(breaches(&tree("extension/pages/a.css", text)).len(), 2);
        assert!(breaches(&tree("tests/browser/pages/a.css", text)).is_empty());
    }
}
