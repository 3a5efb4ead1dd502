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

#[test]
fn sentences_are_of_prose_and_not_of_code_links_or_bold_words() {
    let text = "# A head. And more.\n\nWe run `npm` daily. The *red* car, [see it](http://a.b).\n\n![npm](a.png)\n\n- npm is fine\n";
    for (name, rule, expected) in [
        (
            "vale-sentence-words",
            "extends: existence\nmessage: no\nscope: sentence\ntokens: [npm, red]\n",
            vec!["3:26 red", "7:3 npm"],
        ),
        (
            "vale-sentence-starts",
            "extends: capitalization\nmessage: no\nscope: sentence\nmatch: '^[A-Z]'\n",
            vec!["7:3 npm is fine"],
        ),
    ] {
        assert_eq!(places(name, rule, text), expected);
    }
}

#[test]
fn an_exception_of_several_words_holds_in_substitutions_and_in_sentence_case() {
    let swap = "extends: substitution\nmessage: no\nexceptions: [mea culpa]\nswap: {mea: my}\n";
    assert_eq!(
        places("vale-swap-phrases", swap, "It was a mea culpa, mea.\n"),
        ["1:21 mea"]
    );
    let heads = "extends: capitalization\nmessage: no\nscope: heading\nmatch: $sentence\nexceptions: [API, Red Hat]\n";
    let text =
        "# Red hat tools\n\n# Installing Red Hat tools\n\n# Top-Level settings for the new API\n";
    assert_eq!(
        places("vale-sentence-phrases", heads, text),
        ["1:3 Red hat tools"]
    );
    let titles =
        "extends: capitalization\nmessage: no\nscope: heading\nmatch: $title\nexceptions: [I]\n";
    assert_eq!(
        places(
            "vale-title-within",
            titles,
            "# Install/uninstall Guide for Us\n"
        ),
        ["1:3 Install/uninstall Guide for Us"]
    );
}

#[test]
fn a_scope_that_no_text_here_has_is_listed() {
    let folder = Folder::new("vale-scopes");
    for (file, scope) in [
        ("Doc", "doc(h1)"),
        ("Note", "comment.line"),
        ("Slip", "hedaing"),
        ("Fine", "[text.md, text.adoc]"),
    ] {
        let rule = format!("extends: existence\nmessage: no\nscope: {scope}\ntokens: [very]\n");
        folder.write(&format!("House/{file}.yml"), &rule);
    }
    let (_, answer) = folder.json("check --rules House --markup md --json -", "very");
    let listed: Vec<String> = answer["unsupported"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{}:{} {}", one["rule"], one["line"], one["reason"]))
        .collect();
    assert_eq!(
        listed,
        [
            "\"House.Doc\":3 \"the scope `doc(h1)` is not known\"",
            "\"House.Note\":3 \"the scope `comment.line` is never in a draft or in Markdown\"",
            "\"House.Slip\":3 \"the scope `hedaing` is not known; did you mean `heading`?\"",
        ]
    );
    assert_eq!(told(&answer, "very"), ["House.Fine warn «very» no"]);
}

#[test]
fn comments_switch_off_one_match_or_all_styles_but_some() {
    let rule = "extends: existence\nmessage: no\ntokens: [foo, bar]\n";
    let text = "<!-- vale House.Rule[\"foo\", \"baz\"] = NO -->\n\nfoo bar\n\n\
        <!-- vale House.Rule[\"foo\"] = YES -->\n\nfoo\n\n<!-- vale styles = Other -->\n\nfoo\n\n\
        <!-- vale House = YES -->\n\nfoo\n\n<!-- vale style = Other -->\n\nfoo\n\n<!-- vale style = House -->\n\nbar\n";
    assert_eq!(
        places("vale-comment-matches", rule, text),
        ["3:5 bar", "7:1 foo", "15:1 foo", "23:1 bar"]
    );
    let raw = "extends: existence\nmessage: no\nscope: raw\ntokens: [foo]\n";
    let text = "<!-- vale House.Rule = NO -->\n\nfoo\n\n<!-- vale House.Rule = YES -->\n\nfoo\n";
    assert_eq!(places("vale-comment-raw", raw, text), ["7:1 foo"]);
}

#[test]
fn a_character_without_width_parts_words() {
    let rule = "extends: existence\nmessage: no\nignorecase: true\ntokens: [very, a lot of]\n";
    let text = "so\u{200b}Very good, very\u{ad}good, a lot of\u{feff}wish, every\u{200b} way, 👩\u{200d}🚀very\n";
    assert_eq!(
        places("vale-zero-width", rule, text),
        ["1:4 Very", "1:15 very", "1:26 a lot of", "1:56 very"]
    );
}

#[test]
fn what_a_paragraph_lacks_is_said_of_it_and_an_items_text_is_its_own() {
    let lacks = "extends: occurrence\nmessage: no\nscope: paragraph\nmin: 1\ntoken: link\n";
    let text = "# A head\n\nNo address.\n\nA link.\n\nNor here.\n";
    assert_eq!(places("vale-lacks", lacks, text), ["3:1 No", "7:1 Nor"]);
    let ends = "extends: existence\nmessage: no\nscope: list\nnonword: true\ntokens: ['[a-z]+$']\n";
    let text = "- alpha one\n  - beta two\n- gamma three\n";
    assert_eq!(
        places("vale-items", ends, text),
        ["1:9 one", "2:10 two", "3:9 three"]
    );
}

#[test]
fn the_values_of_front_matter_are_text() {
    let text = "---\ntitle: A very *good* day\nn: 5\n---\n\nvery\n";
    let any = "extends: existence\nmessage: no\ntokens: [very]\n";
    assert_eq!(places("vale-front", any, text), ["2:10 very", "6:1 very"]);
    let title =
        "extends: existence\nmessage: no\nscope: text.frontmatter.title\ntokens: [very, day]\n";
    assert_eq!(
        places("vale-front-title", title, text),
        ["2:10 very", "2:22 day"]
    );
}

#[test]
fn a_rule_takes_over_what_another_says_and_what_it_writes_takes_the_case_of_the_text() {
    let folder = Folder::new("vale-inherits");
    folder.write(
        "styles/House/Words.yml",
        "extends: substitution\nmessage: \"Use '%s', not '%s'\"\nignorecase: true\nmatchcase: true\naction: {name: replace}\nswap:\n  a ok: A-OK\n  blu ray: blu-ray\n",
    );
    folder.write(
        "styles/Team/Words.yml",
        "extends: House.Words\nlevel: error\nswap+:\n  e mail: email\nswap-: [a ok]\n",
    );
    folder.write(
        "styles/Team/Lost.yml",
        "extends: Nobody.Words\nlevel: error\n",
    );
    let text = "All a ok, BLU RAY, e mail";
    let (_, answer) = folder.json("check --rules styles --json -", text);
    assert_eq!(
        told(&answer, text),
        [
            "House.Words warn «a ok» Use 'a-ok', not 'a ok'",
            "House.Words warn «BLU RAY» Use 'BLU-RAY', not 'BLU RAY'",
            "Team.Words stop «BLU RAY» Use 'BLU-RAY', not 'BLU RAY'",
            "Team.Words stop «e mail» Use 'email', not 'e mail'",
        ]
    );
    assert_eq!(
        answer["unsupported"][0]["reason"],
        json!("it extends `Nobody.Words`, which is not among the rules")
    );
}

#[test]
fn a_pattern_of_what_to_write_is_shown_as_the_spelling_that_is_meant() {
    let folder = Folder::new("vale-spellings");
    folder.write(
        "House/Terms.yml",
        "extends: substitution\nmessage: \"Use %s, not %s\"\nignorecase: true\nswap:\n  oauth2?: OAuth2?\n  back end: \"'back-end'\"\n",
    );
    let text = "Oauth at the back end";
    let (_, answer) = folder.json("check --rules House --json -", text);
    assert_eq!(
        told(&answer, text),
        [
            "House.Terms warn «Oauth» Use OAuth, not Oauth",
            "House.Terms warn «back end» Use 'back-end', not back end",
        ]
    );
    assert_eq!(
        answer["hints"][0]["fixes"][0]["replacement"],
        json!("OAuth")
    );
    // Quotes around it are the message's, not the text's.
    assert_eq!(answer["hints"][1]["fixes"], json!([]));
}

#[test]
fn white_space_that_was_found_with_words_stays_when_others_take_their_place() {
    let folder = Folder::new("vale-white-space");
    folder.write(
        "House/Latin.yml",
        "extends: substitution\nmessage: \"%s, not %s\"\nnonword: true\naction: {name: replace}\nswap:\n  '\\be\\.g\\.[\\s,]': for example\n  ' -- ': —\n",
    );
    let text = "Pumps, e.g. ours -- or not";
    let (_, answer) = folder.json("check --rules House --json -", text);
    let fix = &answer["hints"][0]["fixes"][0];
    assert_eq!(fix["replacement"], json!("for example"));
    assert_eq!([&fix["start"], &fix["end"]], [&json!(7), &json!(11)]);
    assert_eq!(answer["hints"][1]["fixes"][0].get("start"), None);
}
