//! The services with what their answers say of them.

use super::{
    asked::Asked,
    check::{Checked, asked_by, work},
};
use crate::{locales::operations as text, ui::Loader};
use contract::metoder::Tjeneste;
use leptos::prelude::*;

/// The list.
#[component]
pub fn ServiceList(
    /// What was asked.
    asked: Asked,
) -> impl IntoView {
    view! { <ul class="services">{asked.each().map(row).collect_view()}</ul> }.into_any()
}

fn row((service, answer): (Tjeneste, Loader<Checked>)) -> AnyView {
    let checked = Memo::new(move |_| answer.get().and_then(Result::ok));
    let look = move || checked.get().map_or("checking", |it| it.standing.look());
    let words = move || checked.get().map_or_else(|| text::checking().to_owned(), |it| it.standing.words(it.millis));
    view! {
        <li class="service" data-standing=look>
            <h3 class="service-name">{work(service)} " " <span class="quiet">{service.name()}</span></h3>
            <p class="service-words">{words}</p>
            <p class="service-asked quiet">{asked_by(service)}</p>
        </li>
    }
    .into_any()
}
