//! JSON is read as `serde_json` reads it.

use serde_json::Value;

use super::parse::parse;
use proptest::prelude::*;

fn alike(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs.into(), "{text}"),
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{text}: {ours:?} {theirs:?}"),
    }
}

#[test]
fn values_are_those_that_serde_json_reads() {
    for text in [
        "",
        " ",
        "null",
        " true ",
        "false",
        "nul",
        "nulL",
        "[]",
        "[ ]",
        "[1, 2]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "[1",
        "[1,",
        "{}",
        "{ }",
        "{\"a\":1,\"b\":[{}]}",
        "{\"a\":1,\"a\":2}",
        "{\"a\" :\n1}",
        "{",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\" 1}",
        "{1:1}",
        "\"",
        "\"a\nb\"",
        "1 2",
        "[1]]",
        "'a'",
        "\u{feff}1",
        "\n\n[1,\n x]",
        "\"é😀\u{7f}\"",
        "{\"a\":1 \"b\":2}",
        "tru",
        "t",
        "-",
        "[-",
    ] {
        alike(text);
    }
    let deep = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    for levels in [126, 127, 128, 129, 100_000] {
        alike(&deep(levels));
    }
}

#[test]
fn escapes_are_those_that_serde_json_reads() {
    for text in [
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9\u0000""#,
        r#""\uD83D\uDE00""#,
        r#""\ud83d\ude00""#,
        r#""\uD83D""#,
        r#""\uD83Dx""#,
        r#""\uD83D\n""#,
        r#""\uD83D\u0041""#,
        r#""\uDE00""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\x""#,
        r#""\"#,
        r#""\u"#,
        r#""\uD83D\"#,
        r#""\uD83D\u"#,
    ] {
        alike(text);
    }
}

#[test]
fn numbers_are_those_that_serde_json_reads() {
    for text in [
        "0",
        "-0",
        "00",
        "01",
        "-01",
        "1",
        "-1",
        "18446744073709551615",
        "18446744073709551616",
        "9223372036854775807",
        "-9223372036854775808",
        "-9223372036854775809",
        "1.",
        ".5",
        "-.5",
        "1.5",
        "-1.5",
        "0.0",
        "-0.0",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1e+",
        "1.e3",
        "1.25e2",
        "0e9",
        "1e400",
        "-1e400",
        "1e-400",
        "0e400",
        "2.1972245773362196",
        "0.1",
        "0.30000000000000004",
        "123456789012345678901234567890",
        "1.5e22",
        "+1",
        "1x",
        "1.5.5",
        "1e999999999999",
        "1e-999999999999",
        "0.0000000000000000000000000000000000000000000001e46",
    ] {
        alike(text);
    }
}

#[test]
fn a_fault_has_its_place_and_says_whether_the_text_breaks_off() {
    for (text, what, line, column, is_end) in [
        ("", "EOF while parsing a value", 1, 0, true),
        ("{\n  \"a\": nil\n}", "expected ident", 2, 9, false),
        ("{\"a\": [1, 2", "EOF while parsing a list", 1, 11, true),
        ("{\"a\"", "EOF while parsing an object", 1, 4, true),
        ("{\"a", "EOF while parsing a string", 1, 3, true),
        ("[1,]", "trailing comma", 1, 4, false),
        ("[1\n2]", "expected `,` or `]`", 2, 1, false),
        ("{\"a\" 1}", "expected `:`", 1, 6, false),
        ("é x", "expected value", 1, 1, false),
        ("1 x", "trailing characters", 1, 3, false),
    ] {
        let fault = parse(text).unwrap_err();
        let found = (fault.what, fault.line, fault.column, fault.is_end());
        assert_eq!(found, (what, line, column, is_end), "{text}");
        let theirs = serde_json::from_str::<Value>(text).unwrap_err();
        assert_eq!(fault.to_string(), theirs.to_string());
    }
}

proptest! {
    #[test]
    fn noise_is_read_as_serde_json_reads_it(text in "[\\[\\]{},:\"\\\\ 0-9eE.+\\-nulltruefas\n]{0,24}") {
        alike(&text);
    }

    #[test]
    fn decimals_are_the_same_floats(number in -1.0e15..1.0e15_f64, small in -1.0..1.0_f64) {
        alike(&number.to_string());
        alike(&small.to_string());
        alike(&format!("{small:?}"));
    }
}
