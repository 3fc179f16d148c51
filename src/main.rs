//! Mounts the console, and tells the caseworker if it ever stops.

use console::{ads, app::App, locales::shell, ui};
use leptos::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|crash| {
        console_error_panic_hook::hook(crash);
        show_crash();
    }));
    ui::guard_html();
    // The purifier takes its own policy's name now: whoever came later could not.
    drop(ads::cleaned(""));
    leptos::mount::mount_to_body(App);
}

/// A banner at the top of whatever is on the screen: a silent, dead page would lose decisions.
fn show_crash() {
    let Ok(banner) = document().create_element("p") else { return };
    banner.set_class_name("crash");
    banner.set_text_content(Some(shell::crashed()));
    banner.set_attribute("role", "alert").ok();
    if let Some(body) = document().body() {
        body.prepend_with_node_1(&banner).ok();
    }
}
