//! Which of its texts are offered, when, and for which draft.

use super::*;

use cuecard::policy::{Draft, Subject};
use cuecard::share::History;
use cuecard::suggest::{Ask, Found, Index, Reason};

fn offered(draft: &str, language: &str, topics: &[&str], now: i64) -> Vec<Found> {
    let program = sample();
    let topics: Vec<String> = topics.iter().map(ToString::to_string).collect();
    Index::build(&program.posts, &program.head).posts(&Ask {
        draft,
        subject: Subject::default(),
        language: (!draft.is_empty()).then_some(language),
        languages: &[language.to_owned()],
        network: Some("linkedin"),
        surface: Surface::Post,
        topics: &topics,
        audience: &[],
        history: &History::default(),
        now,
        seed: 1,
        limit: 50,
    })
}

#[test]
fn the_launch_is_offered_and_named_from_its_minute_on() {
    let program = sample();
    let (policy, _) = compile(&program.rules, Some(&about(&program.head)));
    for (now, live) in [(TODAY, false), (LAUNCH - 1, false), (LAUNCH, true)] {
        let found = offered("", "it", &[], now);
        assert_eq!(
            found.iter().any(|found| found.post == "falcon-launch"),
            live,
            "{now}"
        );
        let hints = policy.check(
            &Draft::new("Today I may speak of Falcon #WarmByACME"),
            &History::default(),
            now,
        );
        assert_eq!(
            hints.iter().any(|hint| hint.kind == "embargo"),
            !live,
            "{now}"
        );
    }
    // All but the launch and the three that are for some colleagues only.
    assert_eq!(offered("", "en", &[], TODAY).len(), 20);
}

#[test]
fn a_draft_finds_the_right_text_in_each_language() {
    for (language, draft, best) in [
        (
            "en",
            "Slept with the window open for the first time in years, the fan is that quiet",
            "aria-quieter",
        ),
        (
            "en",
            "Before you buy anything, look at your loft and your windows",
            "insulate-first",
        ),
        (
            "en",
            "Do you know a test engineer who likes the cold?",
            "trondheim-cold-lab",
        ),
        (
            "it",
            "Oggi in officina abbiamo aggiustato una macchina che pareva da buttare",
            "girona-repair-workshop",
        ),
        (
            "it",
            "Sono arrivati i nuovi apprendisti e hanno tutti voglia di imparare",
            "apprentices-bergamo",
        ),
        (
            "ca",
            "Avui he passat el matí amb la Marta i les seves preguntes",
            "a-day-with-marta",
        ),
        (
            "ca",
            "Cent mil bombes de calor, i la primera encara va",
            "hundred-thousand",
        ),
        (
            "nb",
            "Har du kaldt loft og trekk fra vinduene? Begynn der",
            "insulate-first",
        ),
        (
            "nb",
            "Kjenner du en testingeniør som liker kulde?",
            "trondheim-cold-lab",
        ),
    ] {
        let found = offered(draft, language, &[], TODAY);
        let first = found.first().unwrap();
        assert_eq!(first.post, best, "{draft}: {found:#?}");
        assert!(
            first.variant.starts_with(language),
            "{draft}: {}",
            first.variant
        );
        assert!(first.reasons.len() > 1, "{draft}: {:?}", first.reasons);
    }
}

#[test]
fn an_empty_page_offers_what_the_person_chose() {
    let found = offered("", "ca", &["apprenticeships"], TODAY);
    let first = found.first().unwrap();
    let program = sample();
    let first_post = program.posts.iter().find(|post| post.id == first.post);
    assert!(
        first_post
            .unwrap()
            .topics
            .contains(&"apprenticeships".to_owned())
    );
    assert_eq!(
        first.reasons.first(),
        Some(&Reason::YourTopic("apprenticeships".into()))
    );
}
