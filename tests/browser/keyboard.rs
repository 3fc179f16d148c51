//! The one listener, on real presses of keys.

use crate::robot::{Stage, settle};
use console::keys::{Command, Commands};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{EventTarget, KeyboardEvent, KeyboardEventInit};

/// What the commands did, in order.
#[derive(Clone, Default)]
struct Done(Rc<RefCell<Vec<String>>>);

impl Done {
    fn add(&self, what: impl Into<String>) {
        self.0.borrow_mut().push(what.into());
    }

    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

/// A page with fields, where every command and digit says that it has run. With `leads_on`, deciding shows the
/// next ad.
async fn page(done: &Done, leads_on: bool) -> Stage {
    let done = done.clone();
    let stage = Stage::show(move || {
        let commands = Commands::provide();
        commands.listen();
        for command in Command::EVERY {
            let done = done.clone();
            commands.on(command, move || {
                done.add(command.name());
                if leads_on {
                    commands.ad_shown();
                }
            });
        }
        commands.on_digit(move |digit| done.add(digit.get().to_string()));
        view! {
            <button type="button" id="button">"Knap"</button>
            <textarea id="area"></textarea>
            <input id="line" />
            <input id="box" type="checkbox" />
            <select id="menu"><option>"g"</option></select>
            <div id="rich" contenteditable="true"><b id="within">"tekst"</b></div>
            <dialog id="dialog"><button type="button" id="inside">"Ja"</button></dialog>
        }
    });
    settle().await;
    stage
}

fn how(key: &str) -> KeyboardEventInit {
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    how
}

/// Presses; whether the browser is kept from acting on it.
fn press(on: &EventTarget, how: &KeyboardEventInit) -> bool {
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", how).unwrap();
    on.dispatch_event(&event).unwrap();
    event.default_prevented()
}

fn element(stage: &Stage, id: &str) -> EventTarget {
    stage.find(&format!("#{id}")).unwrap().unchecked_into()
}

fn body() -> EventTarget {
    document().body().unwrap().unchecked_into()
}

/// Sets a property that an event made by a script cannot be given.
fn press_with(on: &EventTarget, how: &KeyboardEventInit, property: &str, value: JsValue) -> bool {
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", how).unwrap();
    let set =
        js_sys::Function::new_with_args("event, property, value", "Object.defineProperty(event, property, { value })");
    set.call3(&JsValue::NULL, &event, &property.into(), &value).unwrap();
    on.dispatch_event(&event).unwrap();
    event.default_prevented()
}

async fn wait(millis: u32) {
    gloo_timers::future::TimeoutFuture::new(millis).await;
}

#[wasm_bindgen_test]
async fn a_key_runs_its_command_and_is_kept_from_the_browser() {
    let done = Done::default();
    let stage = page(&done, false).await;
    for on in ["button", "box"] {
        assert!(press(&element(&stage, on), &how("j")));
    }
    assert!(press(&body(), &how("?")));
    assert!(press(&body(), &how("3")));
    let shifted = how("J");
    shifted.set_shift_key(true);
    assert!(press(&body(), &shifted));
    assert_eq!(done.take(), ["next", "next", "help", "3", "select-down"]);
    assert!(!press(&body(), &how("q")), "a key of no command is the browser's");
}

#[wasm_bindgen_test]
async fn typing_decides_nothing() {
    let done = Done::default();
    let stage = page(&done, false).await;
    for field in ["area", "line", "menu", "rich", "within"] {
        let on = element(&stage, field);
        for key in ["g", "a", "p", "o", "b", "z", "j", "k", "?", "/", "1", ".", "G", "Enter"] {
            assert!(!press(&on, &how(key)), "{key} in {field}");
        }
        assert!(done.take().is_empty(), "{field}");
        let send = how("Enter");
        send.set_ctrl_key(true);
        assert!(press(&on, &send));
        assert!(press(&on, &how("Escape")));
        assert_eq!(done.take(), ["send", "leave-field"], "{field}");
        wait(301).await;
    }
}

#[wasm_bindgen_test]
async fn nothing_runs_while_a_character_is_being_composed() {
    let done = Done::default();
    let stage = page(&done, false).await;
    for on in [body(), element(&stage, "area")] {
        let composing = how("g");
        composing.set_is_composing(true);
        assert!(!press(&on, &composing));
        assert!(!press(&on, &how("Dead")));
        assert!(!press(&on, &how("Process")));
        assert!(!press_with(&on, &how("g"), "keyCode", 229.into()));
        let send = how("Enter");
        send.set_ctrl_key(true);
        send.set_is_composing(true);
        assert!(!press(&on, &send));
    }
    assert!(done.take().is_empty());
}

#[wasm_bindgen_test]
async fn a_held_key_runs_once() {
    let done = Done::default();
    let _stage = page(&done, false).await;
    let held = |key| {
        let how = how(key);
        how.set_repeat(true);
        how
    };
    assert!(press(&body(), &how("j")));
    for _ in 0..20 {
        assert!(!press(&body(), &held("j")));
        assert!(!press(&body(), &held("g")));
    }
    let palette = held("k");
    palette.set_ctrl_key(true);
    assert!(press(&body(), &palette), "a held Ctrl+K must not end in the address bar");
    assert_eq!(done.take(), ["next"]);
}

#[wasm_bindgen_test]
async fn two_presses_120_ms_apart_decide_one_ad() {
    let done = Done::default();
    let _stage = page(&done, true).await;
    assert!(press(&body(), &how("g")));
    wait(120).await;
    assert!(!press(&body(), &how("g")));
    assert!(!press(&body(), &how("a")), "nor is the next ad refused by a key meant for the first");
    assert_eq!(done.take(), ["approve"]);
    wait(320).await;
    assert!(press(&body(), &how("g")));
    assert_eq!(done.take(), ["approve"]);
}

#[wasm_bindgen_test]
async fn a_press_that_waited_behind_slow_work_does_not_hit_the_next_ad() {
    let done = Done::default();
    let _stage = page(&done, true).await;
    let second = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how("g")).unwrap();
    assert!(press(&body(), &how("g")));
    wait(600).await;
    body().dispatch_event(&second).unwrap();
    assert_eq!(done.take(), ["approve"], "it was pressed before the next ad was there");
}

/// rmusser01/tldw_server#1621.
#[wasm_bindgen_test]
async fn museum_tldw_server_1621_ctrl_r_is_not_eaten() {
    let done = Done::default();
    let stage = page(&done, false).await;
    for on in [body(), element(&stage, "button"), element(&stage, "area")] {
        for key in ["r", "f", "p", "t", "w", "n", "g", "a", "z", "j", "d", "+", "0", "1"] {
            let ctrl = how(key);
            ctrl.set_ctrl_key(true);
            assert!(!press(&on, &ctrl), "Ctrl+{key}");
            let alt = how(key);
            alt.set_alt_key(true);
            assert!(!press(&on, &alt), "Alt+{key}");
            let alt_gr = how(key);
            alt_gr.set_modifier_alt_graph(true);
            assert!(!press(&on, &alt_gr), "AltGr+{key}");
        }
        assert!(!press(&on, &how("F5")));
    }
    assert!(done.take().is_empty());
}

#[wasm_bindgen_test]
async fn a_dialog_covers_what_lies_beneath_it() {
    let done = Done::default();
    let stage = page(&done, false).await;
    let dialog: web_sys::HtmlDialogElement = stage.find("#dialog").unwrap().unchecked_into();
    dialog.show_modal().unwrap();
    for on in [body(), element(&stage, "inside")] {
        for key in ["g", "z", "1", "Escape"] {
            assert!(!press(&on, &how(key)), "{key}");
        }
    }
    assert!(done.take().is_empty());
    dialog.close();
    assert!(press(&body(), &how("g")));
    assert_eq!(done.take(), ["approve"]);
}

#[wasm_bindgen_test]
async fn what_a_part_of_the_page_has_acted_on_is_left_alone() {
    let done = Done::default();
    let stage = page(&done, false).await;
    let on = element(&stage, "button");
    let acts = wasm_bindgen::closure::Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        event.prevent_default();
    });
    on.add_event_listener_with_callback("keydown", acts.as_ref().unchecked_ref()).unwrap();
    press(&on, &how("g"));
    assert!(done.take().is_empty());
}
