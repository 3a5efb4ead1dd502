//! Sources as programs, and what is told of those that are not understood.

use super::operations as op;
use super::*;

/// A source with one routine.
fn source(body: &str) -> String {
    format!(
        "routines ( a )\nexternals ( stem )\nintegers ( p )\ngroupings ( v )\nstringescapes {{}}\n\
         stringdef e' '{{U+00E9}}' // acute\ndefine v 'ae{{e'}}'\n{body}\ndefine stem as (a)\n"
    )
}

fn cause(body: &str) -> (usize, Cause) {
    let error = program("some.sbl", &source(body)).unwrap_err();
    (error.line, error.cause)
}

#[test]
fn each_algorithm_is_one_line_that_a_list_can_hold() {
    let lists = lists().unwrap();
    assert_eq!(lists.lines().count(), 2 * ALGORITHMS.len());
    for (language, file, source) in ALGORITHMS {
        let program = program(file, source).unwrap();
        assert_eq!(program.trim(), program, "{language}");
        assert!(!program.starts_with(['[', '#']), "{language}");
        assert!(lists.contains(&format!("[stems {language}]\n{program}\n")));
    }
}

#[test]
fn commands_become_operations() {
    let values = [op::CURSOR, op::LENGTH, op::FROM, op::TO, op::OWN];
    let [cursor, length, from, to, p] = values.map(|value| u16::try_from(value).unwrap());
    let (a, b, c) = (u16::from(b'a'), u16::from(b'b'), u16::from(b'c'));
    for (body, expected) in [
        ("define a as ()", vec![]),
        ("define a as hop 2", vec![op::STEP, op::STEP]),
        (
            "define a as do next",
            vec![op::TRY, 5, op::STEP, op::BACK, 5],
        ),
        ("define a as not next", vec![op::TRY, 4, op::STEP, op::UNDO]),
        (
            "define a as repeat next",
            vec![op::TRY, 5, op::STEP, op::DONE, 0],
        ),
        (
            "define a as (next or false)",
            vec![op::TRY, 5, op::STEP, op::DONE, 6, op::FAIL],
        ),
        // Letters of two bytes as one number.
        (
            "define a as v",
            vec![op::ONE_OF, 3, a, u16::from(b'e'), 0xC3A9],
        ),
        (
            "define a as ($p = limit  $p <= cursor)",
            vec![op::ASSIGN, p, length, op::AT_LEAST, cursor, p],
        ),
        (
            "define a as ([next] <- 'a')",
            vec![
                op::ASSIGN,
                from,
                cursor,
                op::STEP,
                op::ASSIGN,
                to,
                cursor,
                op::REPLACE,
                1,
                a,
            ],
        ),
        // A tree: no word ends at its root; `a` is the first, with `ab` behind it.
        (
            "define a as among('a' 'ab' (next) 'c')",
            vec![
                op::FIND,
                10,
                0,
                a,
                4,
                1,
                b,
                1,
                1,
                c,
                1,
                2,
                op::CHOOSE,
                1,
                17,
                op::GO,
                20,
                op::STEP,
                op::GO,
                20,
            ],
        ),
    ] {
        let script = parse::parse(&source(body)).unwrap();
        assert_eq!(write::write(&script).unwrap(), expected, "{body}");
    }
}

#[test]
fn what_is_not_understood_is_named_with_its_line() {
    for (body, line, expected) in [
        (
            "define a as (\nslice)",
            9,
            Cause::Unknown("slice".to_owned()),
        ),
        ("define a as $p *= 2", 8, Cause::Unknown("*".to_owned())),
        ("define a as (next", 9, Cause::Unknown("define".to_owned())),
        ("define a as '{x}'", 8, Cause::NoSuchLetter("x".to_owned())),
        ("define a as 'b", 8, Cause::Unclosed),
        ("/* define", 8, Cause::Unclosed),
        ("define a as a", 8, Cause::CallsItself("a".to_owned())),
        (
            "backwardmode ( define a as next )",
            9,
            Cause::WrongDirection("a".to_owned()),
        ),
        ("", 9, Cause::Undefined("a".to_owned())),
        (
            "define a as among('b' 'b')",
            8,
            Cause::Twice("b".to_owned()),
        ),
        (
            "define a as (substring 'c' among('b' (next)))",
            8,
            Cause::LookedForBetween,
        ),
        ("define a as backwards next", 8, Cause::MayFail),
        (
            "define a as next or next and next",
            8,
            Cause::Expected("a bracket around one of `or` and `and`", "and".to_owned()),
        ),
    ] {
        assert_eq!(cause(body), (line, expected), "{body}");
    }
    let error = program("some.sbl", "fetch").unwrap_err();
    assert_eq!(
        error.to_string(),
        "stems/algorithms/some.sbl:1: `fetch` is not known here. Add it to the stems' compiler, or say it otherwise"
    );
}
