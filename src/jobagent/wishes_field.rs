//! Where occupations are picked for a new jobagent: by name, or by URI where nobody tells the names.

use super::{
    catalogue::Names,
    dealing::Dealing,
    fault::Field,
    form_parts::fault_at,
    wish_rows::{WishRows, Wishes},
};
use crate::{
    locales::{format, jobagent as text},
    ui::{Offer, Offers, Picker, dynamic},
};
use leptos::prelude::*;

/// Most occupations offered at once.
const MOST_OFFERED: usize = 20;

/// The field and what has been picked.
#[component]
pub fn WishesField(
    /// The work it belongs to.
    dealing: Dealing,
    /// What has been picked.
    wishes: Wishes,
    /// What stands in the field.
    looked_for: RwSignal<String>,
) -> impl IntoView {
    let find = move |typed: String| dealing.names.with(|names| offers(names, &typed, wishes));
    let pick = move |key: String| {
        if let Some(occupation) = dealing.names.with_untracked(Names::catalogue).with_key(&key) {
            wishes.add(occupation);
        }
    };
    let fault = fault_at(dealing, Field::Occupation);
    let hint = move || {
        let is_missing = dealing.names.with(|names| matches!(names, Names::Missing));
        if is_missing { text::search_hint_without_list() } else { text::search_hint() }
    };
    view! {
        <fieldset class="ds-fieldset jobagent-group">
            <legend class="card-heading">{text::group_wishes()}</legend>
            <WishRows wishes dealing />
            <div class="ds-field form-field">
                <label class="ds-label" for="jobagent-occupation">{text::search()}</label>
                <p class="field-hint" id="jobagent-occupation-hint">{hint}</p>
                <Picker
                    id="jobagent-occupation"
                    label=text::occupation()
                    typed=looked_for
                    find
                    on_pick=pick
                    invalid=Signal::derive(move || fault.with(Option::is_some))
                    described_by="jobagent-occupation-hint jobagent-occupation-fault"
                />
                <p class="ds-validation-message" id="jobagent-occupation-fault" hidden=move || fault.with(Option::is_none)>
                    {dynamic(move || fault.get().into_any())}
                </p>
            </div>
            <p class="jobagent-told" role="status">{move || wishes.told()}</p>
        </fieldset>
    }
}

/// What can be picked for what is typed, and how much of it there is.
fn offers(names: &Names, typed: &str, wishes: Wishes) -> Offers {
    let hits = names.catalogue().find(typed, MOST_OFFERED, |one| wishes.has(one));
    let told = match (hits.count, names) {
        (0, Names::Here(_)) => text::search_none().to_owned(),
        (0, Names::Missing) => text::search_no_uri().to_owned(),
        (0, Names::Awaited) => String::new(),
        (1, _) => text::search_one().to_owned(),
        (count, _) if count > hits.best.len() => {
            text::search_more(format::count(hits.best.len()), format::count(count))
        }
        (count, _) => text::search_some(format::count(count)),
    };
    let offers = hits.best.into_iter().map(|one| Offer { key: one.key(), label: one.name });
    Offers { offers: offers.collect(), told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobagent::catalogue::tests::{COOK, catalogue};

    #[test]
    fn what_has_been_picked_is_not_offered_again() {
        let owner = Owner::new();
        owner.set();
        let (names, wishes) = (Names::Here(catalogue()), Wishes::new());
        assert_eq!(offers(&names, "ko", wishes).offers.len(), 2);
        wishes.add(catalogue().with_key(COOK).unwrap());
        let left = offers(&names, "ko", wishes);
        assert_eq!((left.offers.len(), left.told.as_str()), (1, "1 stilling passer."));
        assert_eq!(wishes.told().as_deref(), Some("Kok er tilføjet."));
        assert_eq!(offers(&names, "astronaut", wishes).told, "Ingen stilling passer.");
        assert_eq!(offers(&Names::Missing, "kok", wishes).told, "Det er ikke en conceptUriDa.");
    }
}
