//! Vale rules that extend another rule: what they do not say is the other's.

use serde_json::{Map, Value};

use crate::program::{Problem, ProblemSeverity, RawRule};

/// How many rules may extend each other in a row.
const LONGEST: usize = 10;
/// What a rule does not take over.
const OWN: [&str; 4] = ["id", "kind", "tests", "examples"];

/// Completes the rules whose `extends` names another one of them (`Style.Rule`). One that cannot be completed is
/// taken out and named in the problems; one whose other rule is not among them stays as it is.
pub fn complete(rules: &mut Vec<RawRule>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut made = Vec::new();
    for rule in rules.iter() {
        match completed(rule, rules, LONGEST) {
            Ok(rule) => made.push(rule),
            Err((key, reason)) => problems.push(rule.problem(
                ProblemSeverity::Error,
                &key,
                reason,
                "leave the rule out, or write out what it takes over",
            )),
        }
    }
    *rules = made;
    problems
}

/// A key and what is wrong there.
type Wrong = (String, String);

fn completed(rule: &RawRule, rules: &[RawRule], left: usize) -> Result<RawRule, Wrong> {
    let named = rule.is_vale() && rule.kind.contains('.');
    let Some(other) = rules.iter().find(|other| named && other.id == rule.kind) else {
        return Ok(rule.clone());
    };
    if left == 0 {
        let reason = format!("more than {LONGEST} rules extend each other in a row");
        return Err(("extends".to_owned(), reason));
    }
    let other = completed(other, rules, left - 1)?;
    let mut fields = other.fields;
    for key in OWN {
        fields.remove(key);
    }
    for (key, value) in &rule.fields {
        if key != "extends" {
            lay(&mut fields, key, value).map_err(|reason| (key.clone(), reason))?;
        }
    }
    Ok(RawRule {
        kind: other.kind,
        fields,
        ..rule.clone()
    })
}

/// Lays one key over what is taken over: `key` replaces, `key+` adds to a list or a table, `key-` takes from it.
fn lay(fields: &mut Map<String, Value>, key: &str, value: &Value) -> Result<(), String> {
    let adds = key.ends_with('+');
    let Some(base) = key.strip_suffix(['+', '-']) else {
        fields.insert(key.to_owned(), value.clone());
        return Ok(());
    };
    match (fields.get_mut(base), value) {
        (Some(Value::Array(known)), Value::Array(more)) if adds => known.extend(more.clone()),
        (Some(Value::Array(known)), Value::Array(less)) => {
            for one in less {
                let place = known.iter().position(|other| other == one);
                known.remove(place.ok_or_else(|| missing(one))?);
            }
        }
        (Some(Value::Object(known)), Value::Object(more)) if adds => known.extend(more.clone()),
        (Some(Value::Object(known)), Value::Array(less)) if !adds => {
            for one in less {
                let name = one.as_str().unwrap_or_default();
                known.remove(name).ok_or_else(|| missing(one))?;
            }
        }
        (None, _) => return Err(format!("the rule that it extends has no `{base}`")),
        _ => return Err(format!("`{key}` does not fit the `{base}` that it changes")),
    }
    Ok(())
}

fn missing(one: &Value) -> String {
    format!("the rule that it extends has no {one} to take out")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rule(id: &str, fields: &Value) -> RawRule {
        RawRule {
            id: id.to_owned(),
            kind: fields["extends"].as_str().unwrap().to_owned(),
            fields: fields.as_object().unwrap().clone(),
            ..RawRule::default()
        }
    }

    #[test]
    fn a_rule_takes_over_what_it_does_not_say() {
        let mut rules = vec![
            rule(
                "A.Child",
                &json!({"extends": "B.Parent", "level": "error", "tokens+": ["c"], "tokens-": ["a"], "swap-": ["x"]}),
            ),
            rule(
                "B.Parent",
                &json!({"extends": "existence", "message": "m", "level": "warning", "tokens": ["a", "b"], "swap": {"x": "y"}}),
            ),
        ];
        assert_eq!(complete(&mut rules), []);
        assert_eq!(rules[0].id, "A.Child");
        assert_eq!(rules[0].kind, "existence");
        assert_eq!(
            Value::from(rules[0].fields.clone()),
            json!({"extends": "existence", "message": "m", "level": "error", "tokens": ["b", "c"], "swap": {}})
        );
    }

    #[test]
    fn what_cannot_be_taken_over_is_said() {
        let parent = json!({"extends": "existence", "message": "m", "tokens": ["a"]});
        for (child, reason) in [
            (
                json!({"extends": "A.P", "tokens-": ["b"]}),
                "no \"b\" to take out",
            ),
            (json!({"extends": "A.P", "raw+": ["b"]}), "has no `raw`"),
            (json!({"extends": "A.P", "message+": "b"}), "does not fit"),
            (json!({"extends": "A.C"}), "in a row"),
        ] {
            let mut rules = vec![rule("A.P", &parent), rule("A.C", &child)];
            let problems = complete(&mut rules);
            assert_eq!(rules.len(), 1);
            assert!(problems[0].message.contains(reason), "{problems:?}");
        }
        let mut alone = vec![rule("A.C", &json!({"extends": "A.P"}))];
        assert_eq!(complete(&mut alone), []);
        assert_eq!(alone[0].kind, "A.P");
    }
}
