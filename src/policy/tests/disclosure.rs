//! Praise of what the house makes, and who says that they work there.

use serde_json::{Value, json};

use super::*;

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

/// Of `src/policy/tests/disclosure/`: lines with `+` disclose, and those with `-` do not, before words of praise that the
/// first line has; lines with `!` praise, and those with `.` do not.
#[test]
fn people_say_that_they_work_there_in_many_ways_and_that_they_do_not_in_as_many() {
    let rule = json!({"id": "d", "kind": "disclosure",
        "brands": ["ACME", "ACME Aria", "Cal Serra", "Gruppo Salus", "Salus", "Clinica dell'Arno"]});
    let policy = policy(&[rule], None);
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy/tests/disclosure");
    let mut wrong = Vec::new();
    for language in crate::text::LANGUAGES {
        let file = folder.join(language).with_extension("txt");
        let lines = std::fs::read_to_string(&file).unwrap();
        let praise = lines
            .lines()
            .next()
            .unwrap()
            .strip_prefix("praise ")
            .unwrap();
        assert!(lines.lines().count() > 20, "{language}");
        for line in lines.lines().skip(1) {
            let (sign, said) = line.split_once(' ').unwrap();
            let (text, expected) = match sign {
                "+" => (format!("{said} {praise}"), 0),
                "-" => (format!("{said} {praise}"), 1),
                "!" => (said.to_owned(), 1),
                "." => (said.to_owned(), 0),
                _ => panic!("{language}: {line}"),
            };
            let draft = Draft {
                language: Some(language),
                ..Draft::new(&text)
            };
            if found(&policy, &draft).len() != expected {
                wrong.push(format!("{language} {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
        // One short word may stand between, unless it says whom the product is good for.
        ("en", "Amazing new colleagues at ACME Aria.", 0),
        ("it", "ACME Aria è perfetta per gente che dorme.", 1),
        ("it", "Colleghi miei fantastici, e ACME Aria.", 0),
        ("ca", "ACME Aria és perfecta per gent que dorm.", 1),
        ("nb", "ACME Aria er perfekt for folk som sover.", 1),
        ("nb", "ACME Aria er fantastisk til folk som sover.", 1),
        ("es", "ACME Aria es perfecta para gente que duerme.", 1),
        ("fr", "ACME Aria est parfaite pour gens qui dorment.", 1),
        ("de", "ACME Aria ist perfekt für Leute, die schlafen.", 1),
        ("de", "ACME Aria ist perfekt zum Arbeiten.", 1),
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
