//! What becomes of a caseworker's text when its decision is made, taken back or refused, and what she is told.

use super::acting::Acting;
use crate::{
    locales::outbox as text,
    outbox::{Act, Entry, News, Reason, Texts},
};
use leptos::prelude::*;

impl Acting {
    /// What the outbox has to tell: the caseworker's text comes back with an ad that was not decided.
    pub fn take_news(self, entry: &Entry, news: &News) {
        match news {
            News::Added | News::Found => {}
            News::Done { .. } => {
                match entry.act {
                    Act::Park { .. } => self.drafts.drop_parked(self.me(), entry.ad, entry.texts.kommentar.as_deref()),
                    Act::Approve | Act::Reject => self.drafts.drop_sent(self.me(), entry.ad),
                }
                self.place_of(entry.id);
            }
            News::Undone => self.give_text_back(entry),
            News::TooLate => self.toasts.tell(text::too_late(&entry.title)),
            News::Refused(Reason::HeldBy(name)) => {
                self.give_text_back(entry);
                self.toasts.tell(text::quicker(name, &entry.title));
            }
            News::Refused(_) | News::Unknown => {
                self.give_text_back(entry);
                self.toasts.tell(text::came_back(&entry.title));
            }
        }
    }

    /// The draft is kept until the decision is carried out; only one that has expired meanwhile is written again.
    fn give_text_back(self, entry: &Entry) {
        let draft = self.drafts.of(self.me(), entry.ad);
        let is_empty = draft.with_untracked(|draft| draft.email.is_empty() && draft.kommentar.is_empty());
        if is_empty && entry.texts != Texts::default() {
            let Texts { kommentar, email_broedtekst, has_refusal_template } = entry.texts.clone();
            draft.update(|draft| {
                draft.kommentar = kommentar.unwrap_or_default();
                draft.email = email_broedtekst.unwrap_or_default();
                draft.has_refusal_template = has_refusal_template;
            });
        }
    }
}
