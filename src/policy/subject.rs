//! What a draft is about, as far as the house is concerned; for what is offered beside it.

use super::Policy;
use super::draft::Draft;
use super::reading::Reading;

/// What a draft is about, as far as the house is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// The company: rules of reach *work* run.
    Company,
    /// Anything else.
    #[default]
    Other,
    /// Pay, hours, safety, unions, harassment or whistle-blowing: the house keeps silent.
    Protected,
}

impl Policy {
    /// Whether a draft is about the company: it came from the library, or names the company, a product, a
    /// topic or a house hashtag. Always true without a programme.
    pub fn is_about_company(&self, draft: &Draft) -> bool {
        let reading = Reading::new(draft);
        self.look(&reading).about
    }

    /// What a draft is about.
    pub fn subject(&self, draft: &Draft) -> Subject {
        let sight = self.look(&Reading::new(draft));
        if !sight.protected.is_empty() {
            Subject::Protected
        } else if sight.about {
            Subject::Company
        } else {
            Subject::Other
        }
    }
}
