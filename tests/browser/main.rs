//! Tests of components in a real browser. Natively this file is empty; `cargo xtask test browser` runs it.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod advertisement;
mod combobox;
mod cv;
mod decision_form;
mod drafts;
mod duplicates;
mod error_messages;
mod flexjob;
mod giving_up;
mod jobagent;
mod jobcentre;
mod journal;
mod key_settings;
mod keyboard;
mod language;
mod notifications;
mod operations;
mod outbox;
mod palette;
mod queue_row;
mod robot;
mod services;
mod session;
mod statistics;
mod still_rows;
mod storage;
mod templates;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
