//! The rule kinds: one file each, one line in the list below, one page in `docs/rules/`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::About;
use super::fields::Fields;
use super::pattern::Pattern;
use super::rule::{Finding, Kind, Place, Terms, Traits};

macro_rules! kinds {
    ($($module:ident::$kind:ident,)*) => {
        $(mod $module;)*

        /// The parameters of a rule, by kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub(super) enum Body {
            $($kind($module::$kind),)*
        }

        /// The names of all kinds.
        pub(super) const NAMES: &[&str] = &[$($module::$kind::TRAITS.name,)*];

        impl Body {
            /// Reads the parameters of a rule of `kind`; `None` if there is no such kind.
            pub fn read(kind: &str, fields: &mut Fields, terms: &mut Terms) -> Option<Self> {
                $(if kind == $module::$kind::TRAITS.name {
                    return Some(Body::$kind($module::$kind::read(fields, terms)));
                })*
                None
            }

            /// What is fixed for the kind.
            pub fn traits(&self) -> &'static Traits {
                match self {
                    $(Body::$kind(_) => const { &$module::$kind::TRAITS },)*
                }
            }

            /// Whether what the rule finds depends only on the words around.
            pub fn looks_near(&self) -> bool {
                match self {
                    $(Body::$kind(_) => <$module::$kind as Kind>::NEAR,)*
                }
            }

            /// Whether a rule's examples can show what it finds.
            pub fn by_text(&self) -> bool {
                match self {
                    $(Body::$kind(_) => <$module::$kind as Kind>::BY_TEXT,)*
                }
            }

            /// Takes what it needs of the programme.
            pub fn learn(&mut self, about: &About, terms: &mut Terms) {
                match self {
                    $(Body::$kind(kind) => kind.learn(about, terms),)*
                }
            }

            /// The patterns that the rule looks through a text with.
            pub fn patterns(&self) -> Vec<&Pattern> {
                match self {
                    $(Body::$kind(kind) => kind.patterns(),)*
                }
            }

            /// Runs the rule.
            pub fn check(&self, place: &Place, out: &mut Vec<Finding>) {
                match self {
                    $(Body::$kind(kind) => kind.check(place, out),)*
                }
            }
        }
    };
}

kinds! {
    prefer_term::PreferTerm,
    require_tag::RequireTag,
    embargo::Embargo,
    quiet_period::QuietPeriod,
    claim::Claim,
    confidential::Confidential,
    inclusive::Inclusive,
    avoid::Avoid,
    disclosure::Disclosure,
    form::Form,
    secret::Secret,
    banned_tag::BannedTag,
    max_tags::MaxTags,
    tag_case::TagCase,
    unique::Unique,
    approval::Approval,
    cadence::Cadence,
    link_domain::LinkDomain,
    existence::Existence,
    substitution::Substitution,
    occurrence::Occurrence,
    repetition::Repetition,
    consistency::Consistency,
    conditional::Conditional,
    capitalization::Capitalization,
}
