//! Files, names and links between the parts of a folder.

use super::*;

#[test]
fn what_cannot_be_read_as_text_is_reported_with_its_place() {
    let mut folder = Folder::of(&[HEAD]);
    folder
        .files
        .insert("tags.csv".into(), b"tag,status\n\xe8,banned\n".to_vec());
    let (program, found) = read(&folder);
    assert!(program.is_some());
    assert_eq!((found[0].line, found[0].column), (2, 1));
    assert_eq!(
        found[0].message,
        "the file is not UTF-8 text: byte 0xe8 does not fit"
    );
}

#[test]
fn names_that_look_like_a_slip_are_pointed_out() {
    let found = problems(&[
        HEAD,
        ("post/a.md", "## en\nx"),
        ("tag.csv", "tag\n"),
        ("notes/a.md", "x"),
        ("README.md", "x"),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("post:0 Warning \"post\" is not part of a programme"));
    assert!(found[1].starts_with("tag.csv:0 Warning"));
}

#[test]
fn links_into_the_guide_must_lead_somewhere() {
    let guide = ("guide/en.md", "# How do we write names?\nLike so.\n");
    let rule = |link: &str| format!("id: r\nkind: form\nlink: {link}\n");
    assert!(
        problems(&[
            HEAD,
            guide,
            ("policy/r.yml", &rule("\"#how-do-we-write-names\""))
        ])
        .is_empty()
    );
    assert!(problems(&[HEAD, guide, ("policy/r.yml", &rule("https://a.example/#x"))]).is_empty());
    let found = problems(&[HEAD, guide, ("policy/r.yml", &rule("{en: \"#names\"}"))]);
    assert_eq!(
        found,
        ["policy/r.yml:3 Warning the guide has no heading for the link \"#names\""]
    );
}
