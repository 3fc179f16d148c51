//! Long work cut into slices, so that a key that is pressed meanwhile is acted on at once.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

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

/// By a message to oneself: a timeout of nothing waits 4 ms once it is nested, and an animation frame never comes in a
/// window that is hidden.
async fn next_task() {
    let Ok(channel) = MessageChannel::new() else { return };
    let port = channel.port1();
    let came = js_sys::Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // A promise that is only ever resolved.
        JsFuture::from(came).await.ok();
    }
    port.close();
}
