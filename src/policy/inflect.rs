//! Other forms of a word, where they follow from its spelling; used when a rule is compiled, never in the browser.

/// The forms of a noun in lower case, always in the same order: the plural; in Norwegian the definite form, the
/// plural and the definite plural. `None` stands for a form that the spelling does not tell. German has none.
pub(super) fn forms(word: &str, language: &str) -> Vec<Option<String>> {
    let word = word.trim();
    if word.chars().count() < 3 || !word.ends_with(char::is_alphabetic) {
        return Vec::new();
    }
    let several = word.contains(char::is_whitespace);
    match language {
        "en" => vec![english(word)],
        "nb" if !several => norwegian(word),
        // Where adjectives agree, a group of words has no simple plural.
        "it" if !several => vec![italian(word)],
        "ca" if !several => vec![catalan(word)],
        "es" if !several => vec![spanish(word)],
        "fr" if !several => vec![french(word)],
        "nb" => vec![None; 3],
        "it" | "ca" | "es" | "fr" => vec![None],
        _ => Vec::new(),
    }
}

/// The word with its ending changed, for the first ending that it has.
fn change(word: &str, endings: &[(&str, &str)]) -> Option<String> {
    endings
        .iter()
        .find_map(|(from, to)| Some(format!("{}{to}", word.strip_suffix(from)?)))
}

fn english(word: &str) -> Option<String> {
    if word == "person" {
        return Some("people".to_owned());
    }
    let vowel_y = ["ay", "ey", "oy", "uy"]
        .iter()
        .any(|end| word.ends_with(end));
    if word.ends_with("ss") || !(word.ends_with('s') || vowel_y) {
        let known = [
            ("woman", "women"),
            ("man", "men"),
            ("y", "ies"),
            ("ss", "sses"),
            ("x", "xes"),
            ("z", "zes"),
            ("ch", "ches"),
            ("sh", "shes"),
        ];
        return change(word, &known).or_else(|| Some(format!("{word}s")));
    }
    vowel_y.then(|| format!("{word}s"))
}

fn italian(word: &str) -> Option<String> {
    if ["co", "go"].iter().any(|end| word.ends_with(end)) {
        return None;
    }
    let endings = [
        ("ista", "isti"),
        ("ca", "che"),
        ("ga", "ghe"),
        ("io", "i"),
        ("o", "i"),
        ("a", "e"),
        ("e", "i"),
    ];
    change(word, &endings)
}

fn catalan(word: &str) -> Option<String> {
    if ["gua", "qua"].iter().any(|end| word.ends_with(end))
        || word.ends_with(['s', 'x', 'ç', 'ï', 'ü'])
    {
        return None;
    }
    let endings = [
        ("ca", "ques"),
        ("ga", "gues"),
        ("ja", "ges"),
        ("ça", "ces"),
        ("a", "es"),
        ("à", "ans"),
        ("é", "ens"),
        ("è", "ens"),
        ("í", "ins"),
        ("ó", "ons"),
        ("ú", "uns"),
    ];
    change(word, &endings).or_else(|| Some(format!("{word}s")))
}

fn spanish(word: &str) -> Option<String> {
    if word.ends_with(['s', 'x', 'í', 'ú']) {
        return None;
    }
    let endings = [
        ("z", "ces"),
        ("ión", "iones"),
        ("ón", "ones"),
        ("án", "anes"),
        ("és", "eses"),
    ];
    let plain = if word.ends_with(['a', 'e', 'i', 'o', 'u', 'é', 'á', 'ó']) {
        format!("{word}s")
    } else {
        format!("{word}es")
    };
    change(word, &endings).or(Some(plain))
}

fn french(word: &str) -> Option<String> {
    if word.ends_with(['s', 'x', 'z']) {
        return None;
    }
    let endings = [("eau", "eaux"), ("eu", "eux"), ("al", "aux")];
    change(word, &endings).or_else(|| Some(format!("{word}s")))
}

/// Definite form, plural and definite plural of words whose gender their ending tells.
fn norwegian(word: &str) -> Vec<Option<String>> {
    let with = |endings: [&str; 3]| endings.map(|end| Some(format!("{word}{end}"))).to_vec();
    if let Some(stem) = word.strip_suffix("mann") {
        return ["mannen", "menn", "mennene"]
            .map(|end| Some(format!("{stem}{end}")))
            .to_vec();
    }
    if word.ends_with("er") {
        with(["en", "e", "ne"])
    } else if ["person", "ing", "ist", "ør", "ent", "sjon"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        with(["en", "er", "ene"])
    } else if ["kvinne", "inne", "ise"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        with(["n", "r", "ne"])
    } else {
        vec![None; 3]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_spelling_or_are_not_guessed() {
        for (language, word, expected) in [
            ("en", "chairman", "chairmen"),
            ("en", "chairperson", "chairpersons"),
            ("en", "chair of the board", "chair of the boards"),
            ("en", "lady", "ladies"),
            ("en", "boy", "boys"),
            ("en", "boss", "bosses"),
            ("en", "sales", "-"),
            ("it", "operaio", "operai"),
            ("it", "collega", "colleghe"),
            ("it", "impiegata", "impiegate"),
            ("it", "tecnico", "-"),
            ("it", "persona disabile", "-"),
            ("ca", "treballador", "treballadors"),
            ("ca", "empresa", "empreses"),
            ("ca", "persona", "persones"),
            ("ca", "ciutadà", "ciutadans"),
            ("es", "trabajador", "trabajadores"),
            ("es", "dirección", "direcciones"),
            ("fr", "directeur", "directeurs"),
            ("fr", "journal", "journaux"),
            ("nb", "formann", "formannen formenn formennene"),
            ("nb", "leder", "lederen ledere lederne"),
            (
                "nb",
                "ekspeditrise",
                "ekspeditrisen ekspeditriser ekspeditrisene",
            ),
            ("nb", "menneske", "- - -"),
            ("de", "Leiter", ""),
        ] {
            let forms: Vec<String> = forms(word, language)
                .into_iter()
                .map(|form| form.unwrap_or("-".to_owned()))
                .collect();
            assert_eq!(forms.join(" "), expected, "{language} {word}");
        }
    }
}
