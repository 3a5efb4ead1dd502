//! `substitution`: one form instead of others; a kind of Vale's. See `docs/rules/substitution.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::{Node, Pattern, compile, forms, literal_of, parse};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{
    Action, Base, Fine, Report, Seeker, View, capital, listed, options, pairs, refuse, replace_all,
};
use crate::lean::sort_by;
use crate::text::{Span, in_small};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Substitution {
    base: Base,
    seeker: Seeker,
    swaps: Vec<Swap>,
    capitalize: bool,
    /// The action is to replace.
    replaces: bool,
}

/// What stands for one key of `swap`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Swap {
    /// What to write.
    to: String,
    /// The key with its groups, where `to` names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    groups: Option<Pattern>,
    /// `to` as a pattern of what is fine, where it is more than words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fine: Option<Pattern>,
    /// All that such a pattern can be, where that is a handful: what is shown is the one that was meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    spellings: Vec<String>,
}

impl Kind for Substitution {
    const TRAITS: Traits = Traits {
        name: "substitution",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let words = !fields.flag("nonword");
        let fold = if fields.flag("ignorecase") {
            "(?i)"
        } else {
            ""
        };
        let replaces = matches!(base.action(), Some(Action::Replace(_)));
        let capitalize = fields.flag("capitalize");
        // Read by older versions of Vale only.
        fields.knows("pos");
        let mut swap = pairs(fields, "swap");
        if swap.is_empty() {
            fields.wrong(
                "swap",
                "`swap` is missing or empty",
                "write what is found: what to write",
            );
        }
        sort_by(&mut swap, |one, other| other.0.len().cmp(&one.0.len()));
        let (mut parts, mut swaps) = (Vec::new(), Vec::new());
        for (index, (key, to)) in swap.into_iter().enumerate() {
            let pattern = if words {
                format!(r"{fold}\b(?:{key})\b")
            } else {
                format!("{fold}(?:{key})")
            };
            match parse(&pattern).and_then(|node| Ok((Swap::read(&key, to, fold, replaces)?, node)))
            {
                Ok((swap, node)) => {
                    parts.push((u32::try_from(index).unwrap_or(u32::MAX), node));
                    swaps.push(swap);
                }
                Err(reason) => {
                    refuse(fields, "swap", &key, &reason);
                    return Substitution::none(base);
                }
            }
        }
        match Seeker::build(parts, terms) {
            Ok(seeker) => Substitution {
                base,
                seeker,
                swaps,
                capitalize,
                replaces,
            },
            Err(reason) => {
                refuse(fields, "swap", "", &reason);
                Substitution::none(base)
            }
        }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        self.seeker.patterns().collect()
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        for view in self.base.views(place) {
            let mut fine = Fine::new(&self.base, view.text);
            self.seeker.each(&view, |span, key| {
                if let Some(swap) = self.swaps.get(key as usize).filter(|_| !fine.has(span)) {
                    self.judge(swap, &view, span, &mut report);
                }
            });
        }
    }
}

impl Substitution {
    fn none(base: Base) -> Self {
        Substitution {
            base,
            seeker: Seeker::default(),
            swaps: Vec::new(),
            capitalize: false,
            replaces: false,
        }
    }

    fn judge(&self, swap: &Swap, view: &View, span: Span, report: &mut Report) {
        let found = span.of(view.text);
        let mut to = match &swap.groups {
            Some(groups) => replace_all(groups, found, &swap.to),
            None => swap.to.clone(),
        };
        let raised = self.capitalize && found == capital(found);
        if raised {
            to = capital(&to);
        }
        let several = options(&to);
        let fine = if self.replaces {
            several.iter().any(|option| option == found)
        } else {
            match &swap.fine {
                Some(fine) => fine.spans(found).first() == Some(&Span::new(0, found.len())),
                None => to == found,
            }
        };
        if fine {
            return;
        }
        let ui = report.ui();
        if self.replaces {
            let several: Vec<String> = self.base.instead(found, &several);
            let several: Vec<String> = several
                .into_iter()
                .map(|option| if raised { capital(&option) } else { option })
                .collect();
            let message = self.base.say_listed(ui, &[&listed(&several), found]);
            report.add(view, span, &message, &several);
        } else {
            let small = in_small(found);
            let meant = swap.spellings.iter().find(|one| in_small(one) == small);
            let shown = meant.unwrap_or(&to);
            let message = self.base.say(ui, &[shown, found]);
            let offered = match (self.base.action(), meant) {
                (Some(_), _) => self.base.instead(found, &several),
                (None, Some(meant)) => vec![meant.clone()],
                // In quotes of its own it is words for the message.
                (None, None) if swap.fine.is_none() && !to.starts_with(['\'', '"']) => several,
                (None, None) => Vec::new(),
            };
            report.add(view, span, &message, &offered);
        }
    }
}

impl Swap {
    fn read(key: &str, to: String, fold: &str, replaces: bool) -> Result<Self, String> {
        let names_group = to.split('$').skip(1).any(|rest| {
            rest.trim_start_matches('{')
                .starts_with(|first: char| first.is_ascii_digit())
        });
        let groups = if names_group {
            Some(compile(&parse(&format!("{fold}{key}"))?, true)?)
        } else {
            None
        };
        // What cannot be read as a pattern is meant as it stands.
        let fine = if replaces || names_group {
            None
        } else {
            parse(&format!(r"\A(?:{to})\z"))
                .ok()
                .and_then(|node| match &node {
                    Node::All(parts) => {
                        let inner = Node::all(
                            parts
                                .iter()
                                .filter(|part| !matches!(part, Node::Assert(_)))
                                .cloned()
                                .collect(),
                        );
                        match literal_of(&inner) {
                            Some((plain, _)) if plain == to => None,
                            _ => compile(&node, false).ok(),
                        }
                    }
                    _ => None,
                })
        };
        let spellings = match &fine {
            Some(_) => parse(&to).ok().and_then(|node| forms(&node)),
            None => None,
        };
        Ok(Swap {
            to,
            groups,
            fine,
            spellings: match spellings {
                Some((forms, false)) => forms,
                _ => Vec::new(),
            },
        })
    }
}
