//! Whatever is sent or stored in any play is written as serde would write it: the readers on the other side, and those
//! of other versions, know only that.

use cuecard::json::{ToJson, write};
use cuecard::session::Effect;
use cuecard::session::effect::Write;
use serde::Serialize;

/// Fails if what the effect carries is written in another way than serde's.
pub fn as_serde_writes(effect: &Effect) {
    match effect {
        Effect::ToPage { message, .. } => alike(message),
        Effect::ToPanel { message, .. } => alike(message),
        Effect::Knock { knock, .. } => alike(knock),
        Effect::Write { writes, .. } => writes.iter().for_each(stored),
        _ => {}
    }
}

fn stored(write: &Write) {
    match write {
        Write::Settings(settings) => alike(settings),
        Write::Program(program, _) => {
            alike(&program.form);
            alike(&program.problems);
        }
        Write::Share(share) => alike(share),
        Write::History(history) => alike(history),
        Write::Queue(queue) => alike(queue),
        Write::ForgetProgram | Write::Composer(..) | Write::ForgetComposer(_) => {}
    }
}

fn alike<T: Serialize + ToJson>(value: &T) {
    assert_eq!(write(value), serde_json::to_string(value).unwrap());
}
