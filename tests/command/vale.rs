//! Published Vale styles, as they are.

use serde_json::{Value, json};

use crate::folder::Folder;

/// A style as its authors wrote it: a folder of rules.
fn style(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write(
        "House/Weak.yml",
        "extends: existence\nmessage: \"'%s' is weak\"\nlevel: error\nignorecase: true\ntokens:\n  - very\n  - (?<!not )quite\n",
    );
    folder.write(
        "House/Heads.yml",
        "extends: capitalization\nmessage: \"'%s' is no sentence\"\nscope: heading\nmatch: $sentence\n",
    );
    folder.write(
        "House/Swap.yml",
        "extends: substitution\nmessage: \"Use '%s', not '%s'\"\nlevel: suggestion\naction:\n  name: replace\nswap:\n  e-?mails: mails|letters\n",
    );
    folder.write(
        "House/Speller.yml",
        "extends: spelling\nmessage: \"'%s'?\"\n",
    );
    folder.write(
        "House/Twice.yml",
        "extends: existence\nmessage: twice\ntokens:\n  - one\n  - '(\\w+) \\1'\n",
    );
    folder.write("House/meta.json", "{}");
    folder
}

/// Rule, slice and message of each hint.
fn told(answer: &Value, text: &str) -> Vec<String> {
    let hints = answer["hints"].as_array().unwrap();
    hints
        .iter()
        .map(|hint| {
            let place = |key: &str| usize::try_from(hint[key].as_u64().unwrap()).unwrap();
            let (start, end) = (place("start"), place("end"));
            let slice: String = text.chars().skip(start).take(end - start).collect();
            let fields = [&hint["rule"], &hint["severity"], &hint["message"]];
            let [rule, severity, message] = fields.map(|field| field.as_str().unwrap());
            format!("{rule} {severity} «{slice}» {message}")
        })
        .collect()
}

#[test]
fn markdown_has_scopes_and_its_code_is_no_text() {
    let folder = style("vale-markdown");
    let text = "# A Very Long Head\n\nNot quite, but **quite** `very` [e-mails](very).\n";
    let (code, answer) = folder.json("check --rules House --markup md --json -", text);
    assert_eq!(code, 1);
    assert_eq!(
        told(&answer, text),
        [
            "House.Heads warn «A Very Long Head» 'A Very Long Head' is no sentence",
            "House.Weak stop «Very» 'Very' is weak",
            "House.Weak stop «quite» 'quite' is weak",
            "House.Swap tip «e-mails» Use 'mails' or 'letters', not 'e-mails'",
        ]
    );
    assert_eq!(
        answer["hints"][3]["fixes"][1]["replacement"],
        json!("letters")
    );
}

#[test]
fn plain_text_has_no_headings() {
    let folder = style("vale-plain");
    let text = "# A Very Long Head `very`";
    let (_, answer) = folder.json("check --rules House --json -", text);
    assert_eq!(
        told(&answer, text),
        [
            "House.Weak stop «Very» 'Very' is weak",
            "House.Weak stop «very» 'very' is weak",
        ]
    );
}

#[test]
fn what_cannot_run_is_listed_with_its_place_and_reason() {
    let folder = style("vale-unsupported");
    let (_, answer) = folder.json("check --rules House --json -", "text");
    let listed: Vec<String> = answer["unsupported"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {} {}", one["rule"], one["line"], one["reason"]))
        .collect();
    assert_eq!(listed.len(), 2, "{listed:?}");
    assert!(
        listed[0].starts_with(r#""House.Speller" 1 "`spelling` is not supported"#),
        "{listed:?}"
    );
    assert!(
        listed[1].starts_with(
            r#""House.Twice" 3 "the pattern `(\\w+) \\1` cannot run: the backreference"#
        ),
        "{listed:?}"
    );
}

#[test]
fn a_style_in_a_programme_speaks_the_readers_language() {
    let folder = Folder::with_program(
        "vale-programme",
        &[(
            "acme/policy/House/Weak.yml",
            "extends: existence\nmessage: {en: \"'%s' is weak\", it: \"«%s» è debole\"}\ntokens: [very]\n",
        )],
    );
    let text = "ACME is very good";
    let (_, answer) = folder.json("check --program acme --ui it --json -", text);
    assert_eq!(
        told(&answer, text),
        ["House.Weak warn «very» «very» è debole"]
    );
    let (code, built) = folder.json("pack build acme -o acme.pack --json", "");
    assert_eq!(code, 0, "{built}");
    let (_, answer) = folder.json("check --program acme.pack --ui it --json -", text);
    assert_eq!(
        told(&answer, text),
        ["House.Weak warn «very» «very» è debole"]
    );
}

/// Line, column and slice of what one Vale rule finds in a Markdown text.
fn places(name: &str, rule: &str, text: &str) -> Vec<String> {
    let folder = Folder::new(name);
    folder.write("House/Rule.yml", rule);
    let (_, answer) = folder.json("check --rules House --markup md --json -", text);
    assert_eq!(answer["unsupported"], json!([]));
    let hints = answer["hints"].as_array().unwrap();
    hints
        .iter()
        .map(|hint| {
            let place = |key: &str| usize::try_from(hint[key].as_u64().unwrap()).unwrap();
            let head: Vec<char> = text.chars().take(place("start")).collect();
            let line = 1 + head.iter().filter(|mark| **mark == '\n').count();
            let column = 1 + head.iter().rev().take_while(|mark| **mark != '\n').count();
            let slice = text.chars().skip(place("start"));
            let slice: String = slice.take(place("end") - place("start")).collect();
            format!("{line}:{column} {slice}")
        })
        .collect()
}

#[test]
fn comments_switch_a_rule_off_within_a_paragraph_too() {
    let rule = "extends: existence\nmessage: \"'%s'\"\ntokens: [very]\n";
    let text = "A <!-- vale off -->very<!-- vale on --> very\n\n<!-- vale House.Rule = NO -->\n\nvery\n\n\
        - very\n      <!-- vale House = YES -->\n      very\n      <!-- vale House.Rule = YES -->\n      very\n";
    assert_eq!(
        places("vale-comments", rule, text),
        ["1:41 very", "11:7 very"]
    );
}

#[test]
fn formulas_that_stand_apart_are_no_text() {
    let rule = "extends: existence\nmessage: \"'%s'\"\ntokens: [sum]\n";
    let text = "A sum.\n\n$$\ny = sum + x\n$$\n\nIt costs $5, the sum of $x$ and more.\n";
    assert_eq!(places("vale-formulas", rule, text), ["1:3 sum", "7:18 sum"]);
}

#[test]
fn what_lies_within_an_exception_of_several_words_is_fine() {
    let rule = "extends: existence\nmessage: \"'%s'\"\nexceptions: [in place, mea culpa]\ntokens: [place, mea]\n";
    assert_eq!(
        places(
            "vale-phrases",
            rule,
            "Put it in place. A place. Mea culpa, mea.\n"
        ),
        ["1:20 place", "1:38 mea"]
    );
}

#[test]
fn a_prefix_is_left_out_of_sentence_case() {
    let rule = "extends: capitalization\nmessage: \"'%s'\"\nscope: heading\nmatch: $sentence\nprefix: '^[a-z]\\.\\s'\n";
    let text = "## a. An unimportant heading\n\n## B. An unimportant heading\n";
    assert_eq!(
        places("vale-prefix", rule, text),
        ["3:4 B. An unimportant heading"]
    );
}
