//! A modal dialog that is open while a signal says so. The browser gives the focus back when it closes, but puts the
//! caret of a text at its beginning: that is mended here.

use super::{caret::Caret, follow};
use leptos::{html, prelude::*};

/// Opens and closes the dialog as `open` says. The dialog sets `open` to false when it closes by itself. Gives what
/// closes it at once.
pub fn show_while(dialog: NodeRef<html::Dialog>, open: RwSignal<bool>) -> Callback<()> {
    let caret = StoredValue::new_local(None::<Caret>);
    let close = move || {
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| dialog.open()) {
            dialog.close();
        }
        if let Some(caret) = caret.try_update_value(Option::take).flatten() {
            caret.give_back();
        }
    };
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            close();
        } else if !dialog.open() {
            caret.set_value(Caret::here());
            // It can fail only for a dialog that is open or not in the page.
            dialog.show_modal().ok();
        }
    });
    Callback::new(move |()| close())
}
