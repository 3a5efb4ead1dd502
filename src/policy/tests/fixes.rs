//! Fixes: what a draft looks like with one, and what is left alone since it would only come back.

use serde_json::{Value, json};

use super::*;

/// The draft with the first fix of its first hint.
fn mended(rule: &Value, text: &str) -> Option<String> {
    let policy = policy(std::slice::from_ref(rule), None);
    let hints = policy.check(&Draft::new(text), &History::default(), NOW);
    let hint = hints.first()?;
    let fix = hint.fixes.first()?;
    let at = fix.at.unwrap_or(hint.span);
    let mut mended = text.to_owned();
    mended.replace_range(at.start..at.end, &fix.replacement);
    Some(mended)
}

#[test]
fn a_fix_leaves_the_draft_as_one_would_write_it() {
    let three = json!({"id": "m", "kind": "max-tags", "max": 3});
    let free = json!({"id": "b", "kind": "banned-tag", "tags": ["FreeMoney"]});
    let prefer = |own: &str, other: &str| json!({"id": "p", "kind": "prefer-term", "use": own, "instead_of": [other]});
    let link = json!({"id": "l", "kind": "link-domain", "allow": ["a.com"], "require_parameter": "utm_source"});
    for (rule, text, expected) in [
        (&three, "#a #b #c #d #e", Some("#a #b #c #e")),
        (&three, "Hi\n#a #b #c\n#d\n#e", Some("Hi\n#a #b #c\n#e")),
        (&three, "Hi\n#a #b #c\n#d", Some("Hi\n#a #b #c")),
        (&free, "Hi\n#FreeMoney #b", Some("Hi\n#b")),
        (&free, "Hi #FreeMoney", Some("Hi FreeMoney")),
        (&free, "Hi. #FreeMoney", Some("Hi.")),
        (&prefer("e-post", "email"), "my #email", Some("my #epost")),
        (&prefer("e-post", "email"), "my email", Some("my e-post")),
        // No hashtag has these signs.
        (&prefer(".NET", "dotnet"), "my #dotnet", None),
        (&prefer("C#", "csharp"), "my #csharp", None),
        (&prefer("casa", "empresa"), "és L'empresa", None),
        (
            &prefer("casa", "empresa"),
            "és la 'empresa",
            Some("és la 'casa"),
        ),
        (
            &prefer("organització", "empresa"),
            "és l’empresa",
            Some("és l’organització"),
        ),
        (&prefer("gruppo", "azienda"), "è un'azienda", None),
        (
            &link,
            "see https://a.com/x?utm_source=&b=1#c",
            Some("see https://a.com/x?utm_source=social&b=1#c"),
        ),
        (
            &link,
            "see https://a.com/x?b=1",
            Some("see https://a.com/x?b=1&utm_source=social"),
        ),
        (&link, "see http://b.com:80/a", Some("see https://b.com/a")),
        (
            &link,
            "see http://b.com:8080/a",
            Some("see https://b.com:8080/a"),
        ),
    ] {
        assert_eq!(mended(rule, text).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_pair_that_means_everybody_is_left_alone() {
    let rule = json!({"id": "i", "kind": "inclusive", "swap": {
        "lavoratori": "lavoratrici e lavoratori", "colleghi": ["colleghe e colleghi"],
        "treballadors": "els treballadors i les treballadores", "ciudadanos": "ciudadanas y ciudadanos",
        "salesman": "salesman or saleswoman", "Mitarbeiter": "Mitarbeiterinnen und Mitarbeiter",
        "medico": ["medico o medica"]}});
    for (language, text, expected) in [
        (
            "it",
            "I lavoratori sono qui",
            vec!["i:lavoratori -> lavoratrici e lavoratori"],
        ),
        (
            "it",
            "Lavoratrici e lavoratori, le lavoratrici e i lavoratori",
            vec![],
        ),
        ("it", "I lavoratori e le lavoratrici", vec![]),
        (
            "it",
            "Le colleghe arrivano presto, i colleghi tardi",
            vec!["i:colleghi -> colleghe e colleghi"],
        ),
        ("it", "Grazie, colleghe e colleghi", vec![]),
        ("it", "un medico o medica", vec![]),
        ("ca", "els treballadors i les treballadores", vec![]),
        ("ca", "les treballadores i els treballadors", vec![]),
        (
            "es",
            "ciudadanas y ciudadanos, ciudadanos y ciudadanas",
            vec![],
        ),
        ("es", "ciudadanos/as", vec![]),
        ("en", "a salesman or saleswoman", vec![]),
        (
            "en",
            "a salesman or a pump",
            vec!["i:salesman -> salesman or saleswoman"],
        ),
        ("de", "Mitarbeiterinnen und Mitarbeiter", vec![]),
        ("de", "Mitarbeiter:innen, Mitarbeiter*innen", vec![]),
    ] {
        let draft = Draft {
            language: Some(language),
            ..Draft::new(text)
        };
        let seen = found(&policy(std::slice::from_ref(&rule), None), &draft);
        assert_eq!(seen, expected, "{text}");
    }
}
