//! Approving and rejecting: the e-mail, the remark, and the two buttons.

use super::{
    actions::{Acting, Failure},
    done::DoneWith,
    drafts::Draft,
    form::{Decision, Problem, ValidDecision},
    preview::EmailPreview,
    template_menu::TemplateMenu,
};
use crate::{
    locales::decision as text,
    ui::{ErrorNotice, GuardedButton, Look, TextArea, Work, focus_first},
};
use leptos::{html, prelude::*};

/// Approves or rejects the ad.
#[component]
pub fn DecideForm(
    /// The ad and who acts.
    acting: Acting,
    /// What has been written.
    draft: ArcRwSignal<Draft>,
    /// Why it cannot be used.
    #[prop(into)]
    blocked: Signal<Option<String>>,
) -> impl IntoView {
    let ad = acting.ad;
    let area = NodeRef::<html::Textarea>::new();
    let problem = RwSignal::new(None::<Problem>);
    let failure = RwSignal::new(None::<Failure>);
    let deciding = Work::default();
    let pending = deciding.pending();
    let decide = Callback::new(move |decision: ValidDecision| {
        let acting = acting.clone();
        deciding.run(async move {
            failure.set(None);
            let (kind, with_email) = (decision.decision(), decision.has_email());
            match acting.decide(decision).await {
                Ok(()) => acting.done(DoneWith::Decided { decision: kind, with_email }),
                Err(refused) => acting.report(failure, refused),
            }
        });
    });
    let send = {
        let draft = draft.clone();
        move |decision| {
            let checked = draft.with_untracked(|draft| ValidDecision::check(decision, draft));
            problem.set(checked.as_ref().err().cloned());
            match checked {
                Ok(valid) => decide.run(valid),
                Err(_) => focus_first("#email"),
            }
        }
    };
    let (approve, reject) = (send.clone(), send);
    let email = {
        let draft = draft.clone();
        Memo::new(move |_| draft.with(|draft| draft.email.clone()))
    };
    let kommentar = {
        let draft = draft.clone();
        Memo::new(move |_| draft.with(|draft| draft.kommentar.clone()))
    };
    let fault = Memo::new(move |_| problem.with(|problem| problem.as_ref().map(Problem::words)));
    let write_email = {
        let draft = draft.clone();
        move |text: String| {
            problem.set(None);
            draft.update(|draft| draft.set_email(text));
        }
    };
    let write_kommentar = {
        let draft = draft.clone();
        move |text: String| draft.update(|draft| draft.kommentar = text)
    };
    view! {
        <div class="decide">
            <TemplateMenu ad draft area />
            <TextArea id="email" label=text::email() hint=text::email_hint().to_owned() rows=7 text=email on_input=write_email fault node_ref=area />
            <EmailPreview email />
            <TextArea id="kommentar" label=text::kommentar() rows=2 text=kommentar on_input=write_kommentar />
            <ErrorNotice explanation=Signal::derive(move || failure.get().as_ref().map(Failure::words)) />
            <div class="decide-buttons">
                <p class="reason" id="decide-reason">{blocked}</p>
                <GuardedButton
                    label=Signal::stored(text::approve().to_owned())
                    blocked
                    busy=pending
                    look=Look::Approve
                    reason_id="decide-reason"
                    on_press=move |()| approve(Decision::Approve)
                />
                <GuardedButton
                    label=Signal::stored(text::reject().to_owned())
                    blocked
                    busy=pending
                    look=Look::Refuse
                    reason_id="decide-reason"
                    on_press=move |()| reject(Decision::Reject)
                />
            </div>
        </div>
    }
}
