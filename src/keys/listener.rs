//! Hears the keyboard: one listener for the whole page.

use super::{
    commands::Commands,
    press::{Course, Focus, Held, Layer, Modifiers, Platform, Press},
};
use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

/// What takes characters, beside text fields. In a list of choices a letter finds the next that begins with it.
const TAKES_CHARACTERS: &str = "textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], \
     [role=searchbox], [role=combobox], [role=spinbutton], [role=listbox], [role=menu], \
     input:not([type=button], [type=checkbox], [type=color], [type=file], [type=image], [type=radio], [type=range], \
     [type=reset], [type=submit])";

/// What the browser gives as the key code while an input method is at work.
const INPUT_METHOD: u32 = 229;

/// Milliseconds since the page was opened, on the clock that events are stamped by.
pub fn now() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// Which keyboard this is.
pub fn platform() -> Platform {
    let name = window().navigator().platform().unwrap_or_default();
    if ["Mac", "iP"].iter().any(|start| name.starts_with(start)) { Platform::Mac } else { Platform::Other }
}

/// Listens for as long as the calling component lives.
pub fn listen(commands: Commands) {
    let platform = platform();
    let heard = window_event_listener(leptos::ev::keydown, move |event| {
        if commands.take(&press(&event, platform), event.time_stamp()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || heard.remove());
}

/// The facts of a keydown.
pub fn press(event: &KeyboardEvent, platform: Platform) -> Press {
    let modifiers = Modifiers {
        ctrl: event.ctrl_key(),
        alt: event.alt_key(),
        alt_graph: event.get_modifier_state("AltGraph"),
        meta: event.meta_key(),
        shift: event.shift_key(),
    };
    let key = event.key();
    let course =
        if event.is_composing() || event.key_code() == INPUT_METHOD || matches!(key.as_str(), "Dead" | "Process") {
            Course::Composing
        } else if event.default_prevented() {
            Course::Handled
        } else if event.repeat() {
            Course::Repeated
        } else {
            Course::Fresh
        };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let typing = target.is_some_and(|target| matches!(target.closest(TAKES_CHARACTERS), Ok(Some(_))));
    let covered = matches!(document().query_selector("dialog:modal"), Ok(Some(_)));
    Press {
        key,
        held: Held::of(modifiers, platform),
        course,
        focus: if typing { Focus::Typing } else { Focus::Free },
        layer: if covered { Layer::Dialog } else { Layer::Page },
    }
}
