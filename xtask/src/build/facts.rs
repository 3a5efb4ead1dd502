//! What the content script takes from `networks/*.json`: the selectors, without what is written there for people.

use crate::places::{self, at};
use crate::run::Outcome;
use serde_json::Value;

/// The network whose pages the content script runs in.
const NETWORK: &str = "networks/linkedin.json";
/// Why a selector is as it is and when that was seen tells whoever mends it; in a page it would only weigh.
const FOR_PEOPLE: [&str; 3] = ["name", "seen", "why"];

/// Leaves the network's composers where TypeScript and esbuild look for `composers`.
pub fn write() -> Outcome {
    let failed =
        |error: String| format!("{NETWORK} cannot be made into the script's selectors: {error}.");
    let text = std::fs::read_to_string(at(NETWORK)).map_err(|error| failed(error.to_string()))?;
    let mut network: Value =
        serde_json::from_str(&text).map_err(|error| failed(error.to_string()))?;
    let mut composers = network["composers"].take();
    lighten(&mut composers);
    let file = places::glue().join("composers.json");
    std::fs::write(file, composers.to_string()).map_err(|error| failed(error.to_string()))
}

fn lighten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !FOR_PEOPLE.contains(&name.as_str()));
            fields.values_mut().for_each(lighten);
        }
        Value::Array(values) => values.iter_mut().for_each(lighten),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_stay_and_what_is_for_people_goes() {
        let mut composers = serde_json::json!({"private": "p", "forms": [{"name": "n", "seen": "s", "why": "w", "editor": "e"}]});
        lighten(&mut composers);
        assert_eq!(
            composers.to_string(),
            r#"{"forms":[{"editor":"e"}],"private":"p"}"#
        );
    }
}
