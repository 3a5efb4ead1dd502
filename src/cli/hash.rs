//! `cuecard pack hash`: confidential terms as salted hashes.

use serde_json::json;

use super::{FINE, World, batch};
use crate::policy::hash_term;

/// Shorter salts are easy to try out together with the terms.
const SHORT: usize = 8;

/// Prints the hashes of terms as a rule lists them. Returns the exit code; Err: a message.
pub fn run(salt: &str, terms: &[String], json: bool, world: &mut World<'_>) -> Result<u8, String> {
    if salt.chars().count() < SHORT {
        return Err(format!(
            "the salt has fewer than {SHORT} characters; take a long random one"
        ));
    }
    let mut hashes = Vec::new();
    for term in listed(terms, world)? {
        hashes.extend(hash_term(salt, &term)?);
    }
    if json {
        batch::print(&json!({ "salt": salt, "hashes": hashes }), world)?;
    } else {
        let list: Vec<String> = hashes.iter().map(|hash| format!("  - {hash:?}")).collect();
        let list = list.join("\n");
        // Where nobody listens any more, there is nobody to tell.
        let _ = writeln!(world.stdout, "salt: {salt:?}\nhashes:\n{list}");
    }
    Ok(FINE)
}

/// The terms, those that are piped in included.
fn listed(terms: &[String], world: &mut World<'_>) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for term in terms {
        if term != "-" {
            all.push(term.clone());
            continue;
        }
        let mut piped = String::new();
        world
            .stdin
            .read_to_string(&mut piped)
            .map_err(|error| format!("what is piped in cannot be read: {error}"))?;
        let lines = piped.trim_start_matches('\u{FEFF}').lines().map(str::trim);
        all.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
    }
    Ok(all)
}
