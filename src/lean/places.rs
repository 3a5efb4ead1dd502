//! Finding by hash: a list of numbers, a power of two long, in which 0 is an empty place.

/// FNV-1a over the bytes, mixed once more so that its low bits are good.
pub fn hash(bytes: &[u8]) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}

/// Puts a number into the first empty place from its hash on.
pub fn put(places: &mut [u32], hash: u32, number: u32) {
    let many = places.len();
    let mut from = (0..many).map(|step| (hash as usize).wrapping_add(step) & (many - 1));
    let empty = from.find(|place| places.get(*place) == Some(&0));
    if let Some(room) = empty.and_then(|place| places.get_mut(place)) {
        *room = number;
    }
}

/// The number from its hash on that `is` the one; 0 where there is none.
pub fn find(places: &[u32], hash: u32, is: impl Fn(u32) -> bool) -> u32 {
    let many = places.len();
    for step in 0..many {
        let place = (hash as usize).wrapping_add(step) & (many - 1);
        let number = places.get(place).copied().unwrap_or_default();
        if number == 0 || is(number) {
            return number;
        }
    }
    0
}
