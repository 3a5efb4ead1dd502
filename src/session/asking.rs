//! "Not sure? Ask": a mail to the programme's contact, with the draft only if the person ticks it.

use super::effect::Effect;
use super::state::Step;

/// Opens the mail; nothing is sent, the person's own mail program shows it.
pub(super) fn ask(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let draft = (composer.card.ask_with_draft).then(|| ["\n\n", &composer.text].concat());
    mail(step, "card_mail_body", "", &draft.unwrap_or_default());
}

/// The same with a question that the guide does not answer.
pub(super) fn question(step: &mut Step, question: &str) {
    mail(step, "card_mail_question", question, "");
}

/// A mail with a sentence, which may name the contact and quote the question, and what comes after it.
fn mail(step: &mut Step, key: &str, question: &str, more: &str) {
    let program = step.state.program.as_ref();
    let Some(contact) = program.and_then(|program| program.head.contact.as_ref()) else {
        return;
    };
    let texts = &step.state.texts;
    let mut body = texts.with(key, &[("name", &contact.name), ("question", question)]);
    body.push_str(more);
    let address = format!(
        "mailto:{}?subject={}&body={}",
        encode(&contact.address),
        encode(texts.get("card_mail_subject")),
        encode(&body.replace('\n', "\r\n"))
    );
    step.effects.push(Effect::OpenTab { address });
}

/// Percent-encodes all but what RFC 3986 calls unreserved, and `@`, which RFC 6068 allows in an address.
fn encode(text: &str) -> String {
    text.bytes()
        .fold(String::with_capacity(text.len()), |mut encoded, byte| {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                    encoded.push(byte.into());
                }
                other => {
                    let hex = |digit: u8| {
                        char::from_digit(digit.into(), 16)
                            .unwrap_or('0')
                            .to_ascii_uppercase()
                    };
                    encoded.extend(['%', hex(other >> 4), hex(other & 15)]);
                }
            }
            encoded
        })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_mail_address_and_any_text_survive_the_link() {
        assert_eq!(super::encode("comms@acme.example"), "comms@acme.example");
        assert_eq!(super::encode("a b&c\r\nè"), "a%20b%26c%0D%0A%C3%A8");
    }
}
