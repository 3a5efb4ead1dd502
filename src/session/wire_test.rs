//! Keeps the content script's message types equal to these: writes `extension/content/wire.ts` when
//! `UPDATE_EXPECT=1`, and fails when it is stale.

use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS};

use super::page::{FromPage, InsertOutcome, Knock, Mark, PROTOCOL, Place, ToPage};
use super::view::{
    ButtonStyle, CardEvent, ChoiceOption, FieldStyle, Icon, ListStyle, Node, Tab, TextStyle, View,
};
use crate::network::Surface;
use crate::policy::Severity;
use crate::text::Utf16Range;

#[test]
fn the_content_scripts_message_types_are_those_of_the_core() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/content/wire.ts");
    let types = wire_types();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &types).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == types,
        "extension/content/wire.ts is stale; renew it with `UPDATE_EXPECT=1 cargo test --lib session::wire_test`"
    );
}

fn wire_types() -> String {
    let mut out = String::from(
        "// The messages between a network's page and the background; generated from src/session, do not edit.\n",
    );
    let _ = writeln!(
        out,
        "\n/** Version of the protocol. */\nexport const PROTOCOL = {PROTOCOL};"
    );
    declare::<FromPage>(&mut out);
    declare::<InsertOutcome>(&mut out);
    declare::<ToPage>(&mut out);
    declare::<Place>(&mut out);
    declare::<Mark>(&mut out);
    declare::<Knock>(&mut out);
    declare::<View>(&mut out);
    declare::<Node>(&mut out);
    declare::<Tab>(&mut out);
    declare::<ChoiceOption>(&mut out);
    declare::<TextStyle>(&mut out);
    declare::<ButtonStyle>(&mut out);
    declare::<Icon>(&mut out);
    declare::<ListStyle>(&mut out);
    declare::<FieldStyle>(&mut out);
    declare::<CardEvent>(&mut out);
    declare::<Surface>(&mut out);
    declare::<Severity>(&mut out);
    declare::<Utf16Range>(&mut out);
    out
}

fn declare<T: TS + 'static>(out: &mut String) {
    // JSON has one kind of number; milliseconds since 1970 fit it exactly.
    let config = Config::new().with_large_int("number");
    let _ = writeln!(out, "\nexport {}", T::decl(&config));
}
