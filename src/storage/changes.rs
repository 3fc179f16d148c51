//! What tabs tell each other: that a store has changed.

use super::store::Store;
use leptos::prelude::on_cleanup;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "console";

struct Follower {
    number: u32,
    store: Store,
    act: Rc<dyn Fn()>,
}

/// One channel for telling and hearing, so that no tab hears itself.
struct Tabs {
    channel: Option<BroadcastChannel>,
    followers: Vec<Follower>,
    next: u32,
}

thread_local! {
    static TABS: RefCell<Tabs> = RefCell::new(Tabs { channel: open(), followers: Vec::new(), next: 0 });
}

fn open() -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|message: MessageEvent| {
        if let Some(store) = message.data().as_string().as_deref().and_then(Store::named) {
            run_followers(store);
        }
    })
    .into_js_value();
    channel.set_onmessage(hear.dyn_ref());
    Some(channel)
}

fn run_followers(store: Store) {
    let acts: Vec<Rc<dyn Fn()>> = TABS.with_borrow(|tabs| {
        let followers = tabs.followers.iter().filter(|follower| follower.store == store);
        followers.map(|follower| Rc::clone(&follower.act)).collect()
    });
    for act in acts {
        act();
    }
}

/// Changes of a store, across the browser's tabs.
pub struct Changes;

impl Changes {
    /// Tells the other tabs that a store has changed.
    pub fn tell(store: Store) {
        TABS.with_borrow(|tabs| {
            if let Some(channel) = &tabs.channel {
                // It can fail only for a channel that is closed, and nothing closes this one.
                channel.post_message(&store.name().into()).ok();
            }
        });
    }

    /// Acts whenever another tab has changed a store, for the life of the owner.
    pub fn follow(store: Store, act: impl Fn() + 'static) {
        let act: Rc<dyn Fn()> = Rc::new(act);
        let number = TABS.with_borrow_mut(|tabs| {
            let number = tabs.next;
            tabs.next += 1;
            tabs.followers.push(Follower { number, store, act });
            number
        });
        on_cleanup(move || TABS.with_borrow_mut(|tabs| tabs.followers.retain(|follower| follower.number != number)));
    }
}
