//! The occupations that have been picked for a new jobagent, each with what can be said of it.

use super::{catalogue::Occupation, dealing::Dealing, enrolment::TypedWish, fault::Field, form_parts::fault_at};
use crate::{
    locales::jobagent as text,
    ui::{FormField, focus_first, still_rows},
};
use leptos::{html, prelude::*};
use uuid::Uuid;

/// A wish while it is written.
#[derive(Clone)]
pub struct Wish {
    id: Uuid,
    occupation: Occupation,
    is_educated: ArcRwSignal<bool>,
    year: ArcRwSignal<String>,
    months: ArcRwSignal<String>,
}

impl PartialEq for Wish {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// What was done with an occupation of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Done {
    Added(String),
    Removed(String),
}

/// The wishes, in the order they were picked. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Wishes {
    all: RwSignal<Vec<Wish>>,
    done: RwSignal<Option<Done>>,
}

impl Wishes {
    /// None yet.
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), done: RwSignal::new(None) }
    }

    /// Whether an occupation has been picked. Followed where it is read.
    pub fn has(self, occupation: &Occupation) -> bool {
        self.all.with(|all| all.iter().any(|wish| wish.occupation == *occupation))
    }

    /// Whether any has been picked. Followed where it is read.
    pub fn is_empty(self) -> bool {
        self.all.with(Vec::is_empty)
    }

    /// Adds one.
    pub fn add(self, occupation: Occupation) {
        let name = occupation.name.clone();
        let wish = Wish {
            id: Uuid::new_v4(),
            occupation,
            is_educated: ArcRwSignal::new(false),
            year: ArcRwSignal::new(String::new()),
            months: ArcRwSignal::new(String::new()),
        };
        self.all.update(|all| all.push(wish));
        self.done.set(Some(Done::Added(name)));
    }

    fn remove(self, id: Uuid, name: &str) {
        self.all.update(|all| all.retain(|wish| wish.id != id));
        self.done.set(Some(Done::Removed(name.to_owned())));
        // The button goes, and the focus with it.
        focus_first("#jobagent-occupation");
    }

    /// What was done last, for who does not see it. Followed where it is read.
    pub fn told(self) -> Option<String> {
        self.done.with(|done| {
            Some(match done.as_ref()? {
                Done::Added(name) => text::added(name),
                Done::Removed(name) => text::removed(name),
            })
        })
    }

    /// What is written of them.
    pub fn typed(self) -> Vec<TypedWish> {
        let typed = |wish: &Wish| TypedWish {
            id: wish.id,
            occupation: wish.occupation.clone(),
            is_educated: wish.is_educated.get_untracked(),
            year: wish.year.get_untracked(),
            months: wish.months.get_untracked(),
        };
        self.all.with_untracked(|all| all.iter().map(typed).collect())
    }
}

/// The wishes on the page.
#[component]
pub fn WishRows(wishes: Wishes, dealing: Dealing) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    still_rows(list, move || wishes.all.get(), move |wish| row(wish, wishes, dealing));
    view! {
        <ul class="jobagent-chosen" aria-label=text::chosen() hidden=move || wishes.is_empty() node_ref=list></ul>
    }
}

fn row(wish: Wish, wishes: Wishes, dealing: Dealing) -> AnyView {
    let Wish { id, occupation, is_educated, year, months } = wish;
    let name = occupation.name;
    let spoken = text::remove_of(&name);
    let educated = format!("wish-education-{id}");
    let legend = format!("wish-name-{id}");
    let fault = |field: Field| fault_at(dealing, field);
    let (year_field, months_field) = (Field::WishYear(id), Field::WishMonths(id));
    view! {
        <li>
            <div class="jobagent-wish" role="group" aria-labelledby=legend.clone()>
                <p class="jobagent-wish-name">
                    <strong id=legend.clone()>{name.clone()}</strong>
                    <button
                        type="button"
                        class="ds-button"
                        data-variant="tertiary"
                        data-size="sm"
                        aria-label=spoken
                        on:click=move |_| wishes.remove(id, &name)
                    >
                        {text::remove()}
                    </button>
                </p>
                <div class="jobagent-wish-fields">
                    <p class="jobagent-check">
                        <input
                            class="ds-input"
                            type="checkbox"
                            id=educated.clone()
                            prop:checked=is_educated.get_untracked()
                            on:change=move |event| is_educated.set(event_target_checked(&event))
                        />
                        <label for=educated.clone()>{text::educated()}</label>
                    </p>
                    <FormField id=year_field.id() label=text::year() inputmode="numeric" text=year.into() fault=fault(year_field) />
                    <FormField id=months_field.id() label=text::months() inputmode="numeric" text=months.into() fault=fault(months_field) />
                </div>
            </div>
        </li>
    }
    .into_any()
}
