//! Where rules keep silent: scope, reach, exceptions, protected talk.

use serde_json::{Value, json};

use super::*;

#[test]
fn a_topic_is_known_by_its_names_in_other_languages_and_in_all_forms() {
    let rule = json!({"id": "t", "kind": "require-tag", "any": ["LifeAtWork"]});
    let policy = policy(&[rule], Some(&acme()));
    for (text, expected) in [
        ("La nostra pompa di calore è silenziosa, non la sentite", 1),
        ("Varmepumpa vår tok kvelden i natt, og det var kaldt", 1),
        ("Il nostro cane è silenzioso, non lo sentite", 0),
        ("Hunden vår tok kvelden i natt, og det var kaldt", 0),
    ] {
        assert_eq!(found(&policy, &Draft::new(text)).len(), expected, "{text}");
    }
}

#[test]
fn whoever_spells_the_companys_name_wrongly_means_the_company() {
    let about = About {
        brands: ["Fjordbanken", "Cal Serra", "Mel·lònia", "ACME"]
            .map(str::to_owned)
            .to_vec(),
        ..About::default()
    };
    let rules = [
        json!({"id": "n", "kind": "prefer-term", "use": "Fjordbanken", "instead_of": ["Fjord Banken", "Fjord-Banken", "Fjordbank"]}),
        json!({"id": "n", "kind": "prefer-term", "use": "Cal Serra", "instead_of": ["Can Serra", "CalSerra", "the farm", "Farm"]}),
        json!({"id": "n", "kind": "prefer-term", "use": "Mel·lònia", "instead_of": ["Mellònia", "Mel.lònia"]}),
        json!({"id": "n", "kind": "prefer-term", "use": "ACME", "instead_of": ["A.C.M.E.", "Acme"], "case": "exact"}),
        json!({"id": "n", "kind": "prefer-term", "use": "dog", "instead_of": ["hound"]}),
    ];
    for (text, expected) in [
        ("Hos Fjord Banken er det fint", 1),
        ("Jeg jobber i Fjord-Banken", 1),
        ("Jeg jobber i fjordbank", 1),
        ("Treballo a CalSerra", 1),
        ("Treballo a Can Serra", 1),
        ("We are at Farm today", 1),
        // Everybody's words say nothing of the company.
        ("We visited the farm today", 0),
        ("My hound is at home", 0),
        ("La Mellònia és bona", 1),
        ("La Mel.lònia és bona", 1),
        ("Today at A.C.M.E. we cooked", 1),
        ("Today at Acme we cooked", 1),
        ("My skin is full of acne", 0),
    ] {
        let seen: usize = rules
            .iter()
            .map(|rule| {
                found(
                    &policy(std::slice::from_ref(rule), Some(&about)),
                    &Draft::new(text),
                )
                .len()
            })
            .sum();
        assert_eq!(seen, expected, "{text}");
    }
    let house = policy(&[tag()], Some(&about));
    for text in ["Treballo a Cal-Serra", "Treballo a calserra"] {
        assert_eq!(found(&house, &Draft::new(text)).len(), 1, "{text}");
    }
}

#[test]
fn a_topic_in_text_is_known_in_the_forms_of_the_programmes_languages() {
    let about = About {
        topics: ["mobilbank", "varmepumpe", "oli d'oliva", "kaffe"]
            .map(str::to_owned)
            .to_vec(),
        languages: ["nb", "ca"].map(str::to_owned).to_vec(),
        ..About::default()
    };
    let house = policy(&[tag()], Some(&about));
    for (language, text, expected) in [
        ("nb", "Jeg liker mobilbanken", 1),
        ("nb", "Jeg liker varmepumpa", 1),
        ("nb", "Jeg liker varmepumper", 1),
        ("ca", "M'agraden els olis d'oliva", 1),
        ("ca", "M'agraden les olives", 0),
        // A short word of another language may be the form of another word.
        ("nb", "Jeg liker kaffe", 1),
        ("nb", "Jeg liker kaffen", 0),
    ] {
        let draft = Draft {
            language: Some(language),
            ..Draft::new(text)
        };
        assert_eq!(found(&house, &draft).len(), expected, "{text}");
    }
}

#[test]
fn a_brand_that_is_an_everyday_word_is_known_by_its_capital() {
    let about = |brand: &str| About {
        brands: vec![brand.to_owned()],
        ..About::default()
    };
    for (brand, text, expected) in [
        ("If", "What if my dog could talk", 0),
        ("If", "If my dog could talk", 0),
        ("If", "My dog talks. If only it did not!", 0),
        ("If", "My dog and I are insured at If", 1),
        ("If", "Hos Ifs kunder er det fint", 1),
        ("AT", "Look at the dog", 0),
        ("AT", "A dog at AT", 1),
        ("DNB", "jeg jobber i dnb", 1),
    ] {
        let house = policy(&[tag()], Some(&about(brand)));
        assert_eq!(found(&house, &Draft::new(text)).len(), expected, "{text}");
    }
}

#[test]
fn what_is_for_bokmål_is_for_nynorsk_too_and_not_the_reverse() {
    let rule = |language: &str| json!({"id": "x", "kind": "avoid", "terms": ["synergi"], "languages": [language]});
    for (wanted, language, expected) in [
        ("nb", "nn", 1),
        ("no", "nn-NO", 1),
        ("nn", "nn", 1),
        ("nn", "nb", 0),
        ("da", "nn", 0),
    ] {
        let draft = Draft {
            language: Some(language),
            ..Draft::new("Vi har synergi")
        };
        let seen = found(&policy(&[rule(wanted)], None), &draft);
        assert_eq!(seen.len(), expected, "{wanted} {language}");
    }
}

#[test]
fn in_one_text_in_two_languages_each_paragraph_has_the_rules_of_its_own() {
    let rules = [
        json!({"id": "it", "kind": "avoid", "terms": ["paziente", "qualità", "sale"], "languages": ["it"]}),
        json!({"id": "en", "kind": "avoid", "terms": ["happy", "sale"], "languages": ["en"]}),
        json!({"id": "stems", "kind": "avoid", "terms": ["macchina"], "match": "stem"}),
    ];
    let italian =
        "Oggi ogni paziente ha trovato più qualita nelle nostre macchine, con pane e sale.";
    let english = "Today we are happy that all patients liked the machines and the bread on sale.";
    let (in_italian, in_english) = (
        ["it:paziente", "it:qualita", "stems:macchine", "it:sale"].as_slice(),
        ["en:happy", "en:sale"].as_slice(),
    );
    for (one, other, expected) in [
        (italian, english, [in_italian, in_english].concat()),
        (english, italian, [in_english, in_italian].concat()),
    ] {
        assert_eq!(check(&rules, &format!("{one}\n\n{other}")), expected);
    }
    // A paragraph of a few words is in the language of the draft.
    assert_eq!(
        check(&rules, &format!("{english}\n\nIn sale!")),
        ["en:happy", "en:sale", "en:sale"]
    );
}

#[test]
fn an_exception_silences_what_lies_within_it() {
    let rule = json!({"id": "f", "kind": "embargo", "terms": ["Falcon"], "until": NOW + 1, "except": ["Falcon 9", "peregrine falcon"]});
    for (text, expected) in [
        ("a Falcon", vec!["f:Falcon"]),
        ("a Falcon 9 and a peregrine falcon", vec![]),
        ("Falcon 9 or Falcon 10", vec!["f:Falcon"]),
    ] {
        assert_eq!(check(std::slice::from_ref(&rule), text), expected, "{text}");
    }
}

#[test]
fn work_rules_run_only_where_the_draft_is_about_the_company() {
    let policy = policy(&[tag(), hootsuite(), falcon()], Some(&acme()));
    for (text, library, work) in [
        ("My dog loves HootSuite", false, false),
        ("My dog loves HootSuite", true, true),
        ("At acme we love HootSuite", false, true),
        ("ACME's HootSuite", false, true),
        ("ACMEs nye HootSuite", false, true),
        ("A heat pump and HootSuite", false, true),
        ("HootSuite #LifeAtACMEItalia", false, true),
        ("HootSuite #lifeatwork", false, true),
        ("HootSuite acme.com/x", false, true),
        ("HootSuite macmep", false, false),
        // Norwegian writes compounds as one word.
        ("Vi har valgt HootSuite og varmepumpeanlegg", false, true),
        ("Luftvarmepumpen vår og HootSuite", false, true),
        ("Vi har valgt HootSuite og pumpeanlegg", false, false),
    ] {
        let draft = Draft {
            from_library: library,
            ..Draft::new(text)
        };
        assert_eq!(
            found(&policy, &draft).len(),
            if work { 2 } else { 0 },
            "{text}"
        );
        assert_eq!(policy.is_about_company(&draft), work, "{text}");
    }
    assert_eq!(
        found(&policy, &Draft::new("My dog Project Falcon")),
        ["falcon:Project Falcon"]
    );
}

#[test]
fn on_protected_talk_only_secrets_speak() {
    let policy = policy(&[tag(), hootsuite(), falcon()], None);
    for (text, expected) in [
        (
            "The pay at HootSuite is bad, said Project Falcon",
            vec!["falcon:Project Falcon"],
        ),
        ("Join the union, HootSuite people", vec![]),
        (
            "HootSuite is fine.\n\nThe union met today.",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            "A HootSuite for the European Union #ACME2026",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            "I sindacati di HootSuite scioperano per lo stipendio",
            vec![],
        ),
        ("El sindicat de HootSuite fa vaga", vec![]),
        ("Fagforeningen i HootSuite streiker for lønna", vec![]),
        ("HootSuite #EqualPay", vec![]),
    ] {
        assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
    }
}

const SCOPED: &str = "We are using HootSuite for this";

/// How many hints a rule with one more key gives.
fn scoped(key: &str, value: Value, draft: Draft) -> usize {
    let mut rule = hootsuite();
    rule[key] = value;
    found(&policy(&[rule], None), &draft).len()
}

#[test]
fn scope_narrows_where_a_rule_runs() {
    let base = Draft::new(SCOPED);
    let linkedin = Draft {
        network: Some("linkedin"),
        ..base
    };
    let comment = Draft {
        surface: Surface::Comment,
        ..base
    };
    let message = Draft {
        surface: Surface::Message,
        ..base
    };
    let asked = Draft {
        messages: true,
        ..message
    };
    for (key, value, draft, expected) in [
        ("networks", json!(["x"]), linkedin, 0),
        ("networks", json!(["linkedin"]), linkedin, 1),
        ("networks", json!(["x"]), base, 1),
        ("surfaces", json!(["comment"]), base, 0),
        ("surfaces", json!(["comment"]), comment, 1),
        ("severity", json!("tip"), message, 0),
        ("severity", json!("tip"), asked, 1),
    ] {
        assert_eq!(
            scoped(key, value.clone(), draft),
            expected,
            "{key} {value}, {draft:?}"
        );
    }
}

#[test]
fn scope_narrows_for_whom_when_and_in_which_language_a_rule_runs() {
    let base = Draft::new(SCOPED);
    let audience = ["role:sales".to_owned(), "country:it".to_owned()];
    let sales = Draft {
        audience: &audience,
        ..base
    };
    let italian = Draft {
        language: Some("it"),
        ..base
    };
    let undecided = Draft::new("HootSuite");
    for (key, value, draft, expected) in [
        ("languages", json!(["it"]), base, 0),
        ("languages", json!(["en"]), base, 1),
        ("languages", json!(["it"]), italian, 1),
        ("languages", json!(["it"]), undecided, 1),
        ("audience", json!(["role:sales"]), base, 0),
        ("audience", json!(["role:sales"]), sales, 1),
        ("audience", json!(["role:sales", "country:no"]), sales, 0),
        ("from", json!(NOW + 1), base, 0),
        ("from", json!(NOW), base, 1),
        ("until", json!(NOW), base, 0),
    ] {
        assert_eq!(
            scoped(key, value.clone(), draft),
            expected,
            "{key} {value}, {draft:?}"
        );
    }
}
