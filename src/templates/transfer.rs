//! Taking one's templates along as a file, and laying a file in.

use super::{
    exchange::{FileFault, Import, LARGEST_FILE, MOST_TEMPLATES, export, import},
    fault::Fault,
    library::Templates,
    template::{TemplateId, Wording},
};
use crate::{
    locales::templates as text,
    ui::{Work, download},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

fn fault_words(fault: FileFault) -> String {
    match fault {
        FileFault::TooLarge => text::file_too_large().to_owned(),
        FileFault::NotTemplates => text::file_unreadable().to_owned(),
        FileFault::TooMany => text::file_too_many(MOST_TEMPLATES),
        FileFault::Empty => text::file_empty().to_owned(),
    }
}

/// What a file brought, line by line.
fn told(import: &Import) -> Vec<String> {
    let counts = [
        Some(text::imported(import.new.len())),
        (import.renamed > 0).then(|| text::import_renamed(import.renamed)),
        (import.known > 0).then(|| text::import_known(import.known)),
    ];
    let fault = |(number, fault): &(usize, Option<Fault>)| {
        let reason = fault.map_or_else(|| text::import_unreadable().to_owned(), Fault::words);
        text::import_fault(number, reason)
    };
    counts.into_iter().flatten().chain(import.faults.iter().map(fault)).collect()
}

/// Exports and imports.
#[component]
pub fn Transfer() -> impl IntoView {
    let templates = Templates::expect();
    let told_of = RwSignal::new(Vec::<String>::new());
    let work = Work::default();
    let own = move || templates.own_untracked().into_iter().map(|template| template.wording).collect::<Vec<Wording>>();
    let take_along = move |_| download("skabeloner.json", "application/json", &export(&own()));
    let lay_in = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        work.run(async move {
            let answer = read(file).await.and_then(|file| import(&file, &own()));
            // The same file can be chosen again.
            input.set_value("");
            told_of.set(match answer {
                Err(fault) => vec![fault_words(fault)],
                Ok(import) => keep(templates, import).await,
            });
        });
    };
    view! {
        <section class="card" aria-labelledby="transfer-heading">
            <h2 class="section-heading" id="transfer-heading">{text::transfer()}</h2>
            <p class="quiet">{text::transfer_lead()}</p>
            <p class="card-buttons">
                <button type="button" class="ds-button" data-variant="secondary" on:click=take_along>{text::export()}</button>
            </p>
            <div class="ds-field">
                <label class="ds-label" for="template-file">{text::choose_file()}</label>
                <input class="ds-input" id="template-file" type="file" accept=".json,application/json" on:change=lay_in />
            </div>
            <ul class="told" role="status">
                {move || told_of.get().into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view()}
            </ul>
        </section>
    }
}

/// A file's text; a large one is not read at all.
async fn read(file: web_sys::File) -> Result<String, FileFault> {
    if file.size() > f64::from(u32::try_from(LARGEST_FILE).unwrap_or(u32::MAX)) {
        return Err(FileFault::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    text.ok_or(FileFault::NotTemplates)
}

async fn keep(templates: Templates, import: Import) -> Vec<String> {
    for wording in import.new.clone() {
        if templates.keep(TemplateId::new_own(), wording).await.is_err() {
            return vec![text::not_kept().to_owned()];
        }
    }
    told(&import)
}
