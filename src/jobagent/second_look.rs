//! The second look: what will be sent, before it is.

use super::{catalogue::Names, change::Change, dealing::Dealing, lines};
use crate::{
    api::Client,
    locales::jobagent as text,
    ui::{ConfirmDialog, Toasts, dynamic, follow},
};
use leptos::prelude::*;

/// The dialog; open while [`Dealing::is_asking`].
#[component]
pub fn SecondLook(dealing: Dealing) -> impl IntoView {
    let (client, toasts) = (StoredValue::new(Client::expect()), Toasts::expect());
    let confirm = move |()| dealing.sending.run(dealing.carry_out(client.get_value(), toasts));
    let words = move |of: fn(&Change) -> &'static str| {
        dealing.question.with(|question| question.as_ref().map_or_else(String::new, |it| of(&it.change).to_owned()))
    };
    let heading = Signal::derive(move || words(heading));
    let confirm_label =
        Signal::derive(
            move || {
                if dealing.failure.with(Option::is_some) { text::do_again().to_owned() } else { words(label) }
            },
        );
    let is_deletion = Signal::derive(move || {
        dealing.question.with(|question| question.as_ref().is_some_and(|it| matches!(it.change, Change::Delete(_))))
    });
    let mut was_open = false;
    follow(move || {
        let is_open = dealing.is_asking.get();
        if std::mem::replace(&mut was_open, is_open) && !is_open {
            dealing.put_off();
        }
    });
    view! {
        <ConfirmDialog
            open=dealing.is_asking
            heading
            confirm_label
            busy=dealing.sending.pending()
            careful=is_deletion
            error=Signal::derive(move || dealing.told_of_failure())
            on_confirm=confirm
        >
            {dynamic(move || {
                let Some(confirmed) = dealing.question.get() else { return ().into_any() };
                let catalogue = dealing.names.with(Names::catalogue);
                let line = |(label, value): lines::Line| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any();
                let lines = lines::of_change(&confirmed.change, &catalogue).into_iter().map(line).collect_view();
                let consequence = consequence(&confirmed.change).map(|words| view! { <p class="dialog-consequence">{words}</p> }.into_any());
                view! {
                    <dl class="jobagent-lines">{lines}</dl>
                    {consequence}
                }
                .into_any()
            })}
        </ConfirmDialog>
    }
}

fn heading(change: &Change) -> &'static str {
    match change {
        Change::Create(_) => text::confirm_create(),
        Change::Update(..) => text::confirm_update(),
        Change::Delete(_) => text::confirm_delete(),
    }
}

fn label(change: &Change) -> &'static str {
    match change {
        Change::Create(_) => text::do_create(),
        Change::Update(..) => text::do_update(),
        Change::Delete(_) => text::delete(),
    }
}

fn consequence(change: &Change) -> Option<&'static str> {
    match change {
        Change::Create(_) => None,
        Change::Update(..) => Some(text::update_consequence()),
        Change::Delete(_) => Some(text::cannot_be_undone()),
    }
}
