//! A change looked at once more before it is sent, and the reason why it can't be.

use super::{
    change::{Change, Fault},
    changes::CvChanges,
};
use crate::{
    api::Client,
    locales::cv as text,
    ui::{ConfirmDialog, GuardedButton, carried, focus_error_summary, focus_first},
};
use contract::{Cpr, code_lists::CvChange};
use leptos::prelude::*;

/// The words of a kind of change.
struct Words {
    go_on: &'static str,
    sure: &'static str,
    send: &'static str,
}

fn words(kind: &CvChange) -> Words {
    if *kind == CvChange::CvStatus {
        Words { go_on: text::go_on_status(), sure: text::sure_status(), send: text::send_status() }
    } else {
        Words { go_on: text::go_on_availability(), sure: text::sure_availability(), send: text::send_availability() }
    }
}

/// The button that ends a form, and the second look that it opens.
#[component]
pub fn SecondLook(
    /// Whose CV.
    citizen: Cpr,
    /// What kind of change the form makes.
    kind: CvChange,
    /// Why nothing can be changed.
    blocked: Memo<Option<&'static str>>,
    /// What is written, checked.
    #[prop(into)]
    checked: Callback<(), Result<Change, Vec<Fault>>>,
    /// The form's faults.
    faults: RwSignal<Vec<Fault>>,
    /// Id of their summary.
    summary: &'static str,
    /// Id of the element with the reason why the button can't be used.
    reason_id: &'static str,
) -> impl IntoView {
    let (client, changes) = (StoredValue::new(Client::expect()), CvChanges::expect());
    let Words { go_on, sure, send } = words(&kind);
    let is_status = kind == CvChange::CvStatus;
    let [is_open, looked_at] = if is_status {
        ["cv-status-open", "cv-status-looked-at"]
    } else {
        ["cv-availability-open", "cv-availability-looked-at"]
    };
    let (open, looked_at) = (carried(is_open, || false), carried(looked_at, || None::<Change>));
    let blocked = {
        let citizen = citizen.clone();
        Signal::derive(move || {
            let unsettled = || changes.is_unsettled(&citizen, &kind).then(text::unsettled);
            blocked.get().or_else(unsettled).map(str::to_owned)
        })
    };
    let look = move |()| match checked.run(()) {
        Ok(change) => {
            faults.set(Vec::new());
            looked_at.set(Some(change));
            open.set(true);
        }
        Err(wrong) => {
            faults.set(wrong);
            focus_error_summary(summary);
        }
    };
    let masked = citizen.to_string();
    let confirm = move |()| {
        if let Some(change) = looked_at.get_untracked().filter(|_| open.get_untracked()) {
            open.set(false);
            changes.confirm(client.get_value(), citizen.clone(), change);
            // What becomes of it is told there.
            focus_first("#cv-sent");
        }
    };
    let value = move || looked_at.with(|change| change.as_ref().map(Change::value));
    let comment = move || {
        looked_at.with(|change| change.as_ref().and_then(Change::comment).unwrap_or(text::sure_none()).to_owned())
    };
    let label = if is_status { text::status_label() } else { text::availability_label() };
    view! {
        <p class="field-hint" id=reason_id hidden=move || blocked.with(Option::is_none)>{blocked}</p>
        <p><GuardedButton label=Signal::stored(go_on.to_owned()) blocked reason_id on_press=look /></p>
        <ConfirmDialog
            open
            heading=Signal::stored(sure.to_owned())
            confirm_label=Signal::stored(send.to_owned())
            busy=Signal::stored(false)
            error=Signal::stored(None)
            on_confirm=confirm
        >
            <dl class="written">
                <div><dt>{text::sure_citizen()}</dt><dd class="cpr-number">{masked.clone()}</dd></div>
                <div><dt>{label}</dt><dd>{value}</dd></div>
                {is_status.then(|| view! { <div><dt>{text::comment()}</dt><dd class="as-written">{comment}</dd></div> }.into_any())}
            </dl>
            <p>{text::sure_what()}</p>
        </ConfirmDialog>
    }
}
