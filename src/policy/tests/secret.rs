//! What looks like a secret and what only resembles one. Every number here is invented or a published example.

use super::*;

/// What a rule that looks for everything marks.
fn marks(text: &str) -> Vec<String> {
    let policy = policy(&[json!({"id": "s", "kind": "secret"})], None);
    let hints = policy.check(&Draft::new(text), &History::default(), NOW);
    hints
        .iter()
        .map(|hint| hint.span.of(text).to_owned())
        .collect()
}

/// Texts in which the stretches between `⟦` and `⟧` are marked, and nothing else.
fn all_marked(texts: &[&str]) {
    for marked in texts {
        let text = marked.replace(['⟦', '⟧'], "");
        let expected: Vec<&str> = marked
            .split('⟦')
            .skip(1)
            .filter_map(|piece| piece.split('⟧').next())
            .collect();
        assert_eq!(marks(&text), expected, "{text:?}");
    }
}

fn all_silent(texts: &[&str]) {
    for text in texts {
        assert_eq!(marks(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn cards_are_told_by_scheme_length_and_check_digit() {
    all_marked(&[
        "⟦4111111111111111⟧",
        "⟦4111 1111 1111 1111⟧ 12/28 123",
        "card: ⟦4012-8888-8888-1881⟧, thanks",
        "⟦3782 822463 10005⟧",
        "⟦371449635398431⟧",
        "⟦5555555555554444⟧ and ⟦5019717010103742⟧",
        "⟦30569309025904⟧",
        "⟦2221000000000009⟧",
        "⟦4111\u{A0}1111\u{A0}1111\u{A0}1111⟧",
        "⟦4111\u{200B}1111\u{200B}1111\u{200B}1111⟧",
        "⟦４１１１ １１１１ １１１１ １１１１⟧",
        "⟦4111.1111.1111.1111⟧.",
        "⟦4012888888881881⟧ ⟦4012-8888-8888-1881⟧ ⟦4012 8888 8888 1881⟧",
    ]);
    all_silent(&[
        "4111 1111 1111 1112",
        "36168002586008",
        "Order 9111111111111111",
        "https://www.linkedin.com/feed/update/urn:li:activity:4111111111111111",
        "4111.1111.1111.1112",
        "a4111111111111111",
        "1000 2000 3000 4000",
    ]);
}

#[test]
fn accounts_are_told_by_country_length_and_remainder() {
    all_marked(&[
        "⟦IT60X0542811101000000123456⟧",
        "IBAN ⟦IT60 X054 2811 1010 0000 0123 456⟧, please",
        "⟦ES91 2100 0418 4502 0005 1332⟧",
        "⟦NO93 8601 1117 947⟧.",
        "⟦NO9386011117947⟧",
        "⟦NO 93 8601 1117 947⟧",
        "⟦GB29-NWBK-6016-1331-9268-19⟧",
        "⟦de89370400440532013000⟧",
        "⟦MT84 MALT 0110 0001 2345 MTLC AST0 01S⟧",
    ]);
    all_silent(&[
        "IT60 X054 2811 1010 0000 0123 457",
        "NO93 8601 1117 94",
        "GI75 aWBK 0000 0000 7099 453",
        "EE38 2200 2210  014 5686",
        "IT60 is the road to the north",
    ]);
}

#[test]
fn identity_numbers_are_told_by_their_check_letters_and_digits() {
    all_marked(&[
        "CF ⟦RSSMRA85T10A562S⟧",
        "⟦rssmra85t10a562s⟧",
        "⟦RSS MRA 85T10 A562S⟧",
        "⟦RSSMRA85T10A56NH⟧",
        "⟦12345678Z⟧",
        "DNI ⟦12345678-Z⟧, ⟦12.345.678-Z⟧",
        "⟦1111111G⟧ ⟦1111111-G⟧ ⟦01111111G⟧ ⟦55555555K⟧",
        "NIE ⟦X9613851N⟧, ⟦Y8063915-Z⟧, ⟦Z8078221M⟧, ⟦X-1234567-L⟧, ⟦X 1234567 L⟧",
        "⟦01010750160⟧",
        "fødselsnr. ⟦010107 50160⟧",
        "D-nummer ⟦41010750154⟧",
    ]);
    all_silent(&[
        "RSSMRA85T10A562T",
        "RSSMRA85T40A562S",
        "12345678A",
        "Y8063915Q W8063915Q 58063915Q Y806391Q",
        "12345678 Zebras",
        "1234567 L'any passat",
        "x 1234567 L",
        "01010750161",
        "31020750160",
    ]);
}

#[test]
fn mail_addresses_are_not_handles_or_paths() {
    all_marked(&[
        "Write to ⟦anna.rossi@example.com⟧.",
        "<⟦info@presidio.site⟧> or ⟦anotherinfo@presidio.site⟧",
        "mailto:⟦jordi+feina@correu.cat⟧",
        "Skriv til ⟦kari.nordmann@firma.no⟧!",
        "dell'⟦ufficio@acme.it⟧",
        "⟦o'brien@example.ie⟧, ⟦sean.o'brien@example.ie⟧",
    ]);
    all_silent(&[
        "my email is info@presidio.",
        "@ola@mastodon.social",
        "git@github.com:acme/pumps.git",
        "Thanks @acme.bsky.social",
        "5 @ 3.50",
    ]);
}

#[test]
fn telephone_numbers_of_seven_countries_are_known() {
    all_marked(&[
        "My US number is ⟦(415) 555-0132⟧, and my international one is ⟦+1 415 555 0132⟧",
        "Call ⟦415-555-2671⟧ or ⟦1-800-555-2368⟧",
        "⟦+39 347 123 4567⟧",
        "Chiamami al ⟦347 1234567⟧",
        "Chiamami al ⟦3471234567⟧!",
        "Ufficio: ⟦02 1234 5678⟧, ⟦06 12345678⟧",
        "Llámame al ⟦612 34 56 78⟧",
        "Truca'm al ⟦612345678⟧",
        "Truqueu-me al ⟦655 555 134⟧",
        "⟦91 123 45 67⟧",
        "⟦+34 612 345 678⟧",
        "Ring meg på ⟦912 34 567⟧",
        "Ring meg på ⟦91234567⟧",
        "tlf. ⟦22 12 34 56⟧",
        "⟦+47 912 34 567⟧ / ⟦0047 91234567⟧",
        "⟦020 7946 0958⟧ or ⟦07700 900123⟧ or ⟦+44 (0)20 7946 0958⟧",
        "⟦06 12 34 56 78⟧ ou ⟦0612345678⟧",
        "⟦030 12345678⟧, ⟦0171/1234567⟧, ⟦+49 30 12345678⟧",
        "(⟦+47 912 34 567⟧)",
        "Appelle-moi au ⟦01.23.45.67.89⟧ ou ⟦01-42-68-53-00⟧",
        "Llámame al ⟦(91) 123 45 67⟧",
        "⟦+376 812 345⟧, ⟦+298 123 456⟧, ⟦00 376 812 345⟧",
        "Ruf mich an: ⟦089 / 12 34 56 78⟧",
        "mob.⟦91234567⟧",
        "⟦081 1234567⟧, ⟦089 1234567⟧",
        "Telephone number ⟦07700 900123⟧",
    ]);
    all_silent(&[
        "22.11.2026, 2026-11-22, 01.02.2026 10.30, 01-02-2026",
        "kl. 10:30-11:45",
        "1999-2005 and 2010-2026",
        "Order 612345678 is on its way",
        "ordrenummer 91234567",
        "1 234 567 kr, 12 345 678 kr, 912 345 678 kr",
        "+20 000 000 users",
        "We sold 612 345 678 units",
        "ISBN 978-0-306-40615-7, ISBN 0-306-40615-2",
        "192.168.1",
        "3.141.592.653",
        "0123456789",
        "https://acme.com/415-555-2671",
        "12,345,678.90",
        "Org.nr. 912 345 678",
        "2026 2027 2028",
        "24 7 365",
        "Part number 0612-345-678 in stock",
        "Commande 0612345678, Rechnung 0171-1234567, Artikelnummer 030 901820",
        "Numero verde 800 123 456, freephone 0800 123 456, 08 10 20 30 40, kundeservice 815 22 040",
        "NO 974 760 673 MVA",
        "RCS Paris 732 829 320",
        "2019 / 2020 / 2021",
    ]);
}

#[test]
fn keys_are_told_by_prefix_place_or_name() {
    let hex = "0123456789abcdef0123456789abcdef";
    let long = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5";
    let first = |count: usize| long.chars().take(count).collect::<String>();
    let short = "aB3dE5fG7hI9jK1lM3nO";
    let middle = "aB3dE5fG7hI9jK1lM3nO5pQ7";
    all_marked(&[
        "⟦AKIAIOSFODNN7EXAMPLE⟧",
        &format!("⟦ghp_{long}⟧"),
        &format!("token: ⟦glpat-{short}⟧."),
        &format!("⟦xoxb-123456789012-123456789012-{middle}⟧"),
        &format!("⟦sk_live_{middle}⟧"),
        &format!("⟦npm_{long}⟧ ⟦SK{hex}⟧ ⟦shpat_{hex}⟧"),
        &format!("⟦AIza{middle}{}⟧", "rS9tU1vW3xY"),
        &format!("⟦sk-proj-{long}{long}⟧"),
        &format!("⟦hf_{}⟧", "aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH"),
        &format!("⟦dop_v1_{hex}{hex}⟧"),
        "⟦eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P⟧",
        "⟦-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----⟧ ok",
        "⟦-----BEGIN OPENSSH PRIVATE KEY-----⟧\nb3Bl",
        "api_key = \"⟦Zf3D0LXCM3EIMbgJpUNnkRtOfOueHznB⟧\"",
        "aws_secret_access_key=⟦wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY⟧",
        "password: ⟦Summer2026!⟧",
        "Passord: ⟦hemmelig123⟧",
        "⟦postgres://app:s3cr3t@db.example.com/main⟧",
        "AccountKey=⟦aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5aB3dE5fG7hI9==⟧",
        "⟦https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX⟧",
        "The wifi password is ⟦Sommer2026!⟧",
        "La contraseña es ⟦Xk29fjQ2z⟧, passordet er langt, PW: ⟦qX7!pL2z⟧, mot de passe : ⟦qX7pL2z9⟧",
        &format!(
            "⟦dckr_pat_{middle}⟧ ⟦secret_{long}{}⟧ ⟦AKID{}⟧",
            "aB3dE5f",
            &first(32)
        ),
        &format!("⟦110201543:AA{}⟧", first(33)),
        &format!("⟦pat{}.{hex}{hex}⟧", first(14)),
        &format!("⟦{}.atlasv1.{long}{middle}⟧", first(14)),
        &format!("⟦{hex}-us12⟧"),
        &format!("https://x.blob.core.windows.net/c?sv=2026-01-01&sig=⟦{long}%3D⟧"),
    ]);
    all_silent(&[
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "AKIAXXXXXXXXXXXXXXXX",
        "The key: people who care about people",
        "token: heat-pump-2026-edition-for-home",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----",
        "Our password policy: longer is better",
        "The password is required, and a good password is long",
        "Ce qui se passe : COVID-19 encore",
        "https://acme.com/blog/how-we-test-heat-pumps-in-trondheim-2026",
        "https://acme.com/?utm_source=linkedin&utm_campaign=spring-2026",
        "The secret: 48 hours of testing",
        "Key takeaways: 1. Measure",
    ]);
}

#[test]
fn tickets_are_not_standards_models_or_years() {
    all_marked(&[
        "Fixed in ⟦ABC-123⟧ today",
        "⟦PUMP-4711⟧",
        "Fixed in ⟦HR2-7⟧, closes ⟦OPS-12⟧, ticket ⟦IT-4711⟧",
        "Sak ⟦DRIFT-14⟧ er lukket. Chiuso il ticket ⟦RETE-31⟧. Tancat el tiquet ⟦XARXA-8⟧",
        "https://acme.atlassian.net/browse/⟦ABC-12⟧ og https://linear.app/acme/issue/⟦WEB-7⟧",
    ]);
    all_silent(&[
        "COVID-19, ISO-9001, UTF-8, GPT-4, A-320, SHA-256",
        "CVE-2024-1234 SARS-CoV-2 EXPO-2026 CO-2 COP-30",
        "T-1000 F-16 abc-123 Abc-123 ABC-123-x ABC-DEF",
        "#ABC-123",
        "GLP-1 changed our clinic, IL-6 and BRCA-1 and HER-2 too",
        "RS-232, RAL-7016, EPSG-4326, OHSAS-18001, FSSC-22000, MIL-810, MIFID-2, TEK-17, FTSE-100",
        // Nobody has listed these: a short or round number, a place, or what stands beside says what they are.
        "ZXQ-7 and WVU-42, ZXQ-900, the model ZXQ-231, a ZXQ-231 sensor, the standard WVU-3471",
        "NO-5003 Bergen, IT-20121 Milano, DK-2100",
        "https://acme.com/shop/ABC-123.html, https://acme.com/ABC-123",
    ]);
}

#[test]
fn hosts_inside_the_house_are_not_public_ones() {
    all_marked(&[
        "http://⟦10.0.0.5:8080⟧/admin",
        "⟦192.168.1.20⟧ and ⟦172.16.4.1⟧.",
        "See ⟦wiki.acme.internal⟧ and ⟦nas.local⟧.",
        "https://⟦jenkins.corp.acme.com⟧/job",
        "⟦intranet.acme.com⟧",
        "⟦localhost:3000⟧",
        "http://⟦wiki⟧/page",
        "⟦127.0.0.1:8080⟧, ⟦fe80::1⟧, ⟦fd12:3456:789a::1⟧",
        r"⟦\\fileserver\share⟧",
    ]);
    all_silent(&[
        "8.8.8.8 172.32.0.1 192.0.2.1 10.0.19041.1 version 10.2.3.4",
        "localhost",
        "https://acme.com, corp.example.com, internal.com, intranet.com",
        "We buy local. Local is best. Think.Local",
        "https://wiki",
        "@acme.internal",
        "section 10.1.2.3 of the standard, kapittel 10.1.2.3",
        "127.0.0.1, 10:30, std::vec, face: cafe",
    ]);
}

#[test]
fn only_what_a_rule_names_is_marked_and_nothing_is_said_of_it() {
    let policy = policy(
        &[json!({"id": "s", "kind": "secret", "detect": ["iban", "phone"]})],
        None,
    );
    let text = "NO93 8601 1117 947, 4111 1111 1111 1111, +47 912 34 567";
    let hints = policy.check(&Draft::new(text), &History::default(), NOW);
    let marked: Vec<&str> = hints.iter().map(|hint| hint.span.of(text)).collect();
    assert_eq!(marked, ["NO93 8601 1117 947", "+47 912 34 567"]);
    for hint in hints {
        assert!(
            hint.severity == Severity::Stop && !hint.message.contains(char::is_numeric),
            "{}",
            hint.message
        );
    }
}

#[test]
fn what_the_programme_itself_gives_away_is_no_secret() {
    let about = About {
        brands: vec!["HP-200".to_owned()],
        ..acme()
    };
    let policy = policy(&[json!({"id": "s", "kind": "secret"})], Some(&about));
    let text = "Ask Press@ACME.example or anna@acme.example about the HP-200 and PUMP-4711";
    assert_eq!(
        found(&policy, &Draft::new(text)),
        ["s:anna@acme.example -> […]", "s:PUMP-4711 -> […]"]
    );
}
