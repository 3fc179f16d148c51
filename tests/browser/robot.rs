//! What a caseworker sees and does, in her own words. All access to the page is here.

use crate::services::{AD, ME, Services};
use console::{
    ads::AdStore,
    api::{Client, Pace},
    decision::{Acting, DecisionPanel},
    drafts::Drafts,
    journal::Journal,
    keys::Commands,
    notifications::NotificationDesk,
    outbox::{Entry, Outbox},
    palette::Palette,
    queue::LiveQueue,
    session::SignedIn,
    storage::{Database, Store},
    templates::Templates,
    ui::{Toasts, UndoTime},
};
use leptos::{mount::UnmountHandle, prelude::*};
use std::{cell::RefCell, future::Future, pin::Pin, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

/// No pauses between tries.
pub struct AtOnce;

impl Pace for AtOnce {
    fn pause(&self, _millis: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(std::future::ready(()))
    }
}

/// Lets everything that is ready happen.
pub async fn settle() {
    for _ in 0..12 {
        leptos::task::tick().await;
        // A list is read in slices, and each slice gives the browser its turn.
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
}

/// Waits until something is so.
pub async fn eventually(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..400 {
        if is_so() {
            return;
        }
        gloo_timers::future::TimeoutFuture::new(20).await;
    }
    panic!("never: {what}");
}

/// A view on a page of its own; gone when dropped.
pub struct Stage {
    root: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Stage {
    /// Shows a view.
    pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self
    where
        V::State: 'static,
    {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted: UnmountHandle<_> = leptos::mount::mount_to(root.clone(), view);
        Self { root, _mounted: Box::new(mounted) }
    }

    /// All text, with single spaces.
    pub fn text(&self) -> String {
        self.root.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The first element that matches.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).unwrap()
    }

    /// The text of the first element that matches.
    pub fn text_of(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default().trim().to_owned()
    }

    /// The texts of every element that matches, in order, with single spaces.
    pub fn texts_of(&self, selector: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).unwrap();
        let text = |at| found.get(at)?.text_content();
        let texts = (0..found.length()).filter_map(text);
        texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// The button with a name.
    pub fn button(&self, name: &str) -> HtmlElement {
        let buttons = self.root.query_selector_all("button").unwrap();
        (0..buttons.length())
            .filter_map(|index| buttons.get(index))
            .find(|button| name_of(button.unchecked_ref()) == name)
            .unwrap_or_else(|| panic!("no button {name:?} in: {}", self.text()))
            .unchecked_into()
    }

    /// Presses the button with a name.
    pub async fn press(&self, name: &str) {
        self.button(name).click();
        settle().await;
    }

    /// Why a button cannot be used: the text it is described by. `None` when it can.
    pub fn blocked(&self, name: &str) -> Option<String> {
        let button = self.button(name);
        button.get_attribute("aria-disabled")?;
        let described_by = button.get_attribute("aria-describedby").expect("a blocked button says why");
        Some(self.text_of(&format!("#{described_by}")))
    }

    /// Replaces the text of a field.
    pub async fn write(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).unwrap();
        match field.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.set_value(text),
            None => field.unchecked_ref::<web_sys::HtmlInputElement>().set_value(text),
        }
        field.dispatch_event(&input_event()).unwrap();
        settle().await;
    }

    /// The text of a text area.
    pub fn written(&self, id: &str) -> String {
        self.find(&format!("#{id}")).unwrap().unchecked_into::<HtmlTextAreaElement>().value()
    }

    /// What a field says is wrong with it; `None` when nothing is.
    pub fn fault(&self, id: &str) -> Option<String> {
        let field = self.find(&format!("#{id}")).unwrap();
        field.get_attribute("aria-invalid")?;
        let described_by = field.get_attribute("aria-describedby").expect("a faulty field says why");
        let last = described_by.split_whitespace().last().unwrap_or_default().to_owned();
        Some(self.text_of(&format!("#{last}")))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// A button's name: its text without what is hidden from screen readers, such as its key.
fn name_of(button: &Element) -> String {
    let hidden = button.query_selector_all("[aria-hidden=true]").unwrap();
    let mut name = button.text_content().unwrap_or_default();
    for index in 0..hidden.length() {
        let text = hidden.get(index).and_then(|node| node.text_content()).unwrap_or_default();
        if let Some(at) = name.rfind(&text) {
            name.replace_range(at..at + text.len(), "");
        }
    }
    name.trim().to_owned()
}

fn input_event() -> web_sys::Event {
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict("input", &how).unwrap()
}

/// What the console hands to every component, on scripted services; returns the queue.
pub fn provide_console(services: &Services, scopes: &str) -> LiveQueue {
    let session = format!(r#"{{"behandler":{ME},"scopes":[{scopes}],"expiresAt":"2999-01-01T00:00:00Z"}}"#);
    let session: contract::bff::Session = serde_json::from_str(&session).unwrap();
    let client = Client::with_pace(services.clone(), AtOnce);
    client.clone().provide();
    Drafts::provide();
    NotificationDesk::provide();
    Toasts::provide();
    Commands::provide();
    Palette::provide();
    provide_context(RwSignal::new(UndoTime::None));
    AdStore::new(client.clone()).provide();
    let queue = LiveQueue::new(client.clone(), session.behandler.behandler_identifier);
    queue.provide();
    provide_context(SignedIn(session));
    Journal::provide(queue.me());
    Outbox::new(client, queue, queue.me()).provide();
    Acting::provide();
    Templates::provide();
    queue
}

/// May read and write.
pub const BOTH_SCOPES: &str =
    r#""virksomhedsindsats.jobannoncegodkendelse.read","virksomhedsindsats.jobannoncegodkendelse.write""#;
/// May only read.
pub const READ_SCOPE: &str = r#""virksomhedsindsats.jobannoncegodkendelse.read""#;

/// The decision about the ad, with the list read. What is decided stays in the outbox.
pub async fn open_decision(services: &Services, scopes: &'static str) -> Desk {
    open_desk(services, scopes, UndoTime::Long, false).await
}

/// The decision about the ad, and an outbox that sends at once.
pub async fn open_sending(services: &Services) -> Desk {
    open_desk(services, BOTH_SCOPES, UndoTime::None, true).await
}

/// A decision panel and its outbox.
pub struct Desk {
    stage: Stage,
    outbox: Outbox,
}

impl std::ops::Deref for Desk {
    type Target = Stage;

    fn deref(&self) -> &Stage {
        &self.stage
    }
}

impl Desk {
    /// What has been decided and is not settled.
    pub fn decided(&self) -> Vec<Entry> {
        self.outbox.entries_untracked()
    }

    /// The only decision.
    pub fn only_decision(&self) -> Entry {
        let decided = self.decided();
        assert_eq!(decided.len(), 1, "{decided:?}");
        decided.into_iter().next().unwrap()
    }

    /// The outbox.
    pub fn outbox(&self) -> Outbox {
        self.outbox
    }
}

/// What the browser's database holds of decisions.
pub async fn stored_decisions() -> Vec<Entry> {
    let found = Database::open().await.unwrap().all(Store::Outbox).await.unwrap();
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// Forgets what earlier tests left.
async fn empty_storage() {
    let database = Database::open().await.unwrap();
    let left: Vec<(String, serde_json::Value)> = database.all(Store::Outbox).await.unwrap();
    for (key, _) in left {
        database.delete(Store::Outbox, &key).await.unwrap();
    }
}

fn ad() -> contract::JobannonceId {
    AD.parse().unwrap()
}

async fn open_desk(services: &Services, scopes: &'static str, undo_time: UndoTime, sends: bool) -> Desk {
    empty_storage().await;
    let services = services.clone();
    let handed_out = Rc::new(RefCell::new(None));
    let stage = Stage::show({
        let handed_out = Rc::clone(&handed_out);
        move || {
            let queue = provide_console(&services, scopes);
            queue.read_soon();
            UndoTime::expect().set(undo_time);
            let outbox = Outbox::expect();
            let acting = Acting::expect();
            outbox.on_news(Callback::new(move |(entry, news)| acting.take_news(&entry, &news)));
            if sends {
                outbox.keep_sending();
            }
            // As the ad itself does, which lies beside the decision.
            let ads = AdStore::expect();
            ads.look_at(ad());
            handed_out.replace(Some((outbox, ads)));
            view! { <DecisionPanel ad=Signal::stored(Some(ad())) on_decided=|_: contract::JobannonceId| () /> }
        }
    });
    let (outbox, ads) = handed_out.borrow_mut().take().unwrap();
    eventually("the list is read", || untrack(|| outbox.queue().is_read())).await;
    eventually("the ad has come", || untrack(|| !ads.is_awaited(ad()))).await;
    settle().await;
    Desk { stage, outbox }
}
