//! Kinds that look for words: figures, claims, confidential names, words to avoid or to swap, disclosure.

use serde_json::{Value, json};

use super::*;

#[test]
fn a_claim_wants_a_link_within_its_distance() {
    let near =
        json!({"id": "c", "kind": "claim", "terms": ["the best", "n. 1"], "source_within": 10});
    let anywhere = json!({"id": "c", "kind": "claim", "terms": ["the best", "n. 1"]});
    for (rule, text, expected) in [
        (&near, "The best! https://a.com/x", 0),
        (&near, "The best 1234567 https://a.com/x", 0),
        (&near, "The best 123456789 https://a.com/x", 1),
        (&near, "a.com/x 🔥🔥🔥🔥🔥🔥🔥🔥🔥 n.\u{A0}1", 1),
        (&near, "a.com/x 🔥🔥🔥🔥🔥🔥🔥🔥 n. 1", 0),
        (&near, "a.com/x 🔥🔥🔥🔥 the best", 0),
        (&near, "the best, says a@example.com", 1),
        (&near, "https://a.com/the-best/the best", 0),
        (&near, "the best of the best", 2),
        (&anywhere, "the best 123456789 123456789 a.com", 0),
        (&anywhere, "the bestest is N. 1", 1),
    ] {
        let found = check(std::slice::from_ref(rule), text);
        assert_eq!(found.len(), expected, "{text}: {found:?}");
    }
}

#[test]
fn a_quiet_period_has_its_first_and_its_last_minute() {
    let rule = json!({"id": "q", "kind": "quiet-period", "terms": ["record quarter"], "from": NOW, "until": NOW + 60_000});
    let policy = policy(&[rule], Some(&acme()));
    let draft = Draft::new("A RECORD\u{200B} quarter for the union and for my pay");
    for (at, expected) in [(NOW - 1, 0), (NOW, 1), (NOW + 59_999, 1), (NOW + 60_000, 0)] {
        let hints = policy.check(&draft, &History::default(), at);
        assert_eq!(hints.len(), expected, "{}", at - NOW);
        assert!(hints.iter().all(|hint| hint.severity == Severity::Stop));
    }
}

#[test]
fn a_name_has_its_genitive_where_that_is_written_without_an_apostrophe() {
    for kind in ["embargo", "quiet-period", "confidential"] {
        let mut rule = json!({"id": "f", "kind": kind, "terms": ["Falcon", "Atlas"]});
        if kind != "confidential" {
            rule["until"] = json!(NOW + 60_000);
        }
        let policy = policy(&[rule], Some(&acme()));
        for (text, expected) in [
            ("Vi skal feire Falcons fødselsdag sammen", vec!["f:Falcons"]),
            (
                "Wir feiern morgen Falcons Geburtstag #falcons",
                vec!["f:Falcons", "f:falcons"],
            ),
            ("We are going to see the Falcons tomorrow", vec![]),
            ("We are going to see Falcon's launch", vec!["f:Falcon"]),
            ("Vi skal feire Atlass sammen", vec![]),
            ("Falcons", vec![]),
        ] {
            assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
        }
    }
}

#[test]
fn a_confidential_name_is_asked_about_and_never_explained() {
    let words = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Project Falcon"]});
    let hashed = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Project Falcon"], "salt": "9b41c07e2f"});
    for rule in [words, hashed] {
        let policy = policy(&[rule], Some(&acme()));
        for (text, expected) in [
            ("My dog is called falcon", vec!["in:falcon"]),
            (
                "PROJECT\u{AD} Falcon, #projectfalcon",
                vec!["in:PROJECT\u{AD} Falcon", "in:projectfalcon"],
            ),
            (
                "The union asked about “Falcon”, falcon.com, @falcon",
                vec!["in:Falcon", "in:falcon", "in:falcon"],
            ),
            ("falconry", vec![]),
        ] {
            assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
        }
    }
    let secret = policy(
        &[json!({"id": "in", "kind": "confidential", "terms": ["Falcon"], "salt": "9b41c07e2f"})],
        None,
    );
    assert!(!format!("{secret:?}").to_lowercase().contains("falcon"));
}

#[test]
fn a_confidential_rule_that_tells_its_terms_is_warned_of_and_runs() {
    let rule = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Aria"], "message": {"en": "Falcón is secret"}});
    let (policy, problems) = compile(&[raw(rule)], None);
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].severity,
        crate::program::ProblemSeverity::Warning
    );
    assert_eq!(found(&policy, &Draft::new("our Aria")), ["in:Aria"]);
}

#[test]
fn words_to_avoid_are_found_in_the_forms_that_the_rule_asks_for() {
    let rule = |how: &str| json!({"id": "a", "kind": "avoid", "terms": ["risk-free", "promise"], "match": how});
    let languages = |code: &str| {
        let mut rule = rule("stem");
        rule["languages"] = json!([code]);
        rule
    };
    for (rule, text, expected) in [
        (
            rule("word"),
            "Risk-free! I promise, risk free promises",
            vec!["a:Risk-free", "a:promise"],
        ),
        (
            rule("phrase"),
            "risk\u{A0}free #RiskFree promises",
            vec!["a:risk\u{A0}free", "a:RiskFree"],
        ),
        (
            rule("stem"),
            "He promised promises",
            vec!["a:promised", "a:promises"],
        ),
        (
            rule("stem"),
            "We are promising this to you and you",
            vec!["a:promising"],
        ),
        (
            languages("nb"),
            "We are promising this to you and you",
            vec![],
        ),
        (
            rule("word"),
            "“I promise”, @promise, promise.com, <a@promise.org>",
            vec![],
        ),
        (
            rule("word"),
            "«Us ho\nprometo: promise» ‘promise’ \"promise\"",
            vec![],
        ),
        (
            rule("word"),
            "#promise Promise’s",
            vec!["a:promise", "a:Promise"],
        ),
        (rule("word"), "The union’s promise on pay", vec![]),
    ] {
        assert_eq!(check(&[rule], text), expected, "{text}");
    }
    let local = json!({"id": "a", "kind": "avoid", "terms": ["sinèrgia"], "match": "stem"});
    for (text, expected) in [
        ("Quines sinergies que tenim avui amb la gent", 1),
        ("Amb la sine\u{300}rgia", 1),
        ("sinergies", 1),
    ] {
        assert_eq!(
            check(std::slice::from_ref(&local), text).len(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_word_near_another_counts_words_on_either_side() {
    let rule = json!({"id": "a", "kind": "avoid", "terms": ["cut"], "near": {"terms": ["jobs", "price tag"], "words": 3}, "suggest": "trim"});
    for (text, expected) in [
        ("cut jobs", vec!["a:cut -> trim"]),
        ("Cut, as - one says: jobs", vec![]),
        ("CUT, as we - jobs", vec!["a:CUT -> TRIM"]),
        ("jobs that they cut", vec!["a:cut -> trim"]),
        ("jobs that they may cut", vec![]),
        ("the price tag is cut", vec!["a:cut -> trim"]),
        ("a good cut", vec![]),
        ("jobs", vec![]),
    ] {
        assert_eq!(check(std::slice::from_ref(&rule), text), expected, "{text}");
    }
}

#[test]
fn inclusive_words_keep_form_and_case() {
    let rule = json!({"id": "i", "kind": "inclusive", "swap": {"chairman": "chairperson", "operaio": ["dipendente"], "formann": "leder", "director": "cap", "chairmen of boards": "boards"}});
    for (text, language, expected) in [
        (
            "Chairmen and the chairman's CHAIRMAN",
            "en",
            vec![
                "i:Chairmen -> Chairpersons",
                "i:chairman -> chairperson",
                "i:CHAIRMAN -> CHAIRPERSON",
            ],
        ),
        (
            "chairmen of boards",
            "en",
            vec!["i:chairmen of boards -> boards"],
        ),
        ("gli operai", "it", vec!["i:operai -> dipendenti"]),
        ("operai", "en", vec![]),
        ("directors", "ca", vec!["i:directors -> caps"]),
        ("directores", "es", vec!["i:directores -> capes"]),
        ("formennene", "nb", vec!["i:formennene -> lederne"]),
        (
            "#Chairman @chairman “chairman” chairman.com",
            "en",
            vec!["i:Chairman -> Chairperson"],
        ),
    ] {
        let draft = Draft {
            language: Some(language),
            ..Draft::new(text)
        };
        assert_eq!(
            found(&policy(std::slice::from_ref(&rule), None), &draft),
            expected,
            "{text}"
        );
    }
}

fn disclosure() -> Value {
    json!({"id": "d", "kind": "disclosure", "brands": ["ACME", "ACME Aria"]})
}

/// How many hints the rule gives on a text in a language.
fn undisclosed(rule: &Value, language: &str, text: &str) -> usize {
    let draft = Draft {
        language: Some(language),
        ..Draft::new(text)
    };
    found(&policy(std::slice::from_ref(rule), None), &draft).len()
}

#[test]
fn praise_of_ones_own_house_is_disclosed_in_the_first_lines() {
    for (text, expected) in [
        ("ACME Aria is amazing", 1),
        ("#ACMEAria is amazing", 1),
        ("Love what @ACME does", 1),
        ("Another brand is amazing", 0),
        ("ACME opens on Monday", 0),
        ("I work at ACME. Our Aria is amazing", 0),
        ("I work as a fitter at ACME and Aria is amazing", 0),
        ("I work at a bakery. I think that ACME Aria is amazing", 1),
        ("Proud: my company’s ACME Aria is amazing", 0),
        ("Hi!\n\nI work at ACME. Aria is amazing", 0),
        ("Hi!\n\nYes.\n\nI work at ACME. Aria is amazing", 1),
        ("ACME Aria is amazing #ACMEemployee", 0),
        ("#ACMEemployee #heat ACME Aria is amazing", 0),
        ("ACME Aria is amazing #heat #ACMEemployee", 1),
        ("ACME Aria is amazing\n#ACMEemployee #heat", 1),
        ("ACME Aria is amazing #ee #spon #partner", 1),
        ("ACME Aria is amazing #ee", 1),
        ("ACME Aria is amazing #spon", 1),
        ("ACME Aria is amazing. #ad", 0),
        ("ACME Aria is amazing #employee", 1),
        ("“I work at ACME”, she said. Aria is amazing", 1),
        ("Full disclosure: ACME pays my rent. Aria is amazing", 0),
        ("ACME Aria is amazing, and the union agrees", 0),
    ] {
        assert_eq!(undisclosed(&disclosure(), "en", text), expected, "{text}");
    }
}

#[test]
fn disclosure_is_understood_in_every_language() {
    for (language, praise, discloses) in [
        ("en", "ACME Aria is fantastic", "I'm an employee of ACME."),
        ("it", "ACME Aria è fantastica", "È l’azienda dove lavoro."),
        ("ca", "ACME Aria és fantàstica", "És l’empresa on treballo."),
        (
            "nb",
            "ACME Aria er fantastisk",
            "Det er firmaet jeg jobber i.",
        ),
        (
            "es",
            "ACME Aria es fantástica",
            "Es la empresa en la que trabajo.",
        ),
        (
            "fr",
            "ACME Aria est fantastique",
            "C’est l’entreprise où je travaille.",
        ),
        (
            "de",
            "ACME Aria ist fantastisch",
            "Das ist die Firma, in der ich arbeite.",
        ),
    ] {
        assert_eq!(undisclosed(&disclosure(), language, praise), 1, "{praise}");
        let told = format!("{discloses} {praise}");
        assert_eq!(undisclosed(&disclosure(), language, &told), 0, "{told}");
    }
}

#[test]
fn whoever_says_that_they_make_it_has_said_it() {
    for (language, text, expected) in [
        (
            "en",
            "ACME Aria is well made, if I may say so: my team built it.",
            0,
        ),
        ("en", "Our ACME Aria is well made, my mother says.", 1),
        (
            "en",
            "The best ACME in the world is the one I make at ACME: I build ACME pumps.",
            0,
        ),
        (
            "it",
            "L’ACME Aria è fatta benissimo, anzi è fantastica: la facciamo noi.",
            0,
        ),
        (
            "it",
            "Una ACME Aria fatta così bene non l’avevo mai vista.",
            1,
        ),
        (
            "ca",
            "L’ACME Aria és fantàstica, i ho dic perquè hi he treballat.",
            0,
        ),
        (
            "nb",
            "ACME Aria er fantastisk, og jeg har vært med på å lage den.",
            0,
        ),
        (
            "nb",
            "Naboen min jobber i ACME, og ACME Aria er fantastisk.",
            1,
        ),
        (
            "es",
            "La ACME Aria está bien hecha: la hacemos nosotros.",
            0,
        ),
        (
            "fr",
            "L’ACME Aria est parfaite, c’est nous qui la faisons.",
            0,
        ),
        ("de", "ACME Aria ist großartig, die bauen wir.", 0),
    ] {
        assert_eq!(
            undisclosed(&disclosure(), language, text),
            expected,
            "{text}"
        );
    }
}

#[test]
fn praise_of_colleagues_and_of_the_work_is_no_praise_of_a_product() {
    for (language, text, expected) in [
        ("en", "I love my job: ACME in December smells of coffee.", 0),
        ("en", "Great people, and a cake. Thank you, ACME.", 0),
        ("en", "ACME Aria is the best for people who sleep.", 1),
        ("it", "Colleghi fantastici, ACME, e pure la torta.", 0),
        ("it", "ACME Aria è fantastica.", 1),
        ("ca", "Un equip genial, ACME, i quin pastís.", 0),
        ("nb", "Fantastisk gjeng, ACME, og for en kake.", 0),
        ("es", "Qué equipo fantástico, ACME, y qué tarta.", 0),
        ("fr", "Une équipe formidable, ACME, et quel gâteau.", 0),
        ("de", "Tolle Kollegen, ACME, und ein Kuchen.", 0),
    ] {
        assert_eq!(
            undisclosed(&disclosure(), language, text),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_fix_discloses_in_the_drafts_language_where_it_is_read() {
    let alone = json!({"id": "d", "kind": "disclosure"});
    let long = "{}\n\nMore.\n\nAnd more. #a #b";
    for rule in [disclosure(), alone] {
        let policy = policy(&[rule], None);
        for (language, praise) in [
            ("en", "ACME Aria is fantastic"),
            ("it", "ACME Aria è fantastica"),
            ("ca", "ACME Aria és fantàstica"),
            ("nb", "ACME Aria er fantastisk"),
            ("es", "ACME Aria es fantástica"),
            ("fr", "ACME Aria est fantastique"),
            ("de", "ACME Aria ist fantastisch"),
        ] {
            for text in [praise.to_owned(), long.replace("{}", praise)] {
                let draft = |text| Draft {
                    language: Some(language),
                    ..Draft::new(text)
                };
                let hints = policy.check(&draft(&text), &History::default(), NOW);
                let [hint] = hints.as_slice() else {
                    panic!("{text}: {hints:?}")
                };
                assert!(hint.whole && hint.span.start == text.len());
                let at = hint.fixes[0].at.unwrap_or(hint.span);
                let mut mended = text.clone();
                mended.replace_range(at.start..at.end, &hint.fixes[0].replacement);
                assert_eq!(
                    found(&policy, &draft(&mended)),
                    Vec::<String>::new(),
                    "{mended}"
                );
            }
        }
    }
}

#[test]
fn a_rule_may_have_its_own_praise_and_more_disclosures() {
    let mut rule = disclosure();
    rule["praise"] = json!(["snug"]);
    rule["accepted"] = json!(["I built it", "#TeamACME"]);
    rule["within_lines"] = json!(1);
    for (text, expected) in [
        ("ACME is amazing", 0),
        ("ACME is snug", 1),
        ("ACME is snug. I built it", 0),
        ("ACME is snug. #TeamACME", 0),
        ("My company is ACME, and snug", 0),
        ("ACME is snug\nI built it", 1),
    ] {
        assert_eq!(undisclosed(&rule, "en", text), expected, "{text}");
    }
    let named = policy(&[json!({"id": "d", "kind": "disclosure"})], Some(&acme()));
    assert_eq!(
        found(
            &named,
            &Draft::new("I am so glad that we have the best heat pumps")
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        found(
            &named,
            &Draft::new("I am so glad: ACME has the best of them")
        ),
        ["d: -> . I work at ACME."]
    );
}
