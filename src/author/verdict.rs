//! What a clause of the guide tells somebody who asks whether they may: from its answer's first word, or from a line
//! `answer:` below its heading.

use crate::program::Verdict;
use crate::text::{fold, words};

/// What an author writes after `answer:`; `None` in the second place: the clause is no yes or no.
pub const PLAIN: [(&str, Option<Verdict>); 4] = [
    ("yes", Some(Verdict::Yes)),
    ("ask", Some(Verdict::Ask)),
    ("better not", Some(Verdict::BetterNot)),
    ("none", None),
];

/// How questions begin that ask whether one may.
#[rustfmt::skip]
const MAY: [&str; 7] = [
    // English, Italian, Catalan, Bokmål, Spanish, French, German.
    "may|can|could|am i allowed|are we allowed|is it ok|is it okay|is it all right|is it fine|is it allowed|is it permitted",
    "posso|ne posso|possiamo|potrei|si può|si possono|può|possono|è permesso|è possibile|va bene",
    "puc|en puc|hi puc|ho puc|em pot|podem|en podem|podria|es pot|es poden|pot|poden|està bé|està permès|és possible",
    "kan jeg|kan vi|kan man|får jeg|får vi|får man|er det lov|er det greit|er det ok|har jeg lov|har vi lov",
    "puedo|podemos|podría|se puede|se pueden|puede|pueden|está bien|está permitido|es posible",
    "puis je|peut on|pouvons nous|est ce que je peux|est ce qu on peut|je peux|ai je le droit|est il permis|est il possible",
    "darf|dürfen|kann ich|können wir|kann man|ist es erlaubt|ist es in ordnung|ist es okay",
];

/// How questions begin that ask whether one ought to: who must, may.
#[rustfmt::skip]
const OUGHT: [&str; 7] = [
    "should|must|do i have to|do we have to|do i need to|does anybody have to",
    "devo|dobbiamo|bisogna|si deve",
    "he de|hem de|cal|s ha de|haig de",
    "må|skal|bør|trenger",
    "debo|debemos|tengo que|tenemos que|hay que|hace falta",
    "dois je|devons nous|faut il|est ce que je dois",
    "muss|müssen|soll|sollte|sollen",
];

/// What stands before a question without changing it.
#[rustfmt::skip]
const BEFORE: [&str; 7] = ["and|but", "e|ma", "i|però", "og|men", "y|pero", "et|mais", "und|aber"];

#[rustfmt::skip]
const YES: [&str; 7] = [
    "yes|of course|please do|sure|certainly|go ahead|feel free|gladly",
    "sì|certo|certamente|volentieri|ma certo|vai pure",
    "sí|és clar|i tant|és clar que sí|endavant|per descomptat",
    "ja|gjerne|selvsagt|selvfølgelig|bare gjør det|absolutt",
    "sí|claro|por supuesto|adelante|desde luego",
    "oui|bien sûr|volontiers|avec plaisir|certainement",
    "ja|gern|gerne|natürlich|klar|selbstverständlich",
];

#[rustfmt::skip]
const ASK: [&str; 7] = [
    "ask|check with|talk to|please ask|please check with|first ask",
    "chiedi|chiedilo|chiedere|chiedete|domanda|senti prima|meglio chiedere|prima chiedi|parlane",
    "pregunta|pregunteu|demana|consulta|consulta ho|parla n|abans pregunta",
    "spør|snakk med|hør med|sjekk med|ta det med",
    "pregunta|preguntad|consulta|consúltalo|pide|habla con|mejor pregunta",
    "demande|demandez|consulte|consultez|parle|parlez|mieux vaut demander",
    "frag|frage|fragen sie|fragt|sprich|sprechen sie|bitte frag|bitte fragen sie",
];

#[rustfmt::skip]
const BETTER_NOT: [&str; 7] = [
    "better not|rather not|please don t|please do not|never|not now|not yet|preferably not",
    "meglio di no|meglio no|meglio evitare|meglio non|preferibilmente no|mai|non ancora|per ora no",
    "millor que no|val més que no|més val que no|millor no|mai|encara no|per ara no",
    "helst ikke|bedre å la være|la helst være|la være|aldri|ikke ennå|ikke nå|vær så snill å ikke",
    "mejor no|más vale que no|preferiblemente no|nunca|todavía no|por ahora no",
    "mieux vaut éviter|mieux vaut pas|mieux vaut ne pas|plutôt non|plutôt pas|jamais|pas encore|de préférence non",
    "lieber nicht|besser nicht|bitte nicht|nie|niemals|noch nicht|eher nicht",
];

#[rustfmt::skip]
const NO: [&str; 7] = ["no", "no", "no", "nei", "no", "non", "nein"];

/// What turns an answer's first sentence into "it depends".
#[rustfmt::skip]
const BOTH: [&str; 7] = ["yes and no", "sì e no", "sí i no", "ja og nei", "sí y no", "oui et non", "ja und nein"];

/// What is said of not having to ask.
#[rustfmt::skip]
const UNASKED: [&str; 7] = [
    "not|no|nobody|don t|without|never|needn t", "non|senza|nessuno", "no|sense|ningú", "ikke|uten|ingen", "no|sin|nadie",
    "ne|pas|sans|personne", "nicht|kein|keine|niemand|ohne",
];

const LANGUAGES: [&str; 7] = ["en", "it", "ca", "nb", "es", "fr", "de"];

/// What a clause in `language` says of itself: `title` asks, `body` answers.
pub fn read(language: &str, title: &str, body: &str) -> Option<Verdict> {
    let place = place(language)?;
    let question = question(title, place);
    let first = first_sentence(body);
    let answer = spoken(first);
    let begins = |lists: &[&str; 7]| begins(&answer, lists.get(place)?);
    if begins(&BOTH).is_some() {
        return None;
    }
    if begins(&BETTER_NOT).is_some() {
        return (question != Question::Turned).then_some(Verdict::BetterNot);
    }
    if begins(&ASK).is_some() {
        return (question != Question::Turned).then_some(Verdict::Ask);
    }
    if begins(&YES).is_some() {
        return match question {
            Question::May | Question::Ought | Question::None if asks_first(&answer, place) => {
                Some(Verdict::Ask)
            }
            Question::May | Question::Ought | Question::None => Some(Verdict::Yes),
            Question::Other | Question::Turned => None,
        };
    }
    if begins(&NO).is_some() && question == Question::May {
        return Some(Verdict::BetterNot);
    }
    None
}

/// Whether a heading asks whether one may, so that a yes or a no is expected.
pub fn is_asked(language: &str, title: &str) -> bool {
    place(language).is_some_and(|place| question(title, place) == Question::May)
}

/// What a heading asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// Whether one may.
    May,
    /// Whether one ought to.
    Ought,
    /// It is no question.
    None,
    /// Something else, e.g. why.
    Other,
    /// Whether one may not.
    Turned,
}

fn question(title: &str, place: usize) -> Question {
    // "I heard a rumour. May I write about it?" asks with its last sentence.
    let asked = title.trim_end_matches(['?', ' ', '!', '.']);
    let last = asked
        .rsplit(['.', '!', '?', ':', '¿'])
        .next()
        .unwrap_or(asked);
    let words = spoken(last);
    let of_language = |lists: &[&'static str; 7]| lists.get(place).copied().unwrap_or_default();
    let bare = begins(&words, of_language(&BEFORE)).unwrap_or(&words);
    let turned = bare
        .split(' ')
        .any(|word| of_language(&UNASKED).split('|').any(|not| not == word));
    if begins(bare, of_language(&MAY)).is_some() {
        return if turned {
            Question::Turned
        } else {
            Question::May
        };
    }
    if begins(bare, of_language(&OUGHT)).is_some() {
        return if turned {
            Question::Turned
        } else {
            Question::Ought
        };
    }
    if title.contains('?') {
        Question::Other
    } else {
        Question::None
    }
}

/// "Yes, but ask Giulia first": the more careful of the two holds.
fn asks_first(answer: &str, place: usize) -> bool {
    let of_language = |lists: &[&'static str; 7]| lists.get(place).copied().unwrap_or_default();
    let padded = format!(" {answer} ");
    let holds = |lists| {
        let mut words = of_language(lists).split('|');
        words.any(|word| padded.contains(&format!(" {word} ")))
    };
    holds(&ASK) && !holds(&UNASKED)
}

fn place(language: &str) -> Option<usize> {
    let base = crate::suggest::base_language(language);
    LANGUAGES.iter().position(|known| *known == base)
}

fn first_sentence(body: &str) -> &str {
    let body = body.trim_start_matches(['"', '“', '«', '-', ' ', '¡', '*']);
    body.split(['.', '!', '\n', ':', ';'])
        .next()
        .unwrap_or(body)
}

/// The words in lower case, one space between them, without marks.
fn spoken(text: &str) -> String {
    let folded = fold(text).replace(['\'', '’'], " ");
    let words: Vec<String> = words(&folded).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}

/// What follows one of the phrases, parted by `|`, at the beginning of `words`.
fn begins<'w>(words: &'w str, phrases: &str) -> Option<&'w str> {
    let rest = |phrase: &str| {
        let rest = words.strip_prefix(phrase)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
    };
    let mut phrases = phrases.split('|');
    phrases.find_map(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_tells_in_seven_languages() {
        let (yes, ask, not) = (
            Some(Verdict::Yes),
            Some(Verdict::Ask),
            Some(Verdict::BetterNot),
        );
        for (language, title, body, verdict) in [
            (
                "en",
                "May I comment on a competitor?",
                "Yes, as if they sat at the table. Don't compare.",
                yes,
            ),
            (
                "en",
                "May I post photos of customers?",
                "Ask them first.",
                ask,
            ),
            (
                "en",
                "I heard a rumour. May I write about it?",
                "Better not, not even to deny it.",
                not,
            ),
            ("en", "May I write about prices?", "No. Nobody may.", not),
            (
                "en",
                "Should I say that I work here?",
                "Yes, near the top.",
                yes,
            ),
            ("en", "Photos of the canteen", "Yes!", yes),
            (
                "en",
                "May I post customers' logos?",
                "Yes, but ask Giulia first.",
                ask,
            ),
            (
                "en",
                "May I write about pay?",
                "Yes, there is no need to ask anybody.",
                yes,
            ),
            (
                "it",
                "Posso parlare della concorrenza?",
                "Sì, come se fossero seduti al tavolo.",
                yes,
            ),
            ("it", "E posso scrivere di prezzi?", "Meglio di no.", not),
            (
                "it",
                "Posso pubblicare foto?",
                "Chiedi prima a chi si vede.",
                ask,
            ),
            ("ca", "Puc parlar de la competència?", "Sí, i tant.", yes),
            ("ca", "Puc publicar fotos?", "Pregunta-ho abans.", ask),
            ("ca", "Es pot parlar de preus?", "Val més que no.", not),
            ("nb", "Kan jeg skrive om konkurrenter?", "Ja, gjerne.", yes),
            ("nb", "Får jeg legge ut bilder?", "Spør dem først.", ask),
            ("nb", "Kan jeg skrive om priser?", "Helst ikke.", not),
            ("es", "¿Puedo hablar de la competencia?", "Sí, claro.", yes),
            ("es", "¿Puedo publicar fotos?", "Pregunta antes.", ask),
            (
                "fr",
                "Puis-je parler de la concurrence ?",
                "Oui, bien sûr.",
                yes,
            ),
            (
                "fr",
                "Peut-on publier des photos ?",
                "Demandez d'abord.",
                ask,
            ),
            ("fr", "Puis-je parler des prix ?", "Mieux vaut éviter.", not),
            (
                "de",
                "Darf ich über die Konkurrenz schreiben?",
                "Ja, gern.",
                yes,
            ),
            ("de", "Darf ich Fotos zeigen?", "Frag vorher.", ask),
            (
                "de",
                "Darf ich über Preise schreiben?",
                "Lieber nicht.",
                not,
            ),
        ] {
            assert_eq!(read(language, title, body), verdict, "{title} {body}");
        }
    }

    #[test]
    fn what_is_no_plain_answer_gives_none() {
        for (title, body) in [
            ("Do I have to post about ACME?", "No. Nobody counts."),
            ("Is it forbidden to write about pay?", "Yes."),
            ("May I not mention the customer?", "Yes."),
            ("May I post photos?", "If they have said yes."),
            ("May I post photos?", "Yes and no."),
            ("May I post photos?", "Yesterday we changed this."),
            ("Why can't I write about orders?", "ACME has a bond."),
            ("What should never be in a post?", "Passwords."),
            ("May I post photos?", ""),
        ] {
            assert_eq!(read("en", title, body), None, "{title} {body}");
        }
        assert_eq!(read("fi", "May I?", "Yes."), None);
    }
}
