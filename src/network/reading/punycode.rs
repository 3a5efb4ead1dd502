//! How long a domain's label is in ASCII (Punycode, RFC 3492), which limits it to 63.

/// The longest label of a domain, in ASCII.
const LONGEST: usize = 63;

/// Whether each label of `domain` has 1 to 63 characters in its ASCII form. Ideographic full stops within a label
/// part it, but its parts share the bound.
pub fn labels_fit(domain: &str) -> bool {
    domain.split('.').all(|label| {
        // The ASCII form is never shorter than the label, so most that are too long need no look.
        let length = if label.chars().nth(LONGEST).is_some() {
            LONGEST + 1
        } else {
            label
                .split(['\u{3002}', '\u{FF0E}', '\u{FF61}'])
                .map(|part| encoded(part) + 1)
                .sum::<usize>()
                - 1
        };
        (1..=LONGEST).contains(&length)
    })
}

/// The characters of a label in its ASCII form, with its prefix `xn--` where it needs one.
fn encoded(label: &str) -> usize {
    if label.is_ascii() {
        return label.len();
    }
    let points: Vec<u32> = label.chars().map(u32::from).collect();
    let basic = points.iter().filter(|point| **point < 0x80).count();
    let mut length = "xn--".len() + basic + usize::from(basic > 0);
    let mut least: u32 = 0x80;
    let (mut delta, mut bias, mut handled) = (0_u32, 72, basic);
    while handled < points.len() {
        let Some(next) = points.iter().copied().filter(|point| *point >= least).min() else {
            break;
        };
        let done = u32::try_from(handled + 1).unwrap_or(u32::MAX);
        delta = delta.saturating_add((next - least).saturating_mul(done));
        for point in &points {
            if *point < next {
                delta = delta.saturating_add(1);
            } else if *point == next {
                length += digits(delta, bias);
                bias = adapt(delta, handled, basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.saturating_add(1);
        least = next + 1;
    }
    length
}

/// How many digits a distance takes.
fn digits(delta: u32, bias: u32) -> usize {
    let (mut rest, mut base, mut count) = (delta, 36_u32, 1);
    loop {
        let threshold = base.saturating_sub(bias).clamp(1, 26);
        if rest < threshold {
            return count;
        }
        rest = (rest - threshold) / (36 - threshold);
        base += 36;
        count += 1;
    }
}

/// The bias for the next distance.
fn adapt(delta: u32, handled: usize, basic: usize) -> u32 {
    let points = u32::try_from(handled + 1).unwrap_or(u32::MAX);
    let mut delta = delta / if handled == basic { 700 } else { 2 };
    delta += delta / points;
    let mut base = 0;
    while delta > 35 * 26 / 2 {
        delta /= 35;
        base += 36;
    }
    base + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_as_long_as_in_ascii() {
        for (label, length) in [
            ("example", 7),
            ("bücher", "xn--bcher-kva".len()),
            ("münchen", "xn--mnchen-3ya".len()),
            ("例え", "xn--r8jz45g".len()),
            ("みんな", "xn--q9jyb4c".len()),
            ("☃", "xn--n3h".len()),
            ("😀", "xn--e28h".len()),
        ] {
            assert_eq!(encoded(label), length, "{label}");
        }
    }

    #[test]
    fn a_label_has_1_to_63_characters() {
        for (domain, fit) in [
            ("a.com".to_owned(), true),
            (format!("{}.com", "a".repeat(63)), true),
            (format!("{}.com", "a".repeat(64)), false),
            (format!("{}.com", "あ".repeat(60)), false),
            (format!("{}.com", "あ".repeat(50)), true),
            ("a..com".to_owned(), false),
        ] {
            assert_eq!(labels_fit(&domain), fit, "{domain}");
        }
    }
}
