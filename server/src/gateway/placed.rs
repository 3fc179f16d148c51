//! Which paths lead to this program's own services, which to those behind it, and which nowhere.

use super::{Destination, Placement, Placements, forward};
use crate::{app::App, services};
use axum::Router;
use contract::metoder::Tjeneste;

type Embedded = fn() -> Router<App>;

const SERVICES: [(Tjeneste, Embedded); 5] = [
    (Tjeneste::JobannonceBehandling, services::jobannonce_behandling::routes),
    (Tjeneste::Flexjob, services::flexjob::routes),
    (Tjeneste::Webservicebesked, services::webservicebesked::routes),
    (Tjeneste::Jobagent, services::jobagent::routes),
    (Tjeneste::CvWorkFlow, services::cv_workflow::routes),
];

/// The paths of the documented services, the ad source, and what only this program knows.
pub fn routes(placements: &Placements) -> Router<App> {
    let documented =
        SERVICES.into_iter().map(|(tjeneste, embedded)| match placements.of(Destination::Tjeneste(tjeneste)) {
            Placement::Embedded => embedded(),
            Placement::Behind(gate) => forward::documented(tjeneste, gate),
            Placement::Absent => forward::absent(tjeneste),
        });
    // The console does without these two: where they are nowhere, so are their paths.
    let annoncekilde = match placements.of(Destination::Annoncekilde) {
        Placement::Embedded => services::annoncekilde::routes(),
        Placement::Behind(gate) => forward::annoncekilde(gate),
        Placement::Absent => Router::new(),
    };
    let arbejdsbord = match placements.of(Destination::Arbejdsbord) {
        Placement::Embedded => Router::new()
            .merge(services::jobannonce_behandling::own_routes())
            .merge(services::jobagent::own_routes())
            .merge(services::webservicebesked::own_routes()),
        Placement::Behind(gate) => forward::arbejdsbord(gate),
        Placement::Absent => Router::new(),
    };
    documented.fold(annoncekilde.merge(arbejdsbord), Router::merge)
}
