//! Copying a text.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and says so once it is copied.
pub fn copy_text(text: &str, copied: impl FnOnce() + 'static) {
    let copying = JsFuture::from(window().navigator().clipboard().write_text(text));
    spawn_local(async move {
        // A browser that refuses leaves the clipboard as it was, and the text stands on the screen.
        if copying.await.is_ok() {
            copied();
        }
    });
}
