//! The page: what came of the latest sending, one of the two forms, and the notifications that have been accepted.

use super::{
    deliveries::Deliveries, desk::NotificationDesk, form::NotificationForm, kind, list_view::DeliveryList,
    outcome::Outcome, written::Written,
};
use crate::{
    api::Client,
    locales::notifications as text,
    routes,
    session::SignedIn,
    ui::{ConfirmDialog, carried, carried_whole, dynamic, focus_first},
};
use contract::bff::NotificationKind;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// Notifications.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    let query = use_query_map();
    let kind = Memo::new(move |_| query.with(|query| kind::in_address(query.get_str(routes::KIND_PARAMETER))));
    let desk = NotificationDesk::expect();
    let deliveries = carried_whole("notifications", || {
        on_cleanup(move || desk.forget_sent());
        Deliveries::new(Client::expect(), desk)
    });
    let may_notify = SignedIn::expect().may_notify();
    let replaces = carried("notification-replaces", || None::<(NotificationKind, Written)>);
    let asks = carried("notification-asks", || false);
    let navigate = StoredValue::new_local(use_navigate());
    let fill = move |(of, written): (NotificationKind, Written)| {
        asks.set(false);
        desk.form(of).set(written);
        let how = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&routes::notifications(kind::address(of)), how));
        focus_first("#notification-form-heading");
    };
    let again = move |id: String| {
        let Some((of, written)) = untrack(|| desk.contents(&id)) else { return };
        // What has been written since must not be lost by a press.
        if desk.form(of).with_untracked(Written::is_blank) {
            fill((of, written));
        } else {
            replaces.set(Some((of, written)));
            asks.set(true);
        }
    };
    let segment = move |of: NotificationKind| {
        let current = move || (kind.get() == of).then_some("true");
        view! {
            <li>
                <a href=routes::notifications(kind::address(of)) data-noscroll=true class="filter" aria-current=current>
                    {kind::name(of)}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <div class="page notifications" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            <Outcome on_read=move |()| deliveries.read() on_again=again />
            {if may_notify {
                view! {
                    <nav aria-label=text::kinds()>
                        <ul class="filters">{NotificationKind::EVERY.map(segment).collect_view()}</ul>
                    </nav>
                    {dynamic(move || view! { <NotificationForm kind=kind.get() /> }.into_any())}
                }
                .into_any()
            } else {
                view! {
                    <div class="ds-alert" data-color="info" data-size="sm">
                        <p class="error-what">{text::no_access()}</p>
                        <p class="error-next">{text::no_access_next()}</p>
                    </div>
                }
                .into_any()
            }}
            <DeliveryList deliveries on_again=again />
            <ConfirmDialog
                open=asks
                heading=Signal::stored(text::replace_heading().to_owned())
                confirm_label=Signal::stored(text::replace_confirm().to_owned())
                busy=Signal::stored(false)
                error=Signal::stored(None)
                on_confirm=move |()| {
                    if let Some(found) = replaces.get_untracked() {
                        fill(found);
                    }
                }
            >
                <p>{text::replace_consequence()}</p>
            </ConfirmDialog>
        </div>
    }
}
