//! A number of days of one's own. What is no number of days is told, and changes nothing.

use super::{
    order::Order,
    period::{Period, days_in},
};
use crate::{locales::statistics as text, routes, ui::follow};
use contract::feltregel::DAGE_SIDEN_MAX;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Most of what the address says that is told back.
const TOLD_CHARACTERS: usize = 40;

/// The field for a number of days.
#[component]
pub fn PeriodForm(
    /// What the address asks for.
    period: Memo<Period>,
    /// The order of the caseworkers, which stays.
    order: Memo<Order>,
) -> impl IntoView {
    let written = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    follow(move || {
        written.set(period.with(Period::in_field));
        refused.set(false);
    });
    let fault = Memo::new(move |_| match (refused.get(), period.get()) {
        (true, _) => Some(text::not_days(DAGE_SIDEN_MAX)),
        (false, Period::Unusable(address)) => {
            let shown: String = address.chars().take(TOLD_CHARACTERS).collect();
            Some(text::not_days_in_address(shown, DAGE_SIDEN_MAX, period.with(Period::days)))
        }
        (false, Period::Days(_)) => None,
    });
    let navigate = use_navigate();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match days_in(&written.get_untracked()) {
            Some(days) => {
                let address = routes::statistics_over(days, order.get_untracked().in_address());
                navigate(&address, NavigateOptions { scroll: false, ..Default::default() });
            }
            None => {
                refused.set(true);
                crate::ui::focus_now("#own-days");
            }
        }
    };
    view! {
        <form class="own-period" on:submit=submit>
            <label class="ds-label" for="own-days">{text::own_days()}</label>
            <input
                class="ds-input"
                id="own-days"
                inputmode="numeric"
                autocomplete="off"
                aria-describedby="own-days-fault"
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                prop:value=written
                on:input=move |event| written.set(event_target_value(&event))
            />
            <button class="ds-button" data-variant="secondary">{text::show()}</button>
            <p class="ds-validation-message" id="own-days-fault" role="alert" hidden=move || fault.with(Option::is_none)>{fault}</p>
        </form>
    }
}
