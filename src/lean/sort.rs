//! One sort for all types: it sorts places, and what lies there is swapped afterwards.

use std::cmp::Ordering;

/// Sorts like [`slice::sort_by`]: equal items stay in their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(
        items.len(),
        &mut |one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        },
    );
    arrange(order, &mut |one, other| items.swap(one, other));
}

/// The places `0..count` in the order of what lies there.
#[inline(never)]
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    // With the place itself as the last word, a sort that is not stable gives the same as one that is.
    places.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    places
}

/// Brings to each place what `order` says, by swaps.
#[inline(never)]
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut here = start;
        while let Some(from) = order.get(here).copied() {
            if let Some(place) = order.get_mut(here) {
                *place = here;
            }
            if from == start {
                break;
            }
            swap(here, from);
            here = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for count in 0..60_u32 {
            // A multiplicative hash: no order, and doubles.
            let items: Vec<(u32, u32)> = (0..count)
                .map(|place| (place.wrapping_mul(2_654_435_761) >> 28, place))
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            let mut sorted = items;
            sort_by(&mut sorted, |one, other| one.0.cmp(&other.0));
            assert_eq!(sorted, expected);
        }
    }
}
