//! Patterns find what .NET and Perl find, in a number of steps linear in the text.

use std::fmt::Write as _;

use super::*;

fn compiled(pattern: &str) -> Pattern {
    let pattern = compile(&parse(pattern).unwrap(), true).unwrap();
    serde_json::from_str(&serde_json::to_string(&pattern).unwrap()).unwrap()
}

fn found(pattern: &str, text: &str) -> Vec<String> {
    compiled(pattern)
        .spans(text)
        .into_iter()
        .map(|span| span.of(text).to_owned())
        .collect()
}

#[test]
fn patterns_find_what_perl_finds() {
    for (pattern, text, expected) in [
        ("a|ab", "abab", "a a"),
        (r"\b(?:a|ab)\b", "ab a", "ab a"),
        ("a+?b*", "aabb", "a abb"),
        (r"(?i)été", "ÉTÉ été", "ÉTÉ été"),
        (r"\w+", "blåbær, ça va", "blåbær ça va"),
        (r"\bå\b", "på å", "å"),
        (r"(?<!not )ok", "ok not ok", "ok"),
        (r"(?<=\d{1,3}) ?kg", "5 kg, x kg", " kg"),
        (r"\d+(?!\d| ?%)", "50 % 12 34%", "12"),
        (r"(?<!a(?=b))b", "ab b", "b"),
        (r"(?=.*z)a", "a\naz", "a"),
        ("^a$", "a\nb\na", "a a"),
        (r"\Aa|a\z", "a a a", "a a"),
        (r"[^\s-]+", "a-b c", "a b c"),
        (r"[a-c\d]+", "abcd12", "abc 12"),
        (r"[]a]+", "]a[", "]a"),
        (r"x{2}|x{3,}", "xxx", "xx"),
        ("a{,2}", "a{,2}", "a{,2}"),
        (r"(?:a?)*b", "aab", "aab"),
        (r"(?:|a)+c", "aac", "aac"),
        (r"\p{Lu}\p{L}*", "Ærlig talt Åse", "Ærlig Åse"),
        ("[a-z-[aeiou]]+", "vowels", "v w ls"),
        ("(?i)[^a-c-[x-z]]+", "aXbQRc", "QR"),
        ("(?<=[a-z-[b]])1", "a1 b1", "1"),
        (r"\p{Sc}\d+", "€5 £6 7$", "€5 £6"),
        (r"[\p{Pd}]\P{IsCyrillic}", "–x –ж", "–x"),
        ("[[:xdigit:]]+", "0xC0ffee", "0 C0ffee"),
        ("(?x) a b # and so on", "ab", "ab"),
        ("(?i:A)b", "ab aB", "ab"),
        (r"(?-i)a(?i)b", "aB AB", "aB"),
        (r"\.\.\.", "a...", "..."),
        (r"(?s)a.b", "a\nb", "a\nb"),
    ] {
        assert_eq!(
            found(pattern, text).join(" "),
            expected,
            "{pattern} in {text:?}"
        );
    }
}

#[test]
fn what_cannot_run_is_refused_with_its_reason() {
    for (pattern, reason) in [
        (r"(\w)\1", "backreference"),
        ("a++", "possessive"),
        ("(?>a)", "atomic"),
        ("(?(a)b|c)", "conditions"),
        ("[a-z-[b]c]", "stands last"),
        ("(a", "does not close"),
        ("a)", "did not open"),
        ("*a", "nothing stands before"),
        ("a{2000}", "more than 1000"),
        ("((((a{90}){90}){90}){90}){90}", "too large"),
        ("[z-a]", "upside down"),
        (r"\p{Klingon}", "not supported"),
        ("(?<a", "name"),
    ] {
        let refused = parse(pattern)
            .and_then(|node| compile(&node, false))
            .unwrap_err();
        assert!(refused.contains(reason), "{pattern}: {refused}");
    }
    assert!(parse(&"(".repeat(100_000)).is_err());
    assert!(parse(&"[a-".repeat(100_000)).is_err());
}

#[test]
fn groups_are_where_they_last_matched() {
    let pattern = compiled(r"(\w+) (?<n>\d+)?(?:x)?");
    let mut runner = Runner::new(&pattern, "say abc 12");
    runner.find(4).unwrap();
    assert_eq!(runner.groups, [Some(4), Some(7), Some(8), Some(10)]);
}

#[test]
fn hostile_patterns_stay_linear() {
    for pattern in [
        "(?:a*)*b",
        "(?:a|a)*b",
        "(?:a|aa)+$b",
        r"(?=(?:.*x))a",
        r"(?<=(?:a+)+b)a",
        r"a.*y|a",
        r"a(?=a+)",
        r"(?<!a+b)a",
        "(?:a?){30}a{30}",
    ] {
        let pattern = compiled(pattern);
        let steps = |many: usize| {
            let text = "a".repeat(many);
            let mut runner = Runner::new(&pattern, &text);
            let mut at = 0;
            while let Some(span) = runner.find(at) {
                at = span.end.max(at + 1);
            }
            runner.steps
        };
        let (few, many) = (steps(1_000), steps(10_000));
        assert!(many < few * 11, "{few} steps became {many}");
    }
}

/// Numbers that only look like chance.
pub(in crate::policy) struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

fn any_pattern(dice: &mut Dice, depth: u32, looks: bool) -> String {
    let atoms = [
        "a", "b", "å", "É", r"\w", r"\s", ".", "[ab]", "[^a]", r"\b", "^", "$", r"\d", "-", "s",
    ];
    let mut pattern = String::new();
    for _ in 0..=dice.roll(3) {
        let kinds = if looks { 9 } else { 7 };
        let part = match dice.roll(kinds) {
            _ if depth == 0 => atoms[usize::try_from(dice.roll(15)).unwrap()].to_owned(),
            0..=3 => atoms[usize::try_from(dice.roll(15)).unwrap()].to_owned(),
            4 => format!("(?:{})", any_pattern(dice, depth - 1, looks)),
            5 => format!(
                "(?:{}|{})",
                any_pattern(dice, depth - 1, looks),
                any_pattern(dice, depth - 1, looks)
            ),
            6 => format!("({})", any_pattern(dice, depth - 1, looks)),
            _ => format!(
                "({}{})",
                ["?=", "?!", "?<=", "?<!"][usize::try_from(dice.roll(4)).unwrap()],
                any_pattern(dice, depth - 1, looks)
            ),
        };
        let times = ["", "", "", "*", "+", "?", "*?", "{1,2}", "{2}"];
        let bare = part.starts_with('^') || part.starts_with('$') || part == r"\b";
        let times = if bare {
            ""
        } else {
            times[usize::try_from(dice.roll(9)).unwrap()]
        };
        let _ = write!(pattern, "{part}{times}");
    }
    pattern
}

fn any_text(dice: &mut Dice) -> String {
    let signs = [
        'a', 'b', 'a', 'å', 'É', 'é', ' ', '\n', '-', '1', 'A', 's', '_', '🙂',
    ];
    (0..dice.roll(14))
        .map(|_| signs[usize::try_from(dice.roll(14)).unwrap()])
        .collect()
}

/// Loops over nothing, where engines differ in how often they go round.
fn loops_over_nothing(node: &Node) -> bool {
    match node {
        Node::Repeat { node, .. } => node.is_nullable() || loops_over_nothing(node),
        Node::All(parts) | Node::Any(parts) => parts.iter().any(loops_over_nothing),
        Node::Group(_, node) | Node::Look { node, .. } => loops_over_nothing(node),
        _ => false,
    }
}

#[test]
fn a_second_engine_agrees() {
    let mut dice = Dice(7);
    for _ in 0..2_000 {
        let written = any_pattern(&mut dice, 3, false);
        let fold = if dice.roll(2) == 0 { "(?i)" } else { "" };
        let written = format!("{fold}{written}");
        if loops_over_nothing(&parse(&written).unwrap()) {
            continue;
        }
        let theirs = regex::Regex::new(&format!("(?m){written}")).unwrap();
        let ours = compiled(&written);
        for _ in 0..6 {
            let text = any_text(&mut dice);
            let one = theirs.find(&text).map(|found| (found.start(), found.end()));
            let other = Runner::new(&ours, &text)
                .find(0)
                .map(|span| (span.start, span.end));
            assert_eq!(one, other, "{written:?} in {text:?}");
        }
    }
}

#[test]
fn any_pattern_on_any_text_stays_in_bounds() {
    let mut dice = Dice(11);
    for _ in 0..3_000 {
        let written = any_pattern(&mut dice, 4, true);
        let Ok(pattern) = parse(&written).and_then(|node| compile(&node, false)) else {
            panic!("{written}");
        };
        let text = any_text(&mut dice).repeat(8);
        let mut runner = Runner::new(&pattern, &text);
        let mut at = 0;
        while let Some(span) = runner.find(at) {
            assert!(text.get(span.start..span.end).is_some(), "{written}");
            at = run::behind(&text, span.end);
        }
        let most = (pattern.code.len() + 2) * (text.len() + 2) * 3;
        assert!(runner.steps <= most, "{written}: {} steps", runner.steps);
        // Broken patterns are refused or run, never a panic.
        let mut broken: Vec<char> = written.chars().collect();
        for _ in 0..2 {
            let at = usize::try_from(dice.roll(broken.len() as u64)).unwrap();
            broken[at] =
                ['(', ')', '[', '\\', '{', '?', '*', '-'][usize::try_from(dice.roll(8)).unwrap()];
        }
        if let Ok(pattern) =
            parse(&broken.iter().collect::<String>()).and_then(|node| compile(&node, true))
        {
            pattern.spans(&text);
        }
    }
}
