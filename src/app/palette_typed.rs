//! What the palette offers for a whole id and for a CPR number: no list has to know them.

use crate::{
    handed_citizen::CitizenPage,
    locales::palette as text,
    palette::{Entry, EntryKind, Fit, KnownAd, Needle},
    routes::Page,
    ui::typed_cpr,
};
use contract::{CaseElementId, Cpr, JobannonceId};
use leptos::prelude::*;
use std::rc::Rc;

/// Leads to what was typed.
#[derive(Clone, Copy)]
pub struct Leads {
    /// To an address.
    pub go: Callback<String>,
    /// To the page that looks a citizen up.
    pub look_up: Callback<(CitizenPage, Cpr)>,
    /// Whether she may look up jobagents.
    pub may_read_jobagents: bool,
}

/// The entries for what is typed. `describe` says what an ad is called.
pub fn typed(needle: &Needle, describe: impl Fn(JobannonceId) -> KnownAd, leads: Leads) -> Vec<(Fit, Entry)> {
    let Leads { go, look_up, may_read_jobagents } = leads;
    let entry = |kind, title: &str, detail, run: Rc<dyn Fn()>| {
        (Fit::Prefix, Entry { kind, title: title.to_owned(), detail, words: "", key: None, run })
    };
    if let Some(id) = needle.id() {
        let (ad, case) = (JobannonceId::new(id), CaseElementId::new(id));
        let KnownAd { title, .. } = describe(ad);
        let to = |page: Page| -> Rc<dyn Fn()> { Rc::new(move || go.run(page.path())) };
        return vec![
            entry(EntryKind::Ad, text::open_ad_with_id(), title, to(Page::Ad(ad))),
            entry(EntryKind::Flexjob, text::look_up_flexjob(), String::new(), to(Page::Flexjob(case))),
        ];
    }
    let Ok(citizen) = typed_cpr(needle.folded()) else { return Vec::new() };
    // The number itself is not shown once more.
    let to = |page: CitizenPage, title| {
        let citizen = citizen.clone();
        entry(EntryKind::Page, title, String::new(), Rc::new(move || look_up.run((page, citizen.clone()))))
    };
    let jobagent = may_read_jobagents.then(|| to(CitizenPage::Jobagent, text::jobagents_of_citizen()));
    jobagent.into_iter().chain([to(CitizenPage::Cv, text::cv_of_citizen())]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(text: &str, may_read_jobagents: bool) -> Vec<(String, String)> {
        let nowhere = Leads { go: Callback::new(|_| ()), look_up: Callback::new(|_| ()), may_read_jobagents };
        let describe = |id: JobannonceId| match id.short().as_str() {
            "7f1d7d38" => KnownAd { title: "Kok".to_owned(), company: String::new() },
            _ => KnownAd::default(),
        };
        let entries = typed(&Needle::new(text), describe, nowhere);
        entries.into_iter().map(|(_, entry)| (entry.title, entry.detail)).collect()
    }

    fn titles(text: &str) -> Vec<String> {
        offered(text, true).into_iter().map(|(title, _)| title).collect()
    }

    #[test]
    fn a_whole_id_may_be_an_ad_or_a_flexjob() {
        Owner::new().with(|| {
            let both = ["Åbn annoncen med dette id", "Slå op som fleksjob"];
            for text in [
                "f1e8a110-0000-4000-8000-000000000001",
                " {F1E8A110-0000-4000-8000-000000000001} ",
                "f1e8a110000040008000000000000001",
                "https://konsol.example/annoncer/f1e8a110-0000-4000-8000-000000000001?vis=mine",
            ] {
                assert_eq!(titles(text), both, "{text}");
            }
            let known = offered("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111", true);
            assert_eq!(known[0].1, "Kok", "an ad that is known is told by its title");
            assert!(titles("f1e8a110-0000-4000-8000-00000000000").is_empty());
        });
    }

    #[test]
    fn a_cpr_number_leads_to_the_pages_that_look_it_up_and_is_not_repeated() {
        Owner::new().with(|| {
            for text in ["010165-1234", "0101651234", " 010165 1234"] {
                let entries = offered(text, true);
                assert_eq!(titles(text), ["Jobagent: slå borgeren op", "CV: slå borgeren op"], "{text}");
                assert!(!format!("{entries:?}").contains("0165"));
            }
            assert_eq!(offered("010165-1234", false).len(), 1);
            for text in ["", "010165-123", "3102651234", "0101651234 x", "kok"] {
                assert!(titles(text).is_empty(), "{text}");
            }
        });
    }
}
