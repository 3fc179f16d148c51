//! The e-mail as it will be sent, byte for byte, with its blanks marked.

use crate::{
    drafts::CprNotice,
    locales::decision as text,
    templates::placeholders::{Piece, pieces},
};
use leptos::prelude::*;

/// Shows the e-mail; nothing while there is none.
#[component]
pub fn EmailPreview(
    /// The e-mail's body.
    #[prop(into)]
    email: Signal<String>,
) -> impl IntoView {
    let empty = move || email.with(|email| email.trim().is_empty());
    let cut = move || {
        let piece = |piece| match piece {
            Piece::Text(text) => view! { <span>{text}</span> }.into_any(),
            Piece::Blank(blank) => view! { <mark>{blank}</mark> }.into_any(),
        };
        email.with(|email| pieces(email)).into_iter().map(piece).collect_view()
    };
    view! {
        <CprNotice text=email />
        <details class="preview" open hidden=empty>
            <summary>{text::preview()}</summary>
            <div class="preview-body" tabindex="0" role="region" aria-label=text::preview() lang="da">{cut}</div>
        </details>
    }
}
