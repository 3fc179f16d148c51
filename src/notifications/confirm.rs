//! The second look: everything that is about to be sent, and what it cannot be undone by.

use super::{
    check::Checked,
    desk::NotificationDesk,
    field::Field,
    said::{Said, said},
    warning::Warning,
    written::Written,
};
use crate::{
    api::Client,
    locales::{format, notifications as text},
    ui::{ConfirmDialog, carried, dynamic, follow},
};
use contract::bff::NotificationKind;
use leptos::prelude::*;

/// What is looked at once more.
#[derive(Clone)]
pub struct SecondLook {
    /// Which of the two it is.
    pub kind: NotificationKind,
    /// What would be sent.
    pub checked: Checked,
    /// What it was made from.
    pub written: Written,
}

/// Asks before a notification is sent; open while there is something to look at.
#[component]
pub fn ConfirmSending(
    /// What is looked at.
    look: RwSignal<Option<SecondLook>>,
) -> impl IntoView {
    let (desk, client) = (NotificationDesk::expect(), StoredValue::new(Client::expect()));
    let open = carried("notification-look-open", || false);
    follow(move || {
        if look.with(Option::is_some) {
            open.set(true);
        }
    });
    // Closed by itself, it leaves nothing behind.
    follow(move || {
        if !open.get() && look.with_untracked(Option::is_some) {
            look.set(None);
        }
    });
    // What is asked stays while the dialog closes.
    let kind = Memo::new(move |earlier: Option<&NotificationKind>| {
        let now = look.with(|look| look.as_ref().map(|look| look.kind));
        now.or_else(|| earlier.copied()).unwrap_or(NotificationKind::Ordningsnotifikation)
    });
    let is_gdpr = move || kind.get() == NotificationKind::GdprSlettetNotifikation;
    let heading = move || if is_gdpr() { text::confirm_gdpr() } else { text::confirm_ordning() }.to_owned();
    let send = move |()| {
        if let Some(SecondLook { checked, written, .. }) = look.get_untracked() {
            open.set(false);
            desk.send(client.get_value(), checked, written);
        }
    };
    view! {
        <ConfirmDialog
            open
            heading=Signal::derive(heading)
            confirm_label=Signal::derive(move || if is_gdpr() { text::send_gdpr() } else { text::send() }.to_owned())
            busy=Signal::stored(false)
            careful=Signal::derive(is_gdpr)
            error=Signal::stored(None)
            on_confirm=send
        >
            {dynamic(move || {
                let said = look.with(|look| {
                    look.as_ref().map(|look| said(look.kind, &look.checked, &look.written, client.get_value().now()))
                });
                said.map(shown).into_any()
            })}
            <p class="dialog-consequence">{move || if is_gdpr() { text::gdpr_consequence() } else { text::consequence() }}</p>
        </ConfirmDialog>
    }
}

fn shown(said: Said) -> AnyView {
    let Said { rows, blank, warnings } = said;
    let row = |(field, values): (Field, Vec<String>)| {
        let values = match &values[..] {
            [only] => view! { <dd>{only.clone()}</dd> }.into_any(),
            several => {
                let count = text::so_many(format::count(several.len()));
                let lines = several.iter().map(|value| view! { <li>{value.clone()}</li> }.into_any()).collect_view();
                view! { <dd>{count} <ul class="said-lines">{lines}</ul></dd> }.into_any()
            }
        };
        view! { <div class="said-row"><dt>{field.label()}</dt> {values}</div> }.into_any()
    };
    let warned = (!warnings.is_empty()).then(|| {
        let line =
            |(field, warning): (Field, Warning)| view! { <li>{field.label()} ": " {warning.words()}</li> }.into_any();
        view! {
            <div class="ds-alert" data-color="warning" data-size="sm">
                <p class="error-what">{text::warnings()}</p>
                <ul class="error-fields">{warnings.into_iter().map(line).collect_view()}</ul>
            </div>
        }
        .into_any()
    });
    let blank: Vec<&str> = blank.into_iter().map(Field::label).collect();
    let blank =
        (!blank.is_empty()).then(|| view! { <p class="quiet">{text::left_blank(blank.join(", "))}</p> }.into_any());
    view! {
        {warned}
        // Can be scrolled by keys where it is long.
        <div class="said" tabindex="0" role="region" aria-label=text::said()>
            <dl>{rows.into_iter().map(row).collect_view()}</dl>
            {blank}
        </div>
    }
    .into_any()
}
