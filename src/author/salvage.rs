//! A list of rules that is no YAML as a whole: its items one by one, so that a slip in one loses only that one.

/// The items of the list under `rules:`, or of a list at the top, each as a text of its own in which every
/// line keeps its number. Empty if there are not at least two.
pub fn items(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let is_item = |line: &&str| line.trim_start_matches(' ').starts_with("- ");
    let Some(first) = lines.iter().position(&is_item) else {
        return Vec::new();
    };
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let depth = lines.get(first).map_or(0, |line| indent(line));
    let begins = |line: &str| is_item(&line) && indent(line) == depth;
    let head = lines.get(..first).unwrap_or_default();
    let in_place = head.iter().all(|line| {
        let line = line.trim_end();
        line.is_empty() || line.starts_with('#') || line == "rules:" || line == "---"
    });
    let starts: Vec<usize> = (first..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| begins(line)))
        .collect();
    if !in_place || starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let item = |(start, end): (&usize, usize)| {
        let body = lines.get(*start..end).unwrap_or_default().join("\n");
        format!("{}{body}\n", "\n".repeat(*start))
    };
    starts.iter().zip(ends).map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_keeps_its_lines() {
        let text = "# why\nrules:\n  - id: a\n    terms:\n      - x\n\n  - id: b\n";
        assert_eq!(
            items(text),
            [
                "\n\n  - id: a\n    terms:\n      - x\n\n",
                "\n\n\n\n\n\n  - id: b\n"
            ]
        );
        assert_eq!(items("- id: a\n- id: b\n"), ["- id: a\n", "\n- id: b\n"]);
    }

    #[test]
    fn what_is_no_list_of_rules_has_no_items() {
        for text in [
            "",
            "id: a\nterms:\n  - x\n  - y\n",
            "rules:\n  - id: a\n",
            "rules: [\n",
        ] {
            assert!(items(text).is_empty(), "{text}");
        }
    }
}
