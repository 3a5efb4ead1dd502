//! How each mistake is reported, and that it disables only itself.

use super::*;

#[test]
fn a_folder_without_a_sound_program_toml_is_no_programme() {
    for (files, problem) in [
        (
            vec![],
            "program.toml:0 Error the folder has no program.toml",
        ),
        (
            vec![("program.toml", "id = \"acme\"\nname = ACME\n")],
            "program.toml:2 Error not TOML:",
        ),
        (
            vec![("program.toml", "name = \"ACME\"\n")],
            "program.toml:0 Error the programme has no id",
        ),
        (
            vec![("program.toml", "\n id = \"A cme\"\n")],
            "program.toml:2 Error the id \"A cme\" has other signs",
        ),
    ] {
        let (program, found) = read(&Folder::of(&files));
        assert_eq!(program, None);
        assert_eq!(found.len(), 1);
        assert!(
            problems(&files)[0].starts_with(problem),
            "{:?}",
            problems(&files)
        );
    }
}

#[test]
fn a_mistake_in_the_head_disables_only_itself() {
    for (line, problem) in [
        (
            "brand = [\"A\"]",
            "Error unknown key \"brand\"; it is ignored",
        ),
        ("brands = 3", "Error brands is 3, not a list of words"),
        ("guide = 3", "Error guide is 3, not words in quotes"),
        (
            "contact = { name = \"Ada\", address = \"none\" }",
            "Error the contact's address \"none\" is no mail address",
        ),
        (
            "campaign = [{ id = \"a b\" }]",
            "Error the campaign id \"a b\" has other signs",
        ),
        (
            "campaign = [{ id = \"a\", ends = \"soon\" }]",
            "Error ends: \"soon\" is not a date",
        ),
        (
            "campaign = [{ id = \"a\" }, { id = \"a\" }]",
            "Error the campaign \"a\" stands twice",
        ),
        (
            "goal = [{ id = \"a\", per_week = \"x\" }]",
            "Error per_week is \"x\", not a whole number",
        ),
        (
            "timezone = \"Europe/Rom\"",
            "Error \"Europe/Rom\" is no time zone",
        ),
        (
            "languages = [\"english\"]",
            "Error \"english\" is no language code",
        ),
    ] {
        let text = format!("id = \"acme\"\nname = \"ACME\"\n{line}\n");
        let files = [("program.toml", text.as_str())];
        let (program, _) = read(&Folder::of(&files));
        assert_eq!(program.unwrap().head.name, "ACME");
        let found = problems(&files);
        assert!(
            found.len() == 1 && found[0].starts_with(&format!("program.toml:3 {problem}")),
            "{line}: {found:?}"
        );
    }
}

#[test]
fn a_mistake_in_a_post_keeps_the_rest_of_it() {
    for (front, body, problem) in [
        ("colour = 1", "", "2 Error unknown key \"colour\""),
        (
            "valid_untill = 2026-12-01",
            "",
            "2 Error unknown key \"valid_untill\"",
        ),
        (
            "campaign = \"fal\"",
            "",
            "2 Error program.toml has no campaign \"fal\"",
        ),
        (
            "mentions = [\"ada\"]",
            "",
            "2 Error people.csv has nobody with the id \"ada\"",
        ),
        (
            "media = [{ file = \"a.png\", alt = { en = \"A\" } }]",
            "",
            "2 Error media/ has no file \"a.png\"",
        ),
        (
            "media = [{ file = \"../a.png\" }]",
            "",
            "2 Error the picture's file \"../a.png\" is no path within media/",
        ),
        (
            "link = \"acme.example\"",
            "",
            "2 Error \"acme.example\" is no web address",
        ),
        (
            "tags = [\"two words\"]",
            "",
            "2 Error \"two words\" is no hashtag",
        ),
        (
            "priority = \"high\"",
            "",
            "2 Error priority is \"high\", not a whole number",
        ),
        (
            "topics = [1]",
            "",
            "2 Error topics is 1, not words in quotes",
        ),
        (
            "",
            "## en\nagain",
            "8 Error the variant \"en\" stands twice; the first one holds",
        ),
        ("", "## it\n \n", "8 Error the variant \"it\" has no text"),
        (
            "",
            "## it (short\nx",
            "8 Error the label of \"## it (short\" is not in one pair of parentheses; the text below is left out",
        ),
        (
            "",
            "## Our story\nx",
            "8 Error \"Our\" is no language code; the text below is left out",
        ),
        (
            "",
            "## it\nCiao {{link}}",
            "8 Error the variant \"it\" has {{link}}, but the post has no link",
        ),
        (
            "",
            "## it\n\nCiao\n{{chi",
            "11 Warning in \"it\" stands a {{ or }} that belongs to no blank",
        ),
        (
            "",
            "## nb\nHei",
            "9 Warning the variant \"nb\" is in a language that program.toml does not list",
        ),
    ] {
        let text = format!("+++\n{front}\ntitle = \"T\"\n+++\n## en\nHello\n\n{body}\n");
        let files = [HEAD, ("posts/a.md", text.as_str())];
        let (program, _) = read(&Folder::of(&files));
        assert_eq!(
            program.unwrap().posts[0].variants[0].text,
            "Hello",
            "{front} {body}"
        );
        let found = problems(&files);
        assert!(
            found.len() == 1 && found[0].starts_with(&format!("posts/a.md:{problem}")),
            "{front} {body}: {found:?}"
        );
    }
}

#[test]
fn a_post_that_could_reach_the_wrong_people_or_come_too_early_is_left_out() {
    for (front, problem) in [
        (
            "valid_from = \"soon\"",
            "2 Error valid_from: \"soon\" is not a date",
        ),
        ("valid_until = 5", "2 Error valid_until: 5 is not a date"),
        (
            "audience = [\"sales\"]",
            "2 Error \"sales\" in the audience has no key",
        ),
        ("audience = 3", "2 Error audience is 3, not a list of words"),
        ("title = \"x", "2 Error not TOML"),
        (
            "title = 'a'\ntitle = 'b'",
            "3 Error not TOML: duplicate key",
        ),
    ] {
        let text = format!("+++\n{front}\n+++\n## en\nHello\n");
        let files = [
            HEAD,
            ("posts/a.md", text.as_str()),
            ("posts/b.md", "+++\ntitle = \"B\"\n+++\n## en\nHello\n"),
        ];
        let (program, _) = read(&Folder::of(&files));
        let ids: Vec<_> = program
            .unwrap()
            .posts
            .iter()
            .map(|post| post.id.clone())
            .collect();
        assert_eq!(ids, ["b"], "{front}");
        let found = problems(&files);
        assert!(
            found
                .iter()
                .any(|told| told.starts_with(&format!("posts/a.md:{problem}"))),
            "{front}: {found:?}"
        );
    }
}

#[test]
fn a_post_file_without_its_parts_is_reported() {
    for (path, text, problem) in [
        (
            "posts/A b.md",
            "## en\nx",
            "posts/A b.md:0 Error the post's id \"A b\" has other signs",
        ),
        (
            "posts/a.md",
            "+++\ntitle = 'T'\n## en\nx",
            "posts/a.md:1 Error the +++ on line 1 has no second one",
        ),
        (
            "posts/a.md",
            "+++\ntitle = 'T'\n+++\nHello\nyou\n## en\nx",
            "posts/a.md:4 Error the text before the first heading",
        ),
        (
            "posts/a.md",
            "---\ntitle: T\n---\n## en\nx",
            "posts/a.md:1 Error what is known of a post stands between lines +++",
        ),
        (
            "posts/a.md",
            "+++\ntitle = 'T'\n+++\n",
            "posts/a.md:0 Error the post has no text",
        ),
        (
            "posts/a.md",
            "## en\nx",
            "posts/a.md:1 Warning the post has no title; it is called \"a\"",
        ),
    ] {
        let found = problems(&[HEAD, (path, text)]);
        assert!(
            found.len() == 1 && found[0].starts_with(problem),
            "{path} {text}: {found:?}"
        );
    }
}

#[test]
fn a_mistake_in_a_table_disables_only_its_row() {
    let posts = "id,title,language,text\n";
    for (file, header, row, problem) in [
        (
            "posts.csv",
            posts,
            "a,A,en,x\na,B,it,y",
            "3 Error title is \"B\" here and \"A\" on line 2, which holds",
        ),
        (
            "posts.csv",
            posts,
            "a,A,en,x\na,,en,y",
            "3 Error the variant \"en\" stands twice",
        ),
        (
            "posts.csv",
            posts,
            "a,A,,x\na,,en,y",
            "2 Error \"\" is no language code; the row is left out",
        ),
        (
            "posts.csv",
            posts,
            "a b,A,en,x",
            "2 Error the post's id \"a b\" has other signs",
        ),
        (
            "posts.csv",
            posts,
            "a,A,en,",
            "2 Error the variant \"en\" has no text",
        ),
        (
            "posts.csv",
            posts,
            "filed,A,en,x\nfiled,,it,y",
            "2 Error the post \"filed\" stands in posts/filed.md too; the file holds",
        ),
        (
            "tags.csv",
            "tag,status\n",
            "a,requird",
            "2 Error the status \"requird\" of the tag \"a\" is unknown",
        ),
        (
            "tags.csv",
            "tag,status\n",
            "a,banned\n#A,banned",
            "3 Error the tag \"A\" stands twice",
        ),
        (
            "tags.csv",
            "tag,status\n",
            "a b,banned",
            "2 Error \"a b\" is no hashtag",
        ),
        (
            "tags.csv",
            "tag,status,languages\n",
            "a,banned,english",
            "2 Error \"english\" is no language code",
        ),
        (
            "people.csv",
            "id,name,kind\n",
            "a,A,robot",
            "2 Error the kind \"robot\" of \"a\" is unknown",
        ),
        (
            "people.csv",
            "id,name,kind\n",
            "a,,page",
            "2 Error \"a\" has no name",
        ),
        (
            "people.csv",
            "id,name,kind\n",
            "a,A,page\na,B,page",
            "3 Error the id \"a\" stands twice",
        ),
        (
            "people.csv",
            "id,name,kinds,x\n",
            "",
            "1 Error unknown column \"kinds\"; it is ignored",
        ),
    ] {
        let text = format!("{header}{row}\n");
        let filed = ("posts/filed.md", "+++\ntitle = 'F'\n+++\n## en\nFile\n");
        let found = problems(&[HEAD, (file, text.as_str()), filed]);
        assert!(
            found
                .first()
                .is_some_and(|told| told.starts_with(&format!("{file}:{problem}"))),
            "{row}: {found:?}"
        );
    }
}
