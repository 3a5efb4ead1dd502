//! The manifest's promises (design: invariants 1, 2 and 4).

use super::Tree;
use serde_json::Value;

/// Keys that would make the extension visible to pages, or let it see all of them.
const ABSENT: [(&str, &str); 4] = [
    (
        "web_accessible_resources",
        "a page could find the extension by them",
    ),
    (
        "externally_connectable",
        "a page could talk to the extension",
    ),
    (
        "content_scripts",
        "they would run before the person allowed the network",
    ),
    (
        "host_permissions",
        "each network is asked for by name, when the person chooses it",
    ),
];

/// All that may be asked for besides networks: reminders, by the click that sets the first.
const ASKED_FOR: [&str; 1] = ["notifications"];

/// What each of the extension's pages says about itself.
const PAGE_POLICY: &str =
    r#"<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">"#;

pub fn breaches(tree: &Tree) -> Vec<String> {
    let Some(manifest) = tree.file("manifest.json") else {
        return Vec::new();
    };
    let manifest: Value = match serde_json::from_str(&manifest.text) {
        Ok(manifest) => manifest,
        Err(error) => return vec![format!("manifest.json: {error}. Mend the JSON.")],
    };
    let mut breaches: Vec<String> = ABSENT
        .iter()
        .filter(|(key, _)| manifest.get(key).is_some())
        .map(|(key, why)| format!("manifest.json: `{key}` is there, and {why}. Remove it."))
        .collect();
    for name in strings(&manifest, "/optional_permissions") {
        if !ASKED_FOR.contains(&name) {
            breaches.push(format!(
                "manifest.json: the permission `{name}` may be asked for, and nothing needs it. Remove it."
            ));
        }
    }
    for host in strings(&manifest, "/optional_host_permissions") {
        if host.contains("<all_urls>") || host.contains("://*/") || !host.starts_with("https://") {
            breaches.push(format!(
                "manifest.json: the host `{host}` is too wide. Name the network's own https host."
            ));
        }
    }
    let csp = manifest
        .pointer("/content_security_policy/extension_pages")
        .and_then(Value::as_str);
    for needed in [
        "connect-src 'self'",
        "default-src 'self'",
        "object-src 'none'",
    ] {
        if !csp.is_some_and(|csp| csp.contains(needed)) {
            breaches.push(format!(
                "manifest.json: the extension pages' policy lacks `{needed}`. Put it back."
            ));
        }
    }
    let pages = tree
        .files
        .iter()
        .filter(|file| file.below(&["extension/pages/"]) && file.ends(&[".html"]));
    for page in pages.filter(|page| !page.text.contains(PAGE_POLICY)) {
        breaches.push(format!(
            "{}: the page could ask the network. Put `{PAGE_POLICY}` into its head.",
            page.path
        ));
    }
    let version = env!("CARGO_PKG_VERSION");
    if manifest.pointer("/version").and_then(Value::as_str) != Some(version) {
        breaches.push(format!(
            "manifest.json: its version is not {version}, which Cargo.toml has. Make them the same."
        ));
    }
    breaches
}

fn strings<'m>(manifest: &'m Value, pointer: &str) -> Vec<&'m str> {
    let list = manifest.pointer(pointer).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
