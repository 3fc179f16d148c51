//! A modal dialog that is open while a signal says so. The browser gives the focus back when it closes.

use super::follow;
use leptos::{html, prelude::*};

/// Opens and closes the dialog as `open` says. The dialog sets `open` to false when it closes by itself.
pub fn show_while(dialog: NodeRef<html::Dialog>, open: RwSignal<bool>) {
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It can fail only for a dialog that is open or not in the page.
            dialog.show_modal().ok();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
}
