//! A field from which many are picked, one at a time: what is typed narrows the list beneath it down, and what is picked is
//! the caller's to show. The field is empty again for the next, and the focus never leaves it.

use super::{
    list_keys::{Place, Step, step},
    option_list::{list_id, option_id, option_list, reveal},
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Tells it from every other.
    pub key: String,
    /// What it is called.
    pub label: String,
}

/// What can be picked now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// In the order to show them.
    pub offers: Vec<Offer>,
    /// How many there are, in words.
    pub told: String,
}

/// The field and its list; the label is the caller's, tied to the field by its id.
#[component]
pub fn Picker(
    /// Id of the field.
    id: &'static str,
    /// Name of the list.
    label: &'static str,
    /// What stands in the field.
    typed: RwSignal<String>,
    /// What can be picked for what is typed. Followed, so that what has been picked can be left out.
    #[prop(into)]
    find: Callback<String, Offers>,
    /// Called with the key of what is picked.
    #[prop(into)]
    on_pick: Callback<String>,
    /// What stands in it is at fault.
    #[prop(into)]
    invalid: Signal<bool>,
    /// Ids of what describes it.
    described_by: &'static str,
) -> impl IntoView {
    let (is_open, at) = (RwSignal::new(false), RwSignal::new(None::<usize>));
    let shown = Memo::new(move |_| if is_open.get() { find.run(typed.get()) } else { Offers::default() });
    let count = move || shown.with_untracked(|shown| shown.offers.len());
    let close = move || {
        is_open.set(false);
        at.set(None);
    };
    let pick = Callback::new(move |place: usize| {
        let picked = shown.with_untracked(|shown| shown.offers.get(place).map(|offer| offer.key.clone()));
        if let Some(key) = picked {
            close();
            typed.set(String::new());
            on_pick.run(key);
        }
    });
    let type_in = move |event| {
        let text = event_target_value(&event);
        let is_blank = text.trim().is_empty();
        typed.set(text);
        is_open.set(!is_blank);
        // What fits best is picked by Enter; nothing typed picks nothing.
        at.set((!is_blank && count() > 0).then_some(0));
    };
    let press = move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        // A list that is shut is counted when it opens.
        let of = if is_open.get_untracked() { count() } else { 1 };
        match step(&event.key(), Place { is_open: is_open.get_untracked(), at: at.get_untracked(), of }) {
            Step::Text => return,
            Step::Open(_) => {
                is_open.set(true);
                at.set((count() > 0).then_some(0));
            }
            Step::To(place) => {
                at.set(Some(place));
                reveal(id, place);
            }
            Step::Choose(place) => pick.run(place),
            Step::Close => close(),
        }
        event.prevent_default();
    };
    let list = super::dynamic(move || {
        let offers = shown.with(|shown| shown.offers.clone());
        if offers.is_empty() {
            return ().into_any();
        }
        let names = offers.into_iter().map(|offer| offer.label).collect();
        option_list(id, label, names, at, pick)
    });
    let is_listed = move || shown.with(|shown| !shown.offers.is_empty());
    view! {
        <div class="picker">
            <input
                class="ds-input"
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls=move || is_listed().then(|| list_id(id))
                aria-expanded=move || if is_listed() { "true" } else { "false" }
                aria-activedescendant=move || at.get().filter(|_| is_listed()).map(|place| option_id(id, place))
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=described_by
                prop:value=typed
                on:input=type_in
                on:keydown=press
                on:blur=move |_| {
                    // The browser also tells of a focus that goes because the field is taken away.
                    is_open.try_set(false);
                    at.try_set(None);
                }
            />
            {list}
            <p class="picker-told" role="status">{super::dynamic(move || shown.with(|shown| shown.told.clone()).into_any())}</p>
        </div>
    }
}
