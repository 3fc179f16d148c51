//! Where each service is: in this program, behind it, or nowhere.

use super::{Destination, gate::Gate, settings::Services, token::NotOnThisMachine};
use contract::metoder::Tjeneste;
use std::sync::Arc;

/// Where one service is.
#[derive(Clone, Debug, Default)]
pub enum Placement {
    /// In this program, with demo data.
    #[default]
    Embedded,
    /// Behind it.
    Behind(Arc<Gate>),
    /// Nowhere: the configuration doesn't name it.
    Absent,
}

/// Where all of them are; by default all in this program.
#[derive(Clone, Debug, Default)]
pub struct Placements {
    jobannonce_behandling: Placement,
    flexjob: Placement,
    webservicebesked: Placement,
    jobagent: Placement,
    cv_workflow: Placement,
    annoncekilde: Placement,
    arbejdsbord: Placement,
}

impl Placements {
    /// As a configuration says: behind this program or nowhere. Demo data never stands beside real people.
    pub fn configured(services: Services) -> Result<Self, NotOnThisMachine> {
        let place = |destination, settings: Option<_>| match settings {
            Some(settings) => Gate::new(destination, settings).map(|gate| Placement::Behind(Arc::new(gate))),
            None => Ok(Placement::Absent),
        };
        let service = |tjeneste, settings| place(Destination::Tjeneste(tjeneste), settings);
        Ok(Self {
            jobannonce_behandling: service(Tjeneste::JobannonceBehandling, services.jobannonce_behandling)?,
            flexjob: service(Tjeneste::Flexjob, services.flexjob)?,
            webservicebesked: service(Tjeneste::Webservicebesked, services.webservicebesked)?,
            jobagent: service(Tjeneste::Jobagent, services.jobagent)?,
            cv_workflow: service(Tjeneste::CvWorkFlow, services.cv_workflow)?,
            annoncekilde: place(Destination::Annoncekilde, services.annoncekilde)?,
            arbejdsbord: place(Destination::Arbejdsbord, services.arbejdsbord)?,
        })
    }

    /// Where one is.
    pub const fn of(&self, destination: Destination) -> &Placement {
        match destination {
            Destination::Tjeneste(Tjeneste::JobannonceBehandling) => &self.jobannonce_behandling,
            Destination::Tjeneste(Tjeneste::Flexjob) => &self.flexjob,
            Destination::Tjeneste(Tjeneste::Webservicebesked) => &self.webservicebesked,
            Destination::Tjeneste(Tjeneste::Jobagent) => &self.jobagent,
            Destination::Tjeneste(Tjeneste::CvWorkFlow) => &self.cv_workflow,
            Destination::Annoncekilde => &self.annoncekilde,
            Destination::Arbejdsbord => &self.arbejdsbord,
        }
    }
}
