//! How the console looks and behaves on this device.

use crate::{
    drafts::WipeDrafts,
    keys::Command,
    locales::{outbox, shell as text},
    routes::Page,
    ui::{ColorScheme, Density, LanguageChoice, ListMode, UndoTime, carried},
};
use leptos::prelude::*;

/// The settings' menu.
#[component]
pub fn Settings() -> impl IntoView {
    let (scheme, density, undo_time) = (ColorScheme::expect(), Density::expect(), UndoTime::expect());
    let list_mode = ListMode::expect();
    let (menu, is_open) = (NodeRef::<leptos::html::Details>::new(), carried("settings", || false));
    let note = move |_| is_open.set(menu.get_untracked().is_some_and(|menu| menu.open()));
    view! {
        <details class="settings" open=is_open.get_untracked() node_ref=menu on:toggle=note>
            <summary>{text::settings()}</summary>
            <div class="settings-menu">
                <label class="ds-label" for="scheme">{text::scheme()}</label>
                <select
                    class="ds-input"
                    id="scheme"
                    prop:value=move || scheme.get().as_str()
                    on:change=move |event| scheme.set(ColorScheme::from_value(&event_target_value(&event)))
                >
                    {ColorScheme::EVERY.map(|scheme| view! { <option value=scheme.as_str()>{scheme.label()}</option> }.into_any()).collect_view()}
                </select>
                <label class="ds-label" for="density">{text::density()}</label>
                <select
                    class="ds-input"
                    id="density"
                    prop:value=move || density.get().as_str()
                    on:change=move |event| density.set(Density::from_value(&event_target_value(&event)))
                >
                    {Density::EVERY.map(|density| view! { <option value=density.as_str()>{density.label()}</option> }.into_any()).collect_view()}
                </select>
                <label class="ds-label" for="list-mode">{text::list_mode()}</label>
                <select
                    class="ds-input"
                    id="list-mode"
                    prop:value=move || list_mode.get().as_str()
                    on:change=move |event| list_mode.set(ListMode::from_value(&event_target_value(&event)))
                >
                    {ListMode::EVERY.map(|mode| view! { <option value=mode.as_str()>{mode.label()}</option> }.into_any()).collect_view()}
                </select>
                <label class="ds-label" for="undo-time">{outbox::undo_time()}</label>
                <select
                    class="ds-input"
                    id="undo-time"
                    prop:value=move || undo_time.get().as_str()
                    on:change=move |event| undo_time.set(UndoTime::from_value(&event_target_value(&event)))
                >
                    {UndoTime::EVERY.map(|time| view! { <option value=time.as_str()>{time.label()}</option> }.into_any()).collect_view()}
                </select>
                <LanguageChoice />
                <WipeDrafts />
                <a href=Page::Keys.path() class="ds-link">{Command::KeySettings.label()}</a>
            </div>
        </details>
    }
}
