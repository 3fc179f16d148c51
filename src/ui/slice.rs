//! Long work cut into slices, so that a key that is pressed meanwhile is acted on at once.

use futures::channel::oneshot;
use std::{cell::RefCell, collections::VecDeque};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{MessageChannel, MessagePort};

/// How long to work before the browser has its turn, in milliseconds.
const SLICE_MILLIS: f64 = 5.0;

/// One turn of work.
#[derive(Clone, Copy, Debug)]
pub struct Slice {
    started: f64,
}

impl Slice {
    /// Begins now.
    pub fn start() -> Self {
        Self { started: js_sys::Date::now() }
    }

    /// Whether the browser should have its turn. A clock that was set meanwhile counts as that.
    pub fn is_over(self) -> bool {
        !(0.0..SLICE_MILLIS).contains(&(js_sys::Date::now() - self.started))
    }

    /// Lets the browser have its turn, and begins the next slice.
    pub async fn give_way() -> Self {
        next_task().await;
        Self::start()
    }
}

thread_local! {
    /// Who waits for the next task, in order: one message for each, and one channel for all.
    static WAITING: RefCell<VecDeque<oneshot::Sender<()>>> = const { RefCell::new(VecDeque::new()) };
    static TO_ONESELF: Option<MessagePort> = to_oneself();
}

/// By a message to oneself: a timeout of nothing waits 4 ms once it is nested, and an animation frame never comes in a
/// window that is hidden.
async fn next_task() {
    let (tell, told) = oneshot::channel();
    let is_sent = |port: &MessagePort| port.post_message(&JsValue::NULL).is_ok();
    if TO_ONESELF.with(|port| port.as_ref().is_some_and(is_sent)) {
        WAITING.with_borrow_mut(|waiting| waiting.push_back(tell));
        // Told by being dropped.
        told.await.ok();
    }
}

fn to_oneself() -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let came = Closure::<dyn FnMut()>::new(|| drop(WAITING.with_borrow_mut(VecDeque::pop_front)));
    channel.port1().set_onmessage(Some(came.into_js_value().unchecked_ref()));
    Some(channel.port2())
}
