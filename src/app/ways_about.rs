//! What leads from anywhere to anywhere: the commands of the pages, the palette and the overview of keys.

use super::{arriving::focus_new_pages, palette_settings, palette_typed, palette_typed::Leads, palette_written};
use crate::{
    ads::{AdStore, AdSummary},
    drafts::Drafts,
    flexjob::Recent,
    handed_citizen::{CitizenPage, HandedCitizen},
    keys::{Command, Commands, HelpDialog},
    locales::palette as palette_text,
    palette::{self, AdIndex, Entry, EntryKind, KnownAd, Palette, PaletteDialog, Source},
    queue::{Choice, Holder, LiveQueue},
    routes::{self, Page},
    session::SignedIn,
    ui::{focus_first, focus_now},
};
use contract::{Cpr, JobannonceId, Scope};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::rc::Rc;

/// The commands of the pages, and the dialogs that every page has.
#[component]
pub fn WaysAbout() -> impl IntoView {
    let (commands, palette) = (Commands::expect(), Palette::expect());
    let navigate = use_navigate();
    focus_new_pages();
    // Reading starts at what has been gone to.
    let go = Callback::new(move |path: String| {
        navigate(&path, NavigateOptions::default());
        focus_first("#content");
    });
    for (command, page) in [
        (Command::Queue, Page::Desk),
        (Command::Statistics, Page::Statistics),
        (Command::Flexjob, Page::FlexjobLookUp),
        (Command::Jobagent, Page::Jobagent),
        (Command::Cv, Page::Cv),
        (Command::Notifications, Page::Notifications),
        (Command::Journal, Page::Journal),
        (Command::Drafts, Page::Drafts),
        (Command::Templates, Page::Templates),
        (Command::Operations, Page::Operations),
        (Command::KeySettings, Page::Keys),
        (Command::Guide, Page::Guide),
        (Command::Accessibility, Page::Accessibility),
    ] {
        commands.on(command, move || go.run(page.path()));
    }
    commands.on(Command::LeaveField, || focus_now(".ad:not([hidden]) .ad-title, #content"));
    fill(palette, go);
    view! {
        <PaletteDialog />
        <HelpDialog />
    }
}

/// What the palette finds beyond the commands.
fn fill(palette: Palette, go: Callback<String>) {
    let (queue, ads) = (LiveQueue::expect(), AdStore::expect());
    palette.add(palette::ads(
        move || {
            let mut index = AdIndex::default();
            queue.for_each_ad(|id, folded| index.add_folded(id, folded));
            Rc::new(index)
        },
        move |id| known_ad(queue, ads, id),
        move |id| go.run(Page::Ad(id).path()),
    ));
    palette.add(Source::listed(move || colleagues(queue, go)));
    let (drafts, me) = (Drafts::expect(), queue.me());
    palette.add(Source::once_typed(move || palette_written::drafts(drafts.list(me), queue.now(), go)));
    palette.add(Source::once_typed(move || {
        let now = queue.now();
        palette_written::flexjobs(Recent::kept(now).of(me), now, go)
    }));
    palette.add(Source::once_typed(palette_settings::settings()));
    let handed = HandedCitizen::expect();
    let look_up = Callback::new(move |(to, citizen): (CitizenPage, Cpr)| {
        handed.send(to, citizen);
        go.run(match to {
            CitizenPage::Jobagent => Page::Jobagent.path(),
            CitizenPage::Cv => Page::Cv.path(),
        });
    });
    let leads = Leads { go, look_up, may_read_jobagents: SignedIn::expect().0.may(&Scope::JobagentRead) };
    palette.add(Source::searched(move || {
        Box::new(move |needle| palette_typed::typed(needle, |id| known_ad(queue, ads, id), leads))
    }));
}

fn known_ad(queue: LiveQueue, ads: AdStore, id: JobannonceId) -> KnownAd {
    let summary = queue.summary(id).or_else(|| ads.known(id).map(|ad| AdSummary::from(ad.as_ref())));
    summary.map(|AdSummary { title, company, .. }| KnownAd { title, company }).unwrap_or_default()
}

/// Everyone else who holds ads; choosing one shows the ads that colleagues hold.
fn colleagues(queue: LiveQueue, go: Callback<String>) -> Vec<Entry> {
    let others = queue.holders().into_iter().filter(|holder| holder.id != queue.me());
    let entry = |Holder { id, name, ads }: Holder| Entry {
        kind: EntryKind::Colleague,
        title: name,
        detail: palette_text::colleague_holds(ads),
        words: "",
        key: None,
        run: Rc::new(move || {
            let held = Choice { holder: Some(id), ..Choice::default() };
            go.run(routes::with_parameters(&Page::Desk.path(), &held.parameters()));
        }),
    };
    others.map(entry).collect()
}
