//! What comments in a text switch off: `<!-- vale off -->`, `<!-- vale Style.Rule = NO -->` and the like.

use crate::policy::Off;
use crate::text::Span;

/// What was switched off so far.
pub struct Comments {
    /// What, and where; what is not yet on again ends with the source.
    pub off: Vec<Off>,
    /// How many bytes the source has.
    end: usize,
}

impl Comments {
    pub fn new(end: usize) -> Self {
        Comments {
            off: Vec::new(),
            end,
        }
    }

    /// Reads a comment that begins at byte `at` of the source.
    pub fn read(&mut self, text: &str, at: usize) {
        let Some(order) = text.strip_prefix("vale ") else {
            return;
        };
        match order.split_once(" = ") {
            Some(("style" | "styles", styles)) => {
                let styles = styles.split(',').map(|style| style.trim().to_owned());
                self.only_styles(styles.collect(), at);
            }
            Some((name, how @ ("NO" | "off" | "YES" | "on"))) => {
                let off = matches!(how, "NO" | "off");
                for name in with_matches(name) {
                    self.switch(&name, off, at);
                }
            }
            None if order == "off" => self.switch("*", true, at),
            None if order == "on" => self.switch("*", false, at),
            _ => {}
        }
    }

    /// Switches one name off or on from a byte of the source on.
    fn switch(&mut self, name: &str, off: bool, at: usize) {
        let open = self.end;
        for known in &mut self.off {
            if known.name == name && known.span.end == open {
                known.span.end = at;
            }
        }
        if off {
            self.off.push(Off {
                name: name.to_owned(),
                but: Vec::new(),
                span: Span::new(at, open),
            });
        } else if let Some(others) = self
            .off
            .iter()
            .find(|known| known.name.is_empty() && known.span.end == open)
        {
            let mut but = others.but.clone();
            but.push(name.to_owned());
            self.only_styles(but, at);
        }
    }

    /// Leaves only some styles on from a byte of the source on.
    fn only_styles(&mut self, but: Vec<String>, at: usize) {
        let open = self.end;
        for known in &mut self.off {
            let style = known.name.is_empty() || but.contains(&known.name);
            if style && known.span.end == open {
                known.span.end = at;
            }
        }
        self.off.push(Off {
            name: String::new(),
            but,
            span: Span::new(at, open),
        });
    }
}

/// `Style.Rule["one","two"]` as `Style.Rule[one]` and `Style.Rule[two]`; any other name as it is.
fn with_matches(name: &str) -> Vec<String> {
    let listed = name.find('[').and_then(|at| {
        let (rule, list) = name.split_at(at);
        let matches: Vec<String> = serde_json::from_str(list).ok()?;
        let named = matches.iter().map(|only| format!("{rule}[{only}]"));
        Some(named.collect())
    });
    listed.unwrap_or_else(|| vec![name.to_owned()])
}
