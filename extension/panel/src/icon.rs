//! The pages' icons: one set of lines on a 16 px grid, named by meaning. Always beside words or a name.

use cuecard::session::view::Icon as ViewIcon;
use leptos::prelude::*;

/// What an icon means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Ready texts.
    Texts,
    /// For later.
    Later,
    /// Things to check.
    Checks,
    /// What I posted.
    Log,
    /// The house guide.
    Guide,
    /// Settings.
    Settings,
    /// Searching.
    Search,
    /// A file.
    File,
    /// An address.
    Address,
    /// The sample.
    Sample,
    /// Close, or take away.
    Close,
    /// Done, given.
    Done,
    /// Something the person should know.
    Notice,
    /// Back to the list.
    Back,
    /// Paused.
    Pause,
    /// A tip.
    Tip,
    /// Worth checking.
    Warn,
    /// Ask first.
    Stop,
    /// Leads elsewhere.
    Elsewhere,
}

impl From<ViewIcon> for Icon {
    fn from(icon: ViewIcon) -> Self {
        match icon {
            ViewIcon::Calm => Icon::Texts,
            ViewIcon::Look => Icon::Checks,
            ViewIcon::Close => Icon::Close,
            ViewIcon::Tip => Icon::Tip,
            ViewIcon::Warn => Icon::Warn,
            ViewIcon::Stop => Icon::Stop,
            ViewIcon::Back => Icon::Back,
            ViewIcon::Pause => Icon::Pause,
        }
    }
}

impl Icon {
    /// The lines, as an SVG path.
    fn lines(self) -> &'static str {
        match self {
            Icon::Texts => "M2.5 3.5h11v9h-11zM5 6.5h4M5 9.5h6",
            Icon::Later => "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.3",
            Icon::Checks => "M2.5 4l1 1 2-2M2.5 9l1 1 2-2M8 4.5h5.5M8 9.5h5.5M8 13h3.5M3 13h1.5",
            Icon::Log => "M13.5 2.5L7 9M13.5 2.5L9.5 13.5 7 9 2.5 6.5z",
            Icon::Guide => {
                "M8 4.2C6.6 3 4.8 2.7 2.5 2.8v9.4c2.3-.1 4.1.2 5.5 1.4 1.4-1.2 3.2-1.5 5.5-1.4V2.8C11.2 2.7 9.4 3 8 4.2zM8 4.2v9.4"
            }
            Icon::Settings => {
                "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z"
            }
            Icon::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2",
            Icon::File => "M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2",
            Icon::Address => {
                "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM1.8 8h12.4M8 1.8c2 1.8 2.6 4 2.6 6.2S10 12.4 8 14.2M8 1.8C6 3.6 5.4 5.8 5.4 8S6 12.4 8 14.2"
            }
            Icon::Sample => {
                "M6 2h4M6.8 2v4L3 12.6c-.4.8.1 1.6 1 1.6h8c.9 0 1.4-.8 1-1.6L9.2 6V2M5 9.8h6"
            }
            Icon::Close => "M4 4l8 8M12 4l-8 8",
            Icon::Done => "M3 8.5l3.2 3.2L13 4.8",
            Icon::Notice => "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.2v3.8M8 4.8v.2",
            Icon::Pause => "M5.5 3.5v9M10.5 3.5v9",
            Icon::Back => "M9.5 3.5L5 8l4.5 4.5",
            Icon::Tip => "M8 2a4 4 0 0 1 2.2 7.4V11H5.8V9.4A4 4 0 0 1 8 2zM6.3 13.5h3.4",
            Icon::Warn => "M8 2.3L14.3 13.5H1.7zM8 6.5v3.3M8 11.5v.2",
            Icon::Stop => "M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 4.8v4M8 11v.2",
            Icon::Elsewhere => "M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13.5 2.5L7.5 8.5",
        }
    }
}

/// Draws an icon; screen readers pass over it.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d=icon.lines() fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>
        </svg>
    }
    .into_any()
}

/// Cuecard's own sign.
pub fn sign() -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 16 16" width="24" height="24" aria-hidden="true" focusable="false">
            <rect class="sign-card" x="0.5" y="2" width="15" height="12" rx="3"/>
            <rect class="sign-cue" x="3.5" y="5.2" width="6" height="2" rx="1"/>
            <rect class="sign-line" x="3.5" y="8.8" width="9" height="2" rx="1"/>
        </svg>
    }
    .into_any()
}
