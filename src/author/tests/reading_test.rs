//! What a sound folder gives.

use super::*;

#[test]
fn the_head_is_read() {
    let head = sound(&[(
        "program.toml",
        "\u{feff}id = \"acme\"\r\nname = \"ACME\"\r\nversion = 3\r\nlanguages = [\"en\"]\r\ntimezone = \"Europe/Rome\"\r\n\
         contact = { name = \"Ada\", address = \"ada@acme.example\" }\r\nbrands = [\"ACME\"]\r\nwhy = { en = \"Because\" }\r\n\
         [[campaign]]\r\nid = \"fall\"\r\nstarts = 2026-10-01\r\nends = 2026-12-01\r\nparameters = { utm_source = \"c\", n = 1 }\r\n\
         [[goal]]\r\nid = \"weekly\"\r\nper_week = 2\r\n",
    )])
    .head;
    assert_eq!(
        (
            head.version.as_str(),
            head.contact.unwrap().name.as_str(),
            head.why.get("en")
        ),
        ("3", "Ada", "Because")
    );
    let campaign = &head.campaigns[0];
    assert_eq!(date::show(campaign.starts.unwrap()), "2026-09-30T22:00:00Z");
    assert_eq!(date::show(campaign.ends.unwrap()), "2026-12-01T23:00:00Z");
    assert_eq!(campaign.parameters.get("n").unwrap(), "1");
    assert_eq!(head.goals[0].per_week, 2);
}

#[test]
fn a_post_is_read_as_written() {
    let post = "+++\ntitle = \"T\"\ncampaign = \"fall\"\nlink = \"https://a.example\"\ntags = [\"#One\", \"Two\"]\nvalid_until = 2026-12-01\npriority = 2\n+++\n\n## en\n\n  Hello \n\n\\## not a heading\n### nor this\n\n\n## it linkedin comment (breve)\nCiao {{chi|Chi?}}\n";
    let program = sound(&[HEAD, ("posts/hello.md", &post.replace('\n', "\r\n"))]);
    let post = &program.posts[0];
    assert_eq!(
        (post.id.as_str(), post.title.as_str(), post.priority),
        ("hello", "T", 2)
    );
    assert_eq!(post.tags, ["One", "Two"]);
    let texts: Vec<_> = post
        .variants
        .iter()
        .map(|variant| (variant.id.as_str(), variant.text.as_str()))
        .collect();
    assert_eq!(
        texts,
        [
            ("en", "  Hello \n\n## not a heading\n### nor this"),
            ("it/linkedin/comment/breve", "Ciao {{chi|Chi?}}")
        ]
    );
    assert_eq!(
        program.places[&("hello".to_owned(), "en".to_owned())],
        ("posts/hello.md".to_owned(), 12)
    );
}

#[test]
fn a_topic_that_is_everybodys_makes_no_draft_be_about_the_company() {
    let files = [
        (
            "program.toml",
            "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\"]\ntopics = [\"repair\", \"heat pumps\"]\nabout = [\"heat pumps\", \"cooking\"]\n",
        ),
        (
            "tags.csv",
            "tag,status,topics,languages,why\nLifeAtWork,required,repair,,\nRightToRepair,suggested,repair,,\nHeatPumps,suggested,heat pumps,,\n",
        ),
    ];
    let about = about(&read(&Folder::of(&files)).0.unwrap().head);
    assert_eq!(about.topics, ["heat pumps"]);
    assert_eq!(about.tags, ["LifeAtWork", "RightToRepair", "HeatPumps"]);
    assert_eq!(about.shared_tags, ["RightToRepair"]);
    assert_eq!(
        problems(&files),
        ["program.toml:5 Error `about` names the topic \"cooking\", which `topics` does not have"]
    );
}

#[test]
fn titles_and_topics_have_one_name_or_one_per_language() {
    let program = sound(&[
        (
            "program.toml",
            "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\ntopics = [\"repair\", { en = \"heat pumps\", it = \"pompe di calore\" }]\n",
        ),
        (
            "posts/quiet.md",
            "+++\ntitle = { en = \"Quiet\", it = \"Silenzio\" }\ntopics = [\"heat pumps\"]\n+++\n\n## en\nHello\n",
        ),
    ]);
    assert_eq!(program.head.topics, ["repair", "heat pumps"]);
    let named = |topic, language| program.head.topic_name(topic, language).to_owned();
    assert_eq!(named("heat pumps", "it"), "pompe di calore");
    assert_eq!(named("heat pumps", "nb"), "heat pumps");
    assert_eq!(named("repair", "it"), "repair");
    let post = &program.posts[0];
    let titles = ["en", "it", "nb"].map(|language| post.title_in(language));
    assert_eq!(titles, ["Quiet", "Silenzio", "Quiet"]);
    let index = crate::suggest::Index::build(&program.posts, &program.head);
    assert_eq!(
        index.entry("quiet").unwrap().titles.get("it").unwrap(),
        "Silenzio"
    );
    assert_eq!(index.entry("quiet").unwrap().title, "Quiet");
}

#[test]
fn rows_of_one_id_are_one_post() {
    let csv = "id;title;tags;language;network;surface;label;text;priority\n\
               a;A;One|#Two;en;;;;\"Hello, you;\n\nbye\";3\n\
               a;;;it;x;post;breve;Ciao;\n\
               b;B;;en;;;;Hey;\n";
    let program = sound(&[HEAD, ("posts.csv", csv)]);
    let found: Vec<_> = program
        .posts
        .iter()
        .map(|post| {
            (
                post.id.as_str(),
                post.variants
                    .iter()
                    .map(|variant| variant.id.as_str())
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [("a", vec!["en", "it/x/post/breve"]), ("b", vec!["en"])]
    );
    let first = &program.posts[0];
    assert_eq!(
        (first.priority, first.variants[0].text.as_str()),
        (3, "Hello, you;\n\nbye")
    );
    assert_eq!(first.tags, ["One", "Two"]);
}

#[test]
fn tags_and_people_are_read() {
    let tags = "tag,status,topics,languages,why\n#HeatPumps,suggested,heat|pumps,en|it,\"So, yes\"\nOld,banned,,,\n";
    let people = "id,name,kind,topics,languages,linkedin,x\nada,Ada Riva,person,,it,ada-riva,@ada\nacme,ACME,page,,,,acme\n";
    let head = sound(&[HEAD, ("tags.csv", tags), ("people.csv", people)]).head;
    assert_eq!(
        (
            head.tags[0].tag.as_str(),
            head.tags[0].topics.len(),
            head.tags[0].why.get("it")
        ),
        ("HeatPumps", 2, "So, yes")
    );
    assert_eq!(head.people[0].handles.get("x").unwrap(), "ada");
    assert_eq!(head.people[1].handles.keys().collect::<Vec<_>>(), ["x"]);
}
