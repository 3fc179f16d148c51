//! What the simulated colleagues have done, for `GET /bff/kolleger` and the log.

use crate::{
    app::App,
    http::{Refusal, SignedIn},
};
use axum::{Json, Router, extract::State, routing::get};
use contract::{
    Scope,
    bff::{self, Colleague, ColleagueWork},
    jobannonce_behandling::Behandler,
};
use std::sync::{Arc, Mutex, PoisonError};

/// The colleagues, and what each has done. Cloning shares them; by default there are none.
#[derive(Clone, Debug, Default)]
pub struct Colleagues(Arc<Vec<Mutex<Colleague>>>);

impl Colleagues {
    pub(super) fn of(people: impl Iterator<Item = Behandler>) -> Self {
        let one = |behandler| Mutex::new(Colleague { behandler, work: ColleagueWork::default() });
        Self(Arc::new(people.map(one).collect()))
    }

    pub(super) fn size(&self) -> usize {
        self.0.len()
    }

    /// Who has a place.
    pub(super) fn behandler(&self, place: usize) -> Option<Behandler> {
        self.0.get(place).map(|one| read(one).behandler)
    }

    /// Counts something that one has done.
    pub(super) fn count(&self, place: usize, count: impl FnOnce(&mut ColleagueWork)) {
        if let Some(one) = self.0.get(place) {
            count(&mut one.lock().unwrap_or_else(PoisonError::into_inner).work);
        }
    }

    fn told(&self) -> bff::Colleagues {
        let kolleger: Vec<Colleague> = self.0.iter().map(read).collect();
        let mut total = ColleagueWork::default();
        kolleger.iter().for_each(|one| total += one.work);
        bff::Colleagues { total, kolleger }
    }

    /// One line with all that they did since the start.
    pub(super) fn log(&self) {
        let ColleagueWork { begins, collisions, take_overs, decisions, parkings, lost, failures } = self.told().total;
        let share = per_mille(collisions, begins);
        tracing::info!(
            colleagues = self.size(),
            begins,
            collisions,
            collisions_per_mille = share,
            take_overs,
            decisions,
            parkings,
            lost,
            failures,
            "what the simulated colleagues did"
        );
    }
}

fn read(one: &Mutex<Colleague>) -> Colleague {
    one.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// How many of a thousand, rounded up, so that nought means none.
fn per_mille(part: u64, whole: u64) -> u64 {
    part.saturating_mul(1_000).div_ceil(whole.max(1))
}

/// The path.
pub fn routes() -> Router<App> {
    Router::new().route("/bff/kolleger", get(show))
}

async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Json<bff::Colleagues>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    Ok(Json(app.colleagues.told()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::BehandlerId;
    use uuid::Uuid;

    #[test]
    fn what_each_did_adds_up() {
        let who = |number| Behandler {
            behandler_identifier: BehandlerId::new(Uuid::from_u128(number)),
            behandler_navn: "Bo".into(),
        };
        let colleagues = Colleagues::of([who(1), who(2)].into_iter());
        for place in [0, 1, 1, 7] {
            colleagues.count(place, |work| work.begins += 1);
        }
        colleagues.count(1, |work| work.collisions += 1);
        let told = colleagues.told();
        assert_eq!((told.total.begins, told.total.collisions, told.kolleger[1].work.begins), (3, 1, 2));
        assert_eq!([per_mille(0, 0), per_mille(0, 9), per_mille(1, 1_000_000), per_mille(1, 3)], [0, 0, 1, 334]);
    }
}
