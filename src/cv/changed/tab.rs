//! What is asked for, and beneath it what the service answers.

use super::{asked::Asked, in_address::InAddress, list::ChangedList, period_form::PeriodForm};
use crate::{locales::cv as text, ui::dynamic};
use contract::Cpr;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The CVs that changed.
#[component]
pub fn ChangedCvs(
    /// What the address asks for.
    in_address: Memo<InAddress>,
    /// Called with a citizen whose CV is to be seen.
    on_citizen: Callback<Cpr>,
) -> impl IntoView {
    let once_more = Trigger::new();
    let navigate = use_navigate();
    let on_asked = move |asked: Asked| {
        let is_shown = in_address.with_untracked(|it| matches!(it, InAddress::Asked(shown) if *shown == asked));
        if is_shown {
            once_more.notify();
        } else {
            navigate(&asked.address(), NavigateOptions { scroll: false, ..NavigateOptions::default() });
        }
    };
    view! {
        <p class="page-lead">{text::changed_lead()}</p>
        <PeriodForm in_address on_asked />
        {dynamic(move || {
            once_more.track();
            match in_address.get() {
                InAddress::Asked(asked) => view! { <ChangedList asked on_citizen /> }.into_any(),
                InAddress::Nothing => view! { <p class="empty">{text::ask_first()}</p> }.into_any(),
                InAddress::Unusable(..) => ().into_any(),
            }
        })}
    }
}
