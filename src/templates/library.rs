//! The templates in use: one's own from this browser, the team's where the server has them, and those that come
//! with the console.

use super::{
    choices::{Choice, choices, merged},
    team::wording_of,
    template::{Source, Template, TemplateId, Wording},
    variables::Variables,
};
use crate::{
    ads::{AdStore, AdSummary},
    decision::Decision,
    session::SignedIn,
    storage::{Changes, Database, StorageError, Store},
};
use contract::{JobannonceId, bff::SharedTemplate};
use leptos::{prelude::*, task::spawn_local};

/// Key of the order among the templates.
const ORDER: &str = "order";

/// The templates. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Templates {
    own: RwSignal<Vec<Template>>,
    shared: RwSignal<Vec<Template>>,
    /// The same as the server has them; none before they have been read, and where it has none.
    team: RwSignal<Option<Vec<SharedTemplate>>>,
    order: RwSignal<Vec<TemplateId>>,
    ads: AdStore,
    caseworker: StoredValue<String>,
    /// The ad that was last open, for previews.
    last_ad: RwSignal<Option<JobannonceId>>,
}

impl Templates {
    /// Hands the templates to every component below.
    pub fn provide() {
        let templates = Self {
            own: RwSignal::new(Vec::new()),
            shared: RwSignal::new(Vec::new()),
            team: RwSignal::new(None),
            order: RwSignal::new(Vec::new()),
            ads: AdStore::expect(),
            caseworker: StoredValue::new(SignedIn::expect().behandler().behandler_navn.clone()),
            last_ad: RwSignal::new(None),
        };
        provide_context(templates);
        templates.take_in();
        Changes::follow(Store::Templates, move || templates.take_in());
    }

    /// The templates in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Takes the team's templates, as the server has them now.
    pub fn set_team(self, team: Vec<SharedTemplate>) {
        let listed = |one: &SharedTemplate| {
            let wording = wording_of(one).checked().ok()?;
            Some(Template { id: TemplateId::shared(one.id), source: Source::Shared, wording })
        };
        self.shared.try_set(team.iter().filter_map(listed).collect());
        self.team.try_set(Some(team));
    }

    /// Whether the team has a list to share into.
    pub fn has_team(self) -> bool {
        self.team.with(Option::is_some)
    }

    /// One of the team's, as the server has it.
    pub fn of_team(self, id: contract::TemplateId) -> Option<SharedTemplate> {
        let found = |team: &Option<Vec<SharedTemplate>>| team.iter().flatten().find(|one| one.id == id).cloned();
        self.team.try_with_untracked(found).flatten()
    }

    /// All templates, in the caseworker's order.
    pub fn all(self) -> Vec<Template> {
        self.order.with(|order| merged(order, self.own.get(), self.shared.get()))
    }

    /// What can be chosen for a decision about an ad, or for either, filled as far as the ad is known.
    pub fn choices(self, decision: Option<Decision>, ad: JobannonceId) -> Vec<Choice> {
        choices(&self.all(), decision, &self.variables(Some(ad)))
    }

    /// What an ad fills in.
    pub fn variables(self, ad: Option<JobannonceId>) -> Variables {
        let known = ad.and_then(|ad| self.ads.known(ad));
        self.caseworker.with_value(|name| Variables::of(ad, known.as_deref(), name))
    }

    /// The title of the ad that was last open.
    pub fn last_title(self) -> Option<String> {
        self.last_ad.get().and_then(|ad| Some(AdSummary::from(self.ads.known(ad)?.as_ref()).title))
    }

    /// Notes the ad that is open.
    pub fn note_open(self, ad: JobannonceId) {
        self.last_ad.set(Some(ad));
    }

    /// The ad that was last open.
    pub fn last_open(self) -> Option<JobannonceId> {
        self.last_ad.get()
    }

    /// One's own templates.
    pub fn own_untracked(self) -> Vec<Template> {
        self.own.get_untracked()
    }

    /// Keeps a template of one's own, a new one or a changed.
    pub async fn keep(self, id: TemplateId, wording: Wording) -> Result<(), StorageError> {
        Database::open().await?.put(Store::Templates, id.as_str(), &wording).await?;
        self.changed();
        Ok(())
    }

    /// Takes a template of one's own away.
    pub async fn delete(self, id: TemplateId) -> Result<(), StorageError> {
        Database::open().await?.delete(Store::Templates, id.as_str()).await?;
        self.changed();
        Ok(())
    }

    /// Keeps the order of all templates. It holds on the screen even where the browser keeps nothing.
    pub fn set_order(self, order: Vec<TemplateId>) {
        self.order.set(order.clone());
        spawn_local(async move {
            let stored = async { Database::open().await?.put(Store::Templates, ORDER, &order).await };
            if stored.await.is_ok() {
                Changes::tell(Store::Templates);
            }
        });
    }

    /// Takes a template of one's own away that the team has now; the team's stands in its place, with its digit.
    pub async fn hand_over(self, own: TemplateId) -> Result<(), StorageError> {
        let shared = TemplateId::shared(own.for_team());
        let mut order = self.order.get_untracked();
        if let Some(place) = order.iter_mut().find(|id| **id == own) {
            *place = shared;
            self.set_order(order);
        }
        self.delete(own).await
    }

    fn changed(self) {
        Changes::tell(Store::Templates);
        self.take_in();
    }

    fn take_in(self) {
        // A browser that keeps nothing has none of one's own; saving one says so.
        spawn_local(async move { drop(self.read().await) });
    }

    async fn read(self) -> Result<(), StorageError> {
        let database = Database::open().await?;
        let stored = database.all::<Wording>(Store::Templates).await?;
        let order = database.get::<Vec<TemplateId>>(Store::Templates, ORDER).await?;
        let own = |(id, wording): (String, Wording)| Template {
            id: TemplateId::from_text(&id),
            source: Source::Own,
            wording,
        };
        let mut own: Vec<Template> = stored.into_iter().filter(|(key, _)| key != ORDER).map(own).collect();
        own.sort_by(|one, other| one.wording.name.cmp(&other.wording.name));
        self.own.try_set(own);
        self.order.try_set(order.unwrap_or_default());
        Ok(())
    }
}
