//! A modal dialog that is open while a signal says so. The browser gives the focus back when it closes, but puts the
//! caret of a text at its beginning: that is mended here.

use super::{caret::Caret, follow};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlDialogElement, HtmlTextAreaElement};

/// Opens and closes the dialog as `open` says; `open` becomes false when it closes by itself. Gives what closes it at
/// once.
pub fn show_while(dialog: NodeRef<html::Dialog>, open: RwSignal<bool>) -> Callback<()> {
    let before = StoredValue::new_local(None::<(HtmlTextAreaElement, Caret)>);
    let close = move || {
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| dialog.open()) {
            dialog.close();
        }
        let before = before.try_update_value(Option::take).flatten();
        if let Some((area, caret)) = before.filter(|(area, _)| focused_area().as_ref() == Some(area)) {
            caret.put_into(&area);
        }
    };
    follow(move || {
        if let Some(dialog) = dialog.get() {
            note_closing(&dialog, open);
        }
    });
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            close();
        } else if !dialog.open() {
            before.set_value(focused_area().and_then(|area| Caret::of(&area).map(|caret| (area, caret))));
            // It can fail only for a dialog that is open or not in the page.
            dialog.show_modal().ok();
        }
    });
    Callback::new(move |()| close())
}

/// Keeps `open` true to the dialog. The browser tells late that it has closed one: by then it may have been opened
/// again, by a key pressed right after Escape.
fn note_closing(dialog: &HtmlDialogElement, open: RwSignal<bool>) {
    let on_escape = Closure::<dyn FnMut()>::new(move || {
        open.try_set(false);
    });
    dialog.set_oncancel(Some(on_escape.as_ref().unchecked_ref()));
    let closed = dialog.clone();
    let on_close = Closure::<dyn FnMut()>::new(move || {
        if !closed.open() {
            open.try_set(false);
        }
    });
    dialog.set_onclose(Some(on_close.as_ref().unchecked_ref()));
    let kept = StoredValue::new_local((dialog.clone(), on_escape, on_close));
    on_cleanup(move || {
        kept.try_with_value(|(dialog, ..)| {
            dialog.set_oncancel(None);
            dialog.set_onclose(None);
        });
    });
}

fn focused_area() -> Option<HtmlTextAreaElement> {
    document().active_element()?.dyn_into().ok()
}
