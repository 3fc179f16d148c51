//! Where the keyboard's focus is on a page that one has come to.

use crate::{
    routes,
    ui::{after_paint, focus_now, follow},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Gives the focus to a page that has come in place of another, unless it has placed it itself: what had it went with the
/// page before.
pub fn focus_new_pages() {
    let path = use_location().pathname;
    let mut before = None;
    follow(move || {
        let page = path.with(|path| routes::page_kind(path));
        if before.replace(page.clone()).is_some_and(|before| before != page) {
            after_paint(|| {
                let is_nowhere = document().active_element().is_none_or(|focused| focused.tag_name() == "BODY");
                if is_nowhere {
                    focus_now("#content");
                }
            });
        }
    });
}
