//! Choosing the language, in the menu of settings and where one signs in.

use super::language::{change_language, spoken_language};
use crate::locales::{Language, shell as text};
use leptos::prelude::*;

/// A list of the languages, each by its own name.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let spoken = spoken_language();
    let option = |language: Language| {
        let (code, name) = (language.code(), language.name());
        view! { <option value=code lang=code>{name}</option> }.into_any()
    };
    view! {
        <label class="ds-label" for="language">{text::language()}</label>
        <select
            class="ds-input"
            id="language"
            prop:value=move || spoken.get().code()
            on:change=move |event| change_language(spoken, Language::from_code(&event_target_value(&event)), "#language")
        >
            {Language::EVERY.map(option).collect_view()}
        </select>
    }
    .into_any()
}
