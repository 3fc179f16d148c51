//! What the browser keeps: whole, once, and never a CPR number.

use console::storage::{Change, Changes, Database, StorageError, Store};
use futures::future::join_all;
use leptos::prelude::Owner;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets the browser deliver what it has.
async fn a_moment() {
    gloo_timers::future::TimeoutFuture::new(50).await;
}

#[wasm_bindgen_test]
async fn what_is_put_is_read_and_what_is_deleted_is_gone() {
    let database = Database::open().await.unwrap();
    let words = vec!["Kære Ærø".to_owned(), " \r\n👩‍🌾\u{A0}".to_owned()];
    database.put(Store::Drafts, "storage:a", &words).await.unwrap();
    database.put(Store::Drafts, "storage:b", &vec!["b".to_owned()]).await.unwrap();
    assert_eq!(database.get::<Vec<String>>(Store::Drafts, "storage:a").await.unwrap(), Some(words.clone()));
    assert_eq!(database.get::<Vec<String>>(Store::Outbox, "storage:a").await.unwrap(), None, "stores are apart");

    let mut all = database.all::<Vec<String>>(Store::Drafts).await.unwrap();
    all.retain(|(key, _)| key.starts_with("storage:"));
    assert_eq!(all, [("storage:a".to_owned(), words), ("storage:b".to_owned(), vec!["b".to_owned()])]);

    database.delete(Store::Drafts, "storage:a").await.unwrap();
    database.delete(Store::Drafts, "storage:b").await.unwrap();
    assert_eq!(database.get::<Vec<String>>(Store::Drafts, "storage:a").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_skipped_and_left() {
    let database = Database::open().await.unwrap();
    database.put(Store::Journal, "unreadable", &"from another version").await.unwrap();
    database.put(Store::Journal, "readable", &7_u32).await.unwrap();
    assert_eq!(database.all::<u32>(Store::Journal).await.unwrap(), [("readable".to_owned(), 7)]);
    assert_eq!(database.get::<u32>(Store::Journal, "unreadable").await.unwrap(), None);
    let changed = database.change::<u32>(Store::Journal, "unreadable", |_| Change::Put(1)).await;
    assert!(matches!(changed, Err(StorageError::Failed(_))), "{changed:?}");
    let left = database.get::<String>(Store::Journal, "unreadable").await.unwrap();
    assert_eq!(left.as_deref(), Some("from another version"));
    for key in ["unreadable", "readable"] {
        database.delete(Store::Journal, key).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn of_many_who_change_a_value_at_once_each_sees_what_the_one_before_left() {
    let database = Database::open().await.unwrap();
    let add_one = |_| {
        let database = database.clone();
        async move {
            let grown = |count: Option<&u32>| Change::Put(count.copied().unwrap_or_default() + 1);
            database.change(Store::Outbox, "count", grown).await.unwrap()
        }
    };
    let mut seen = join_all((0..20).map(add_one)).await;
    seen.sort_unstable();
    let expected: Vec<Option<u32>> = std::iter::once(None).chain((1..20).map(Some)).collect();
    assert_eq!(seen, expected);
    assert_eq!(database.get::<u32>(Store::Outbox, "count").await.unwrap(), Some(20));

    let kept = database.change::<u32>(Store::Outbox, "count", |_| Change::Keep).await.unwrap();
    assert_eq!(kept, Some(20));
    let taken = database.change::<u32>(Store::Outbox, "count", |_| Change::Delete).await.unwrap();
    assert_eq!(taken, Some(20));
    assert_eq!(database.get::<u32>(Store::Outbox, "count").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_cpr_number_is_refused_by_every_way_in() {
    let database = Database::open().await.unwrap();
    let put = database.put(Store::Drafts, "person", &"Ring til 010165-1234").await;
    assert_eq!(put, Err(StorageError::HoldsCpr));
    let put = database.put(Store::Drafts, "0101651234", &"navn").await;
    assert_eq!(put, Err(StorageError::HoldsCpr));
    let change = |_: Option<&String>| Change::Put("0101651234".to_owned());
    assert_eq!(database.change(Store::Drafts, "person", change).await, Err(StorageError::HoldsCpr));
    assert_eq!(database.get::<String>(Store::Drafts, "person").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_tab_that_needs_the_database_for_itself_is_not_kept_waiting() {
    let database = Database::open().await.unwrap();
    database.put(Store::Templates, "before", &1_u32).await.unwrap();
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let request = factory.delete_database("console").unwrap();
    let deleted = js_sys::Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(deleted).await.unwrap();
    assert_eq!(database.get::<u32>(Store::Templates, "before").await.unwrap(), None);
    database.put(Store::Templates, "after", &2_u32).await.unwrap();
    assert_eq!(database.get::<u32>(Store::Templates, "after").await.unwrap(), Some(2));
    database.delete(Store::Templates, "after").await.unwrap();
}

#[wasm_bindgen_test]
async fn tabs_hear_each_other_and_not_themselves() {
    let other_tab = web_sys::BroadcastChannel::new("console").unwrap();
    let heard = Rc::new(Cell::new(0));
    let owner = Owner::new();
    owner.with({
        let heard = Rc::clone(&heard);
        move || Changes::follow(Store::Drafts, move || heard.set(heard.get() + 1))
    });
    let told = js_sys::Array::new();
    let keep = told.clone();
    let hear = wasm_bindgen::prelude::Closure::<dyn FnMut(web_sys::MessageEvent)>::new(
        move |message: web_sys::MessageEvent| {
            keep.push(&message.data());
        },
    );
    other_tab.set_onmessage(Some(hear.as_ref().unchecked_ref()));

    Changes::tell(Store::Drafts);
    a_moment().await;
    assert_eq!(heard.get(), 0);
    assert_eq!(told.to_vec(), [JsValue::from("drafts")]);

    other_tab.post_message(&"drafts".into()).unwrap();
    other_tab.post_message(&"journal".into()).unwrap();
    other_tab.post_message(&"noget andet".into()).unwrap();
    a_moment().await;
    assert_eq!(heard.get(), 1);

    owner.cleanup();
    other_tab.post_message(&"drafts".into()).unwrap();
    a_moment().await;
    assert_eq!(heard.get(), 1);
    other_tab.close();
}
