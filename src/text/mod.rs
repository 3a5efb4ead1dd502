//! Text as people write it: spans, offsets, words, folding, language, tags, mentions and links.

mod clusters;
mod compounds;
mod count;
pub mod domains;
mod emoji;
mod entities;
mod fold;
mod language;
mod letter_case;
mod lexicon;
mod normal;
mod passages;
mod put;
mod shingles;
mod span;
mod stem;
mod styled;
mod tables;
mod telling;
mod tokens;
pub mod unicode;

pub use compounds::{compound_part, writes_compounds};
pub use count::{code_points, graphemes, utf16_units};
pub use emoji::{emoji, emoji_end};
pub use entities::{Entity, addresses, links, mail_addresses, mentions, tags};
pub use fold::{
    accents_fold_in, fold, fold_accents, is_apostrophe, is_mark, is_transparent, plain,
};
pub use language::{detect_in, detect_language, is_small_word, paragraph_languages};
pub use letter_case::{capital, in_capitals, in_small, small};
pub use lexicon::{give_word_lists, is_listed, list as word_list};
pub use normal::nfc;
pub(crate) use passages::last_word;
pub use passages::{lines, paragraphs, quotations, sentences, trim};
pub use put::{Put, put, put_over};
pub use shingles::{similarity, sketch};
pub use span::{Offsets, Span, Utf16Range};
pub use stem::stem;
pub use styled::{plain_letter, styled_runs};
pub use telling::LANGUAGES;
pub use tokens::{Gap, Token, Tokens, Word, words};
