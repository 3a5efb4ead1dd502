//! Names that are none: networks and languages with a slip, and files that belong to no programme.

use super::*;
use crate::program::ProblemSeverity;

#[test]
fn a_network_or_language_that_is_none_is_said_with_what_was_meant() {
    let table = "id,title,language,network,text\n";
    let people = "id,name,kind,linkdin\nada,Ada,person,ada-riva\n";
    let rule = "id: a\nkind: avoid\nterms: [x]\nnetworks: [linkedin, linkdin]\nlanguages: [klingon]\nmessage:\n  english: No.\n";
    for (path, text, problem) in [
        (
            "posts/a.md",
            "+++\ntitle = 'T'\n+++\n## en linkdin\nx".to_owned(),
            "4 Warning Cuecard knows no network \"linkdin\"",
        ),
        (
            "posts.csv",
            format!("{table}a,A,en,linkdin,x\n"),
            "2 Warning Cuecard knows no network \"linkdin\"",
        ),
        (
            "people.csv",
            people.to_owned(),
            "1 Warning Cuecard knows no network \"linkdin\"",
        ),
        (
            "policy/a.yml",
            rule.to_owned(),
            "4 Warning Cuecard knows no network \"linkdin\"",
        ),
        (
            "policy/a.yml",
            rule.to_owned(),
            "5 Warning \"klingon\" is no language code",
        ),
        (
            "policy/a.yml",
            rule.to_owned(),
            "7 Warning \"english\" is no language code",
        ),
    ] {
        let files = [HEAD, (path, text.as_str())];
        let found = problems(&files);
        let start = format!("{path}:{problem}");
        assert!(
            found.iter().any(|told| told.starts_with(&start)),
            "{start}: {found:?}"
        );
        let (_, said) = read(&Folder::of(&files));
        let network = said.iter().find(|said| said.message.contains("network"));
        assert_eq!(network.unwrap().help, "did you mean \"linkedin\"?");
    }
}

#[test]
fn files_beside_the_texts_are_not_passed_over_in_silence() {
    let mut folder = Folder::of(&[
        HEAD,
        ("posts/2026/a.md", "## en\nx"),
        ("posts/b.csv", "id\n"),
    ]);
    folder.strangers.push("posts/c.docx".to_owned());
    let (_, problems) = read(&folder);
    let told: Vec<_> = problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.severity))
        .collect();
    let warning = ProblemSeverity::Warning;
    assert_eq!(
        told,
        [
            ("posts/2026/a.md", warning),
            ("posts/b.csv", warning),
            ("posts/c.docx", warning)
        ]
    );
}
