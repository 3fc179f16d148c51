//! A field that takes one of a list: typed to narrow the list down, or chosen from it. The list stands beneath the field
//! only while it is open, and the focus never leaves the field.

mod matching;

use super::{
    list_keys::{Place, Step, step},
    option_list::{list_id, option_id, option_list, reveal},
};
use crate::locales::shell as text;
use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    prelude::*,
};
use matching::{matching, meant};

/// The field and its list; the label is the caller's, tied to the field by its id. What is typed stays, also when it is
/// not on the list: the caller says so.
#[component]
pub fn Combobox(
    /// Id of the field.
    id: &'static str,
    /// Name of the list.
    label: &'static str,
    /// What can be chosen, in order.
    options: Vec<String>,
    /// What stands in the field.
    #[prop(into)]
    text: Signal<String>,
    /// Called with what stands in it from now on.
    #[prop(into)]
    on_text: Callback<String>,
    /// Called when the field has been left.
    #[prop(into)]
    on_leave: Callback<()>,
    /// Something must stand in it.
    is_required: bool,
    /// What stands in it is at fault.
    #[prop(into)]
    invalid: Signal<bool>,
    /// Ids of what describes it.
    #[prop(into)]
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    let options = StoredValue::new(options);
    let (is_open, is_narrowed) = (RwSignal::new(false), RwSignal::new(false));
    let at = RwSignal::new(None::<usize>);
    let shown = Memo::new(move |_| {
        let typed = if is_narrowed.get() { text.get() } else { String::new() };
        options.with_value(|options| matching(options, &typed))
    });
    let close = move || {
        is_open.set(false);
        at.set(None);
    };
    let open = move |place: Option<usize>| {
        is_narrowed.set(false);
        is_open.set(true);
        at.set(place);
    };
    let choose = Callback::new(move |place: usize| {
        let chosen = shown.with_untracked(|shown| shown.get(place).copied());
        if let Some(option) = options.with_value(|options| chosen.and_then(|chosen| options.get(chosen).cloned())) {
            close();
            on_text.run(option);
        }
    });
    let type_in = move |event| {
        let typed = event_target_value(&event);
        is_narrowed.set(true);
        is_open.set(true);
        let is_blank = typed.trim().is_empty();
        on_text.run(typed);
        // What fits best is chosen by Enter; nothing typed chooses nothing.
        at.set((!is_blank && shown.with_untracked(|shown| !shown.is_empty())).then_some(0));
    };
    let press = move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let of = if is_open.get_untracked() { shown.with_untracked(Vec::len) } else { options.with_value(Vec::len) };
        let place = Place { is_open: is_open.get_untracked(), at: at.get_untracked(), of };
        match step(&event.key(), place) {
            Step::Text => return,
            Step::Open(place) => {
                open(place);
                if let Some(place) = place {
                    // Once the list is drawn.
                    request_animation_frame(move || reveal(id, place));
                }
            }
            Step::To(place) => {
                at.set(Some(place));
                reveal(id, place);
            }
            Step::Choose(place) => choose.run(place),
            Step::Close => close(),
        }
        event.prevent_default();
    };
    // The browser also tells of a focus that goes because the field is taken away: by then nothing of it may be read.
    let leave = move |_: FocusEvent| {
        let Some(typed) = text.try_get_untracked() else { return };
        if let Some(option) = options.with_value(|options| meant(options, &typed).cloned()).filter(|it| *it != typed) {
            on_text.run(option);
        }
        close();
        on_leave.run(());
    };
    let list = super::dynamic(move || {
        if !is_open.get() {
            return ().into_any();
        }
        let name = |place: usize| options.with_value(|options| options.get(place).cloned()).unwrap_or_default();
        option_list(id, label, shown.get().into_iter().map(name).collect(), at, choose)
    });
    let found = move || match shown.with(Vec::len) {
        _ if !is_open.get() => None,
        0 => Some(text::none_on_list().to_owned()),
        1 => Some(text::one_on_list().to_owned()),
        count => Some(text::some_on_list(count)),
    };
    view! {
        <div class="combobox">
            <input
                class="ds-input"
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-required=is_required.then_some("true")
                aria-controls=move || is_open.get().then(|| list_id(id))
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                aria-activedescendant=move || is_open.get().then(|| at.get().map(|place| option_id(id, place))).flatten()
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=described_by
                prop:value=text
                on:input=type_in
                on:keydown=press
                on:click=move |_| if !is_open.get_untracked() { open(None) }
                on:blur=leave
            />
            {list}
            <p class="combobox-found" role="status">{found}</p>
        </div>
    }
}
