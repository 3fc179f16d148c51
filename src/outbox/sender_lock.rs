//! Of several tabs of one caseworker, one sends: the one that holds a Web Lock. It passes on when that tab is closed.

use contract::BehandlerId;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Waits for the lock and holds it for as long as the calling component lives. Where the browser has no locks (a page
/// that is not from a secure origin), this tab sends.
pub fn hold(me: BehandlerId, on_held: impl FnOnce() + 'static) {
    let is_left = Rc::new(Cell::new(false));
    let release = Rc::new(Cell::new(None::<Function>));
    let mut on_held = Some(on_held);
    let granted = {
        let (is_left, release) = (Rc::clone(&is_left), Rc::clone(&release));
        Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |_| {
            if is_left.get() {
                return JsValue::UNDEFINED;
            }
            if let Some(on_held) = on_held.take() {
                on_held();
            }
            Promise::new(&mut |resolve, _| release.set(Some(resolve))).into()
        })
    };
    let granted = granted.into_js_value();
    if request(&format!("console.outbox.{me}"), &granted).is_none()
        && let Ok(granted) = granted.dyn_into::<Function>()
    {
        // It only marks this tab as the one that sends, and cannot fail.
        granted.call0(&JsValue::UNDEFINED).ok();
    }
    let leave = SendWrapper::new((is_left, release));
    on_cleanup(move || {
        leave.0.set(true);
        if let Some(release) = leave.1.take() {
            release.call0(&JsValue::UNDEFINED).ok();
        }
    });
}

fn request(name: &str, granted: &JsValue) -> Option<JsValue> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    request.call2(&locks, &name.into(), granted).ok()
}
