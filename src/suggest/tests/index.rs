//! The index as a thing: built once, carried in a pack, read back.

use super::*;

#[test]
fn an_entry_holds_what_the_post_says_of_itself() {
    let mut post = post(
        "a",
        "A title",
        &[("en", "Text."), ("ca/linkedin/comment/short", "Text.")],
    );
    post.category = "people".into();
    post.campaign = "winter".into();
    post.topics = vec!["repair".into(), "heat pumps".into()];
    post.audience = vec!["role:sales".into()];
    post.valid_from = Some(-5);
    post.valid_until = Some(NOW);
    post.priority = -3;
    let index = Index::build(&[post.clone()], &head());
    let entry = index.entry("a").unwrap();
    assert_eq!(
        (&entry.id, &entry.title, &entry.category, &entry.campaign),
        (&post.id, &post.title, &post.category, &post.campaign)
    );
    assert_eq!(
        (&entry.topics, &entry.audience),
        (&post.topics, &post.audience)
    );
    assert_eq!(
        (entry.valid_from, entry.valid_until, entry.priority),
        (post.valid_from, post.valid_until, post.priority)
    );
    let variants: Vec<_> = entry
        .variants
        .iter()
        .map(|known| {
            (
                known.id.as_str(),
                known.language.as_str(),
                known.network.as_deref(),
                known.surface,
                known.label.as_str(),
            )
        })
        .collect();
    assert_eq!(
        variants,
        [
            ("en", "en", None, None, ""),
            (
                "ca/linkedin/comment/short",
                "ca",
                Some("linkedin"),
                Some(Surface::Comment),
                "short"
            )
        ]
    );
    assert_eq!(index.entry("b"), None);
}

#[test]
fn an_empty_library_has_nothing_to_offer() {
    let index = Index::build(&[], &Head::default());
    assert!(index.is_empty() && index.categories().is_empty());
    assert!(index.posts(&Person::default().ask()).is_empty());
    let json = serde_json::to_string(&index).unwrap();
    assert_eq!(serde_json::from_str::<Index>(&json).unwrap(), index);
    assert!(
        Index::default()
            .search(
                &Look {
                    query: "a fan",
                    ..Look::default()
                },
                &Person::default().ask()
            )
            .is_empty()
    );
}

#[test]
fn of_two_posts_with_one_id_the_first_holds() {
    let index = Index::build(
        &[post("a", "First", &[]), post("a", "Second", &[])],
        &head(),
    );
    assert_eq!(index.len(), 1);
    assert_eq!(index.entry("a").unwrap().title, "First");
}

#[test]
fn categories_are_sorted_and_each_is_named_once() {
    let mut posts = library();
    for (post, category) in posts.iter_mut().zip(["people", "hiring", "people"]) {
        post.category = category.into();
    }
    posts.push(post("none", "None", &[]));
    assert_eq!(
        Index::build(&posts, &head()).categories(),
        ["hiring", "people"]
    );
}

#[test]
fn an_index_answers_the_same_after_the_way_through_json() {
    let built = Index::build(&library(), &head());
    let json = serde_json::to_string(&built).unwrap();
    let loaded: Index = serde_json::from_str(&json).unwrap();
    assert_eq!(loaded, built);
    let person = Person::drafting("The workshop in Girona mends a heat pump", "en");
    assert_eq!(loaded.posts(&person.ask()), built.posts(&person.ask()));
    assert_eq!(loaded.entry("workshop"), built.entry("workshop"));
    assert!(!json.contains('\n'), "a pack has one line for it");
}

#[test]
fn the_same_library_in_another_order_is_the_same_index() {
    let mut posts = library();
    let built = Index::build(&posts, &head());
    posts.reverse();
    assert_eq!(
        serde_json::to_string(&Index::build(&posts, &head())).unwrap(),
        serde_json::to_string(&built).unwrap()
    );
}

#[test]
fn a_damaged_index_is_refused_with_what_to_do() {
    let sound = serde_json::to_value(Index::build(&library(), &head())).unwrap();
    for (field, value, said) in [
        ("form", serde_json::json!(99), "form 99"),
        ("posts", serde_json::json!("gA"), "break off"),
        ("posts", serde_json::json!(""), "posts do not fit"),
        ("postings", serde_json::json!(""), "terms do not fit"),
        (
            "titles",
            serde_json::json!({"text": "a", "ends": "BA"}),
            "texts do not fit",
        ),
        ("variants", serde_json::json!(""), "captions do not fit"),
        ("page_posts", serde_json::json!("Eg"), "pages do not fit"),
    ] {
        let mut damaged = sound.clone();
        damaged[field] = value;
        let error = serde_json::from_value::<Index>(damaged)
            .unwrap_err()
            .to_string();
        assert!(error.contains(said), "{field}: {error}");
    }
}
