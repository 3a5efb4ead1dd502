//! What a rule kind says by itself, it says in every language of the interface.

use std::collections::BTreeMap;

use cuecard::policy::{Policy, compile};
use cuecard::session::Texts;
use cuecard::text::sketch;

use crate::{Block, blocks, hints_for, pages, rules};

/// Sentences that stand for the same in two languages, such as `Use https` in Italian and Spanish, are few.
#[test]
fn every_sentence_of_a_kind_is_said_in_every_language_of_the_interface() {
    let mut said: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        let mut policy = Policy::default();
        let mut captions = Vec::new();
        let mut own_words = false;
        let mut post: Option<Block> = None;
        for block in blocks(&page) {
            match block.info.split_whitespace().next() {
                Some("rule") => {
                    let rules = rules(&block.body);
                    own_words = rules.iter().any(|rule| rule.fields.contains_key("message"));
                    (policy, _) = compile(&rules, None);
                }
                Some("caption") => captions = vec![sketch(&block.body)],
                Some("post") if !own_words => post = Some(block),
                _ => post = None,
            }
            let Some(post) = post.as_ref() else { continue };
            for ui in Texts::LANGUAGES {
                let (_, found) = hints_for(ui, &policy, &captions, &post.info, &post.body);
                assert!(!found.contains(['{', '}']), "{}: {found}", path.display());
                said.entry(ui).or_default().push(found);
            }
        }
    }
    let (english, others) = (&said["en"], Texts::LANGUAGES.iter().skip(1));
    assert!(english.len() > 80, "the manual has examples");
    for ui in others {
        for (theirs, ours) in said[ui].iter().zip(english) {
            let silent = ours.is_empty();
            assert_eq!(theirs.is_empty(), silent, "{ui}: {theirs} for {ours}");
            for (line, english) in theirs.lines().zip(ours.lines()) {
                assert!(silent || line != english, "{ui} says English: {line}");
            }
        }
    }
}
