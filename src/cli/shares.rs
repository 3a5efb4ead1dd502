//! What the person shared so far, from a file of JSON or JSON lines.

use std::path::Path;

use serde_json::Value;

use crate::author::date;
use crate::network::Surface;
use crate::share::{History, PostHistory, Share, ShareState};
use crate::text::sketch;

/// The history in `file`: a JSON list of shares, or one share a line. Err: a message.
pub fn read(file: &Path) -> Result<History, String> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let told = |reason: String| format!("{}: {reason}", file.display());
    if let Ok(list @ Value::Array(_)) = serde_json::from_str::<Value>(text) {
        return history(&list).map_err(told);
    }
    let mut shares = Vec::new();
    for (index, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let share = serde_json::from_str(line)
            .map_err(|error| told(format!("line {} is not JSON: {error}", index + 1)))?;
        shares.push(share);
    }
    history(&Value::Array(shares)).map_err(told)
}

/// The history of a JSON list of shares: `at` (RFC 3339 or UTC milliseconds), and any of `id, post, variant,
/// network, surface, state, scheduled, link, text`. Err: a message.
pub fn history(list: &Value) -> Result<History, String> {
    let shares = list.as_array().ok_or("shares are not a list")?;
    let mut history = History::default();
    for (index, share) in shares.iter().enumerate() {
        let share = one(share, index).map_err(|reason| format!("share {}: {reason}", index + 1))?;
        if !share.post.is_empty() {
            let known = history
                .posts
                .entry(share.post.clone())
                .or_insert_with(|| PostHistory {
                    times: 0,
                    last: i64::MIN,
                });
            known.times += 1;
            known.last = known.last.max(share.at);
        }
        history.recent.push(share);
    }
    history
        .recent
        .sort_by(|one, two| (one.at, &one.id).cmp(&(two.at, &two.id)));
    Ok(history)
}

fn one(share: &Value, index: usize) -> Result<Share, String> {
    let text = |key: &str| {
        share
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let at = match share.get("at") {
        Some(Value::String(moment)) => date::read_instant(moment)?,
        Some(number) => number
            .as_i64()
            .ok_or_else(|| format!("at is {number}, not a moment"))?,
        None => return Err("it has no \"at\"".to_owned()),
    };
    let surface = match share.get("surface") {
        None => Surface::Post,
        Some(name) => {
            serde_json::from_value(name.clone()).map_err(|_| format!("{name} is no surface"))?
        }
    };
    let state = match share.get("state") {
        None => ShareState::Confirmed,
        Some(name) => {
            serde_json::from_value(name.clone()).map_err(|_| format!("{name} is no state"))?
        }
    };
    let id = text("id");
    Ok(Share {
        id: if id.is_empty() {
            format!("{index:08}")
        } else {
            id
        },
        at,
        post: text("post"),
        variant: text("variant"),
        network: text("network"),
        surface,
        state,
        scheduled: share
            .get("scheduled")
            .and_then(Value::as_bool)
            .unwrap_or_default(),
        link: text("link"),
        sketch: sketch(&text("text")),
        ..Share::default()
    })
}
