//! What of a pattern is plain words: those go into the one automaton of all terms.

use super::assert;
use super::node::{Node, Set};

/// The most plain forms that one alternative is written out to.
const MOST_FORMS: usize = 120;

/// One alternative of a pattern.
#[derive(Debug, PartialEq)]
pub(in crate::policy) enum Alternative {
    /// Plain forms as whole words, the one that comes first wins; with `true` in any case. Then the same as
    /// parts.
    Words(Vec<String>, bool, Node),
    /// All else.
    Other(Node),
}

/// The alternatives of a pattern, in their order.
pub(in crate::policy) fn alternatives(node: Node) -> Vec<Alternative> {
    let mut out = Vec::new();
    spread(node, false, false, &mut out);
    out
}

/// Parts a pattern at its outermost bars; `open` and `close`: a word boundary stands before and behind.
fn spread(node: Node, open: bool, close: bool, out: &mut Vec<Alternative>) {
    match node {
        Node::Any(parts) => {
            for part in parts {
                spread(part, open, close, out);
            }
        }
        Node::Group(_, inner) => spread(*inner, open, close, out),
        Node::All(mut parts) => {
            let boundary = Node::Assert(assert::BOUNDARY);
            let (mut open, mut close) = (open, close);
            while parts.len() > 1 && parts.first() == Some(&boundary) {
                parts.remove(0);
                open = true;
            }
            while parts.len() > 1 && parts.last() == Some(&boundary) {
                parts.pop();
                close = true;
            }
            if parts.len() == 1 {
                spread(parts.remove(0), open, close, out);
            } else {
                settle(Node::All(parts), open, close, out);
            }
        }
        other => settle(other, open, close, out),
    }
}

fn settle(node: Node, open: bool, close: bool, out: &mut Vec<Alternative>) {
    let plain = if open && close { forms(&node) } else { None };
    let boundary = |there: bool| {
        if there {
            Node::Assert(assert::BOUNDARY)
        } else {
            Node::Empty
        }
    };
    let node = Node::all(vec![boundary(open), node, boundary(close)]);
    out.push(match plain {
        Some((forms, fold)) => Alternative::Words(forms, fold, node),
        None => Alternative::Other(node),
    });
}

/// The one plain form of a pattern, and whether in any case.
pub(in crate::policy) fn literal_of(node: &Node) -> Option<(String, bool)> {
    let (mut forms, fold) = forms(node)?;
    (forms.len() == 1).then(|| (forms.remove(0), fold))
}

/// All plain forms, in the order in which they are tried, and whether in any case; `None` if they are no handful.
pub(in crate::policy) fn forms(node: &Node) -> Option<(Vec<String>, bool)> {
    let mut fold = None;
    let forms = expand(node, &mut fold)?;
    Some((forms, fold.unwrap_or(false)))
}

fn expand(node: &Node, fold: &mut Option<bool>) -> Option<Vec<String>> {
    let forms = match node {
        Node::Empty => vec![String::new()],
        Node::Char(character, folded) => {
            agree(fold, *folded)?;
            vec![character.to_string()]
        }
        Node::Set(set) => {
            agree(fold, set.fold)?;
            members(set)?
        }
        Node::All(parts) => {
            let mut forms = vec![String::new()];
            for part in parts {
                forms = joined(&forms, &expand(part, fold)?)?;
            }
            forms
        }
        Node::Any(parts) => {
            let mut forms = Vec::new();
            for part in parts {
                forms.extend(expand(part, fold)?);
            }
            forms
        }
        Node::Repeat {
            node,
            least,
            most: Some(most),
            lazy,
        } if *most <= 4 => {
            let one = expand(node, fold)?;
            let mut times = vec![vec![String::new()]];
            for _ in 0..*most {
                times.push(joined(times.last()?, &one)?);
            }
            times.drain(..*least as usize);
            if !lazy {
                times.reverse();
            }
            times.concat()
        }
        Node::Group(_, inner) => expand(inner, fold)?,
        _ => return None,
    };
    (forms.len() <= MOST_FORMS).then_some(forms)
}

/// All parts of a plain form must agree whether case matters.
fn agree(fold: &mut Option<bool>, this: bool) -> Option<()> {
    (*fold.get_or_insert(this) == this).then_some(())
}

fn joined(heads: &[String], tails: &[String]) -> Option<Vec<String>> {
    if heads.len() * tails.len() > MOST_FORMS {
        return None;
    }
    Some(
        heads
            .iter()
            .flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}")))
            .collect(),
    )
}

fn members(set: &Set) -> Option<Vec<String>> {
    if set.negated || !set.classes.is_empty() {
        return None;
    }
    let mut members = Vec::new();
    for (from, to) in &set.ranges {
        for character in *from..=*to {
            members.push(character.to_string());
            if members.len() > 12 {
                return None;
            }
        }
    }
    Some(members)
}

/// The longest text, in lower case, that every match contains; empty if there is none.
pub(super) fn needed(node: &Node) -> String {
    let mut best = String::new();
    let mut run = String::new();
    walk(node, &mut run, &mut best);
    keep(&mut run, &mut best);
    best
}

fn keep(run: &mut String, best: &mut String) {
    if run.len() > best.len() {
        best.clone_from(run);
    }
    run.clear();
}

fn walk(node: &Node, run: &mut String, best: &mut String) {
    match node {
        Node::Char(character, _) => match super::lower(*character) {
            // Other letters may become one of these in lower case.
            lower if lower.is_ascii() => run.push(lower),
            _ => keep(run, best),
        },
        Node::Empty | Node::Assert(_) | Node::Look { .. } => {}
        Node::All(parts) => {
            for part in parts {
                walk(part, run, best);
            }
        }
        Node::Group(_, inner) => walk(inner, run, best),
        Node::Repeat { node, least, .. } if *least > 0 => {
            keep(run, best);
            walk(node, run, best);
            keep(run, best);
        }
        _ => keep(run, best),
    }
}
