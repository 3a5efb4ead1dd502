//! The questions of `program.toml`: how each mistake is reported, and what is read all the same.

use super::*;

#[test]
fn each_mistake_in_a_question_has_its_line_and_what_to_do() {
    let long =
        "Who of all those people in all those years made the greatest difference to you there?";
    for (question, problem) in [
        ("{ en = \"\" }", "Error a question is empty; it is left out"),
        (
            "{ en = \"Who?\", \"it!\" = \"Chi?\", it = \"Chi?\" }",
            "Error \"it!\" is no language code",
        ),
        (
            "{ en = \"Who?\" }",
            "Warning the question \"Who?\" is missing in it",
        ),
        (
            "\"Who?\"",
            "Warning the question \"Who?\" is the same in all languages",
        ),
        (
            &format!("{{ en = \"{long}\", it = \"Chi?\" }}"),
            &format!("Warning the question \"{long}\" has 85 characters"),
        ),
        ("7", "Error questions is 7, not words in quotes"),
    ] {
        let head = format!(
            "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\nquestions = [\n  {question},\n]\n"
        );
        let found = problems(&[("program.toml", &head)]);
        assert_eq!(found, [format!("program.toml:5 {problem}")]);
    }
    let four = "{ en = \"Who?\", it = \"Chi?\" }, ".repeat(4);
    let head = format!(
        "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\nquestions = [{four}]\n"
    );
    let found = problems(&[("program.toml", &head)]);
    assert_eq!(
        found,
        ["program.toml:4 Warning there are more than 3 questions; this one is left out"]
    );
}
