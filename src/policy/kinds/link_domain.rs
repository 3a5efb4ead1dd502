//! `link-domain`: where the links of a draft lead. See `docs/rules/link-domain.md`.

mod host;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Span, links};
use host::{Link, covers, host_of, secured, skeleton, with_parameter};

/// Parameters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct LinkDomain {
    /// The house's own hosts and those of its friends.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allow: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stop: Vec<String>,
    /// Hosts of short addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shorteners: Vec<String>,
    /// Name of a parameter that addresses on allowed hosts have.
    #[serde(skip_serializing_if = "String::is_empty")]
    parameter: String,
    /// Its value in the fix, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    value: String,
    /// Speaks of every host that is not allowed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    only_allow: bool,
}

/// Services that give short addresses; a reader does not see where they lead.
const SHORTENERS: &str = "bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd cutt.ly rebrand.ly rb.gy shorturl.at t.ly \
    lnkd.in tiny.cc bl.ink short.io dub.sh s.id shorte.st adf.ly soo.gd urlz.fr snip.ly dlvr.it ift.tt hubs.ly trib.al fb.me \
    j.mp wp.me amzn.to spr.ly hubs.la smarturl.it bit.do db.tt lnk.bio x.gd";

const STOP: Say = Say("link-domain stop");
const SHORT: Say = Say("link-domain short");
const HTTP: Say = Say("link-domain http");
const PARAMETER: Say = Say("link-domain parameter");
const OUTSIDE: Say = Say("link-domain outside");
const DISGUISED: Say = Say("link-domain disguised");
const USE_HTTPS: Say = Say("link-domain use-https");
const ADD: Say = Say("link-domain add");

impl Kind for LinkDomain {
    const TRAITS: Traits = Traits {
        name: "link-domain",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let written = fields.text("require_parameter").unwrap_or_default();
        let (parameter, value) = written.split_once('=').unwrap_or((&written, ""));
        let kind = LinkDomain {
            allow: hosts(fields, "allow"),
            stop: hosts(fields, "stop"),
            shorteners: shorteners(fields),
            parameter: parameter.trim().to_owned(),
            value: value.trim().to_owned(),
            only_allow: fields.flag("only_allow"),
        };
        if kind.allow.is_empty()
            && (kind.only_allow || !kind.parameter.is_empty())
            && fields.problems.is_empty()
        {
            fields.wrong(
                "allow",
                "`allow` is missing or empty",
                "list the hosts that only_allow or require_parameter is about, such as [acme.com]",
            );
        }
        if !parameter
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.'))
        {
            fields.wrong(
                "require_parameter",
                format!("`require_parameter` is \"{written}\""),
                "give one name, such as utm_source, or a name with its value, such as utm_source=linkedin",
            );
        }
        kind
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        for span in links(text) {
            if let Some(link) = Link::read(span.of(text)) {
                out.extend(self.look(place, span, &link));
            }
        }
    }
}

impl LinkDomain {
    /// What is to say of one link; the worst thing only.
    fn look(&self, place: &Place, span: Span, link: &Link) -> Option<Finding> {
        let text = span.of(place.reading.text);
        let host = link.host.as_str();
        let at =
            |say: &Say, values: &[(&str, &str)]| Some(Finding::at(span, place.say(say, values)));
        let allowed = longest(&self.allow, host);
        let stopped = longest(&self.stop, host);
        if stopped > 0 && stopped >= allowed {
            return at(&STOP, &[("host", host)]);
        }
        if let Some(shown) = self
            .disguise(link)
            .filter(|_| allowed == 0 || link.user.is_some())
        {
            return at(&DISGUISED, &[("host", host), ("shown", &shown)]);
        }
        if allowed == 0 && longest(&self.shorteners, host) > 0 {
            return at(&SHORT, &[("host", host)]);
        }
        if let Some(mended) = secured(text) {
            let label = place.say(&USE_HTTPS, &[]);
            return at(&HTTP, &[]).map(|finding| finding.with_fix(label, mended));
        }
        if allowed > 0 && !self.parameter.is_empty() && !link.has_parameter(&self.parameter) {
            let (name, value) = (self.parameter.as_str(), self.value(place));
            let label = place.say(&ADD, &[("name", name), ("value", &value)]);
            let mended = with_parameter(text, name, &value);
            return at(&PARAMETER, &[("name", name)])
                .map(|finding| finding.with_fix(label, mended));
        }
        if allowed == 0 && self.only_allow {
            return at(&OUTSIDE, &[("host", host)]);
        }
        None
    }

    /// What a link pretends to be: the name before an `@`, or an allowed host in letters of another script.
    fn disguise(&self, link: &Link) -> Option<String> {
        if let Some(user) = &link.user {
            return Some(user.clone()).filter(|user| user.contains('.'));
        }
        let plain = skeleton(&link.written);
        let known = |host: &&String| covers(host, &plain) && !covers(host, &link.host);
        self.allow
            .iter()
            .find(known)
            .filter(|_| plain != link.written)
            .cloned()
    }

    /// What the parameter is given in the fix, if the rule does not say: the network, or for a medium that it is social.
    fn value(&self, place: &Place) -> String {
        let network = place
            .reading
            .draft
            .network
            .filter(|_| !self.parameter.ends_with("medium"));
        if self.value.is_empty() {
            network.unwrap_or("social").to_owned()
        } else {
            self.value.clone()
        }
    }
}

/// Length of the longest host of a list that a host is or belongs to; 0 if none.
fn longest(list: &[String], host: &str) -> usize {
    list.iter()
        .filter(|known| covers(known, host))
        .map(String::len)
        .max()
        .unwrap_or(0)
}

fn hosts(fields: &mut Fields, key: &'static str) -> Vec<String> {
    let mut hosts = Vec::new();
    for written in fields.texts(key) {
        if let Some(host) = host_of(&written) {
            hosts.push(host);
        } else {
            fields.wrong(
                key,
                format!("`{key}` has \"{written}\", which is no host"),
                "write it like acme.com",
            );
        }
    }
    hosts
}

/// The known shorteners and the rule's own; `false` switches them off.
fn shorteners(fields: &mut Fields) -> Vec<String> {
    let own = match fields
        .rule
        .fields
        .get("shorteners")
        .map(ToString::to_string)
        .as_deref()
    {
        Some("false" | "\"false\"") => {
            fields.knows("shorteners");
            return Vec::new();
        }
        Some("true" | "\"true\"") => {
            fields.knows("shorteners");
            Vec::new()
        }
        _ => hosts(fields, "shorteners"),
    };
    let known = SHORTENERS.split_ascii_whitespace().map(str::to_owned);
    known.chain(own).collect()
}
