//! Where, when and for whom a rule runs.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::fields::Fields;
use super::reading::Reading;
use crate::network::Surface;
use crate::text::in_small;

/// A rule's scope; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Scope {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub networks: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub surfaces: Vec<Surface>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<String>,
    /// First instant, UTC milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// First instant after it, UTC milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
    /// Minutes by which the programme's clocks are ahead of UTC then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<i32>,
}

const SURFACES: [(&str, Surface); 4] = [
    ("post", Surface::Post),
    ("comment", Surface::Comment),
    ("message", Surface::Message),
    ("article", Surface::Article),
];

impl Scope {
    pub fn read(fields: &mut Fields) -> Self {
        let mut surfaces = Vec::new();
        for name in fields.texts("surfaces") {
            match SURFACES.iter().find(|(known, _)| *known == name) {
                Some((_, surface)) => surfaces.push(*surface),
                None => fields.wrong(
                    "surfaces",
                    format!("`surfaces` has `{name}`"),
                    format!(
                        "use post, comment, message, article{}",
                        super::fields::did_you_mean(&name, SURFACES.iter().map(|s| s.0))
                    ),
                ),
            }
        }
        let scope = Scope {
            languages: fields.texts("languages"),
            networks: fields.texts("networks"),
            surfaces,
            audience: fields.texts("audience"),
            from: fields.instant("from"),
            until: fields.instant("until"),
            zone: fields.rule.until_zone,
        };
        if let Some(entry) = scope.audience.iter().find(|entry| !entry.contains(':')) {
            fields.wrong(
                "audience",
                format!("`audience` has `{entry}`"),
                "write key:value, such as role:sales or country:it",
            );
        }
        if scope
            .from
            .zip(scope.until)
            .is_some_and(|(from, until)| from >= until)
        {
            fields.wrong(
                "until",
                "`until` is not after `from`, so the rule never runs",
                "put the later date into `until`",
            );
        }
        scope
    }

    /// Whether the rule runs on this draft at `now`. `matched`: one of its terms stands in the draft, so a
    /// language that could not be decided does not speak against it.
    pub fn covers(&self, reading: &Reading, now: i64, matched: bool) -> bool {
        let draft = &reading.draft;
        self.from.is_none_or(|from| from <= now)
            && self.until.is_none_or(|until| now < until)
            && (self.surfaces.is_empty() || self.surfaces.contains(&draft.surface))
            && (self.networks.is_empty()
                || draft
                    .network
                    .is_none_or(|name| self.networks.iter().any(|known| known == name)))
            && self.speaks(reading, matched)
            && (self.audience.is_empty() || includes(&self.audience, draft.audience))
    }

    fn speaks(&self, reading: &Reading, matched: bool) -> bool {
        let decided = !reading.languages().is_empty();
        self.languages.is_empty()
            || if decided {
                reading.is_in(&self.languages)
            } else {
                matched
            }
    }

    /// Whether the rule is for what stands at a place of a draft that it runs on, in bytes: in a draft of two
    /// languages, the paragraphs in its own.
    pub fn reaches(&self, reading: &Reading, place: usize) -> bool {
        self.languages.is_empty() || reading.is_in_at(place, &self.languages)
    }
}

/// Whether two language codes mean one language: regions do not matter, `no` is written Bokmål.
pub(super) fn same_language(one: &str, other: &str) -> bool {
    fn primary(code: &str) -> String {
        let primary = code
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if primary == "no" {
            "nb".to_owned()
        } else {
            primary
        }
    }
    primary(one) == primary(other)
}

/// Whether a person is in an audience: of each key that it names, one of its values.
fn includes(audience: &[String], person: &[String]) -> bool {
    let key = |entry: &str| entry.split(':').next().unwrap_or_default().to_owned();
    audience.iter().all(|entry| {
        let wanted = key(entry);
        audience
            .iter()
            .any(|other| key(other) == wanted && person.iter().any(|one| same(one, other)))
    })
}

/// Whether two entries are one, whatever their case.
fn same(one: &str, other: &str) -> bool {
    in_small(one) == in_small(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_of_each_key_is_needed() {
        let audience = [
            "role:sales".to_owned(),
            "role:press".to_owned(),
            "country:it".to_owned(),
        ];
        for (person, inside) in [
            (vec!["role:press", "country:it"], true),
            (vec!["role:press"], false),
            (vec!["role:hr", "country:it"], false),
            (vec![], false),
        ] {
            let person: Vec<String> = person.into_iter().map(str::to_owned).collect();
            assert_eq!(includes(&audience, &person), inside, "{person:?}");
        }
    }

    #[test]
    fn regions_do_not_part_languages() {
        for (one, other, same) in [
            ("en", "en-GB", true),
            ("no", "nb", true),
            ("nn", "nb", false),
            ("ca", "es", false),
        ] {
            assert_eq!(same_language(one, other), same, "{one} {other}");
        }
    }
}
