//! The house guide: its contents, its sections with link targets, and whom to ask.

use cuecard::program::GuideSection;
use leptos::prelude::*;

use crate::browser;
use crate::node::views;
use crate::parts::line;
use crate::shared::Shared;

/// From so many sections on, a list of contents helps.
const CONTENTS_FROM: usize = 4;

/// The tab's content; `#guide/<anchor>` in the address shows that section.
pub fn section(shared: Shared) -> AnyView {
    let guide = shared.part(|model| model.guide.clone());
    let can_i = shared.part(|model| model.can_i.clone());
    browser::on_window("hashchange", |_| go_to_address());
    Effect::new(move || {
        guide.track();
        // After the sections have been drawn.
        request_animation_frame(go_to_address);
    });
    view! {
        <h2 class="unseen">{shared.text("panel_tab_guide")}</h2>
        {move || why(shared)}
        {move || empty(shared, guide)}
        <div class="can-i">{views(shared, can_i, |child| child)}</div>
        {move || contents(shared, guide)}
        <div class="guide">{move || guide.get().into_iter().map(one).collect_view()}</div>
        {move || ask(shared)}
    }
    .into_any()
}

fn why(shared: Shared) -> Option<AnyView> {
    let why = shared
        .model
        .with(|model| model.program.as_ref().map(|program| program.why.clone()))?;
    (!why.is_empty()).then(|| line("why", why))
}

fn empty(shared: Shared, guide: Memo<Vec<GuideSection>>) -> Option<AnyView> {
    if guide.with(|guide| !guide.is_empty()) {
        return None;
    }
    let said = shared.model.with(|model| match &model.program {
        Some(program) => shared.fill("panel_guide_empty", &[("name", &program.name)]),
        None => shared.fill("panel_guide_none", &[]),
    });
    Some(line("empty", said))
}

fn contents(shared: Shared, guide: Memo<Vec<GuideSection>>) -> Option<AnyView> {
    let guide = guide.get();
    (guide.len() >= CONTENTS_FROM).then(|| {
        let links = guide
            .into_iter()
            .map(|section| view! { <li><a href=format!("#guide/{}", section.anchor)>{section.title}</a></li> })
            .collect_view();
        view! { <nav class="contents" aria-label=shared.text("panel_guide_contents")><ul role="list">{links}</ul></nav> }
            .into_any()
    })
}

fn one(section: GuideSection) -> AnyView {
    let id = format!("guide-{}", section.anchor);
    let heading = if section.level <= 2 {
        view! { <h3 class="title" id=id tabindex="-1">{section.title}</h3> }.into_any()
    } else {
        view! { <h4 class="title" id=id tabindex="-1">{section.title}</h4> }.into_any()
    };
    let body = section
        .body
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| line("body", paragraph.trim().to_owned()))
        .collect_view();
    view! { <article>{heading}{body}</article> }.into_any()
}

/// Whom to ask when in doubt.
fn ask(shared: Shared) -> Option<AnyView> {
    let contact = shared.model.with(|model| {
        model
            .program
            .as_ref()
            .map(|program| program.contact.clone())
    })?;
    if contact.is_empty() {
        return None;
    }
    let said = shared.fill("panel_guide_ask", &[("contact", &contact)]);
    let address = contact
        .split(|c: char| c.is_whitespace() || "<>(),;".contains(c))
        .find(|word| word.contains('@'));
    Some(match address {
        Some(address) => {
            view! { <p class="ask"><a href=format!("mailto:{address}")>{said}</a></p> }.into_any()
        }
        None => view! { <p class="ask">{said}</p> }.into_any(),
    })
}

/// Scrolls to the section that the address names and puts the focus on its heading.
fn go_to_address() {
    let fragment = browser::fragment();
    let Some(anchor) = fragment.strip_prefix("guide/") else {
        return;
    };
    if let Some(heading) = browser::document().get_element_by_id(&format!("guide-{anchor}")) {
        heading.scroll_into_view();
        browser::focus(&format!("[id='guide-{anchor}']"));
    }
}
