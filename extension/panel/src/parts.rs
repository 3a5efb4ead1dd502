//! The few shapes that the pages are made of. Their types are erased here once, which keeps the Wasm small.

use leptos::prelude::*;

/// A paragraph.
pub fn line(class: &'static str, said: impl Into<Signal<String>>) -> AnyView {
    let said = said.into();
    view! { <p class=class>{said}</p> }.into_any()
}

/// A paragraph that screen readers say when it changes.
pub fn status(class: &'static str, said: impl Into<Signal<String>>) -> AnyView {
    let said = said.into();
    view! { <p class=class role="status">{said}</p> }.into_any()
}

/// A button that says what it does.
pub fn press(
    class: &'static str,
    said: impl Into<Signal<String>>,
    act: impl FnMut() + 'static,
) -> AnyView {
    press_named(class, said, None, act)
}

/// A button whose accessible name says more than its words, which it contains.
pub fn press_named(
    class: &'static str,
    said: impl Into<Signal<String>>,
    name: Option<String>,
    act: impl FnMut() + 'static,
) -> AnyView {
    fn erased(
        class: &'static str,
        said: Signal<String>,
        name: Option<String>,
        mut act: Box<dyn FnMut()>,
    ) -> AnyView {
        view! { <button type="button" class=class aria-label=name on:click=move |_| act()>{said}</button> }.into_any()
    }
    erased(class, said.into(), name, Box::new(act))
}

/// A field under the words that say what it is for.
pub fn labelled(said: impl Into<Signal<String>>, field: AnyView) -> AnyView {
    let said = said.into();
    view! { <label class="field"><span>{said}</span>{field}</label> }.into_any()
}

/// Elements around others.
pub fn group(class: &'static str, children: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{children}</div> }.into_any()
}

/// What stands there only while `when` holds.
pub fn only(
    when: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let when = Memo::new(move |_| when());
    let draw: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(draw);
    let shown = move || when.get().then(&draw);
    shown.into_any()
}

/// A view that is drawn anew whenever what it reads changes.
pub fn changing(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(draw);
    (move || draw()).into_any()
}
