//! Moments as the browser's own date fields have them: local time without a zone, such as `2026-11-27T09:30`.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// What a field of kind `datetime-local` holds for a moment of UTC milliseconds.
pub fn local(at: i64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let date = Date::new(&JsValue::from_f64(at as f64));
    format!(
        "{}T{:02}:{:02}",
        day_of(&date),
        date.get_hours(),
        date.get_minutes()
    )
}

/// What a field of kind `date` holds for today.
pub fn today() -> String {
    day_of(&Date::new_0())
}

/// The same for a moment of UTC milliseconds.
pub fn day(at: i64) -> String {
    local(at).split('T').next().unwrap_or_default().to_owned()
}

fn day_of(date: &Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    )
}

/// The moment that a `datetime-local` field says, UTC milliseconds, by the browser's own zone; `None` while it is
/// empty or unfinished.
pub fn moment(local: &str) -> Option<i64> {
    let at = Date::new(&local.into()).get_time();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are whole and far below 2^53"
    )]
    (at.is_finite() && !local.is_empty()).then_some(at as i64)
}

/// Noon of the day that a `date` field says.
pub fn noon(day: &str) -> Option<i64> {
    moment(&format!("{day}T12:00"))
}
