//! What to run: by the command line for development, or by what operations decide.

use super::StartError;
use crate::{
    access_log,
    cli::{DEFAULT_ADS, DEFAULT_SEED, Options},
    clock::Clock,
    config::{self, Config, OwnCertificate},
    demo::colleagues::Crew,
    filling::DemoChoice,
    gateway::{DevelopmentKey, Placements},
    publisher::BrokerUrl,
    serve::Listening,
    session::SignInSettings,
    store::StoreError,
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// What to run.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Where, and whom it believes.
    pub listening: Listening,
    /// How people sign in.
    pub sign_in: SignInSettings,
    /// Where the services are.
    pub placements: Placements,
    /// What another of this program in front of this one vouches for callers with.
    pub vouching: Option<DevelopmentKey>,
    /// Who read what is kept there; `None`: as in development, beside the data.
    pub access_log: Option<access_log::Settings>,
    /// Our certificates, whose end is to be seen coming.
    pub certificates: Vec<OwnCertificate>,
    /// Folder of the database.
    pub data: PathBuf,
    /// Made-up data and people; `None` beside real ones.
    pub demo: Option<Demo>,
    /// Where notifications go; without it they wait.
    pub broker: Option<BrokerUrl>,
    /// Whether a browser is opened.
    pub open: bool,
}

/// What is made up, or brought from a file.
#[derive(Clone, Debug, Default)]
pub struct Demo {
    /// Waiting ads, where asked for.
    pub ads: Option<usize>,
    /// Number that the data are generated from, where asked for.
    pub seed: Option<u64>,
    /// File of real ads.
    pub import: Option<PathBuf>,
    /// Simulated colleagues.
    pub colleagues: Option<Crew>,
}

impl Setup {
    /// As the configuration file says, where one is named, else for development.
    pub fn of(options: &Options, clock: &Clock) -> Result<Self, StartError> {
        match &options.config {
            Some(file) => Self::configured(file, options, clock),
            None => Ok(Self::development(options)),
        }
    }

    /// As operations decide. What is not wrong yet is told.
    fn configured(file: &Path, options: &Options, clock: &Clock) -> Result<Self, StartError> {
        let Config { listening, data, access_log, sign_in, services, accept, demo, certificates, warnings } =
            config::read(file, clock.now())?;
        for warning in &warnings {
            tracing::warn!("{}", warning.line(file));
        }
        let demo = demo.map(|choice| Demo { ads: Some(choice.ads), seed: Some(choice.seed), ..Demo::default() });
        let host = listening.address.ip();
        Ok(Self {
            listening,
            sign_in,
            placements: services.map(Placements::configured).transpose()?.unwrap_or_default(),
            vouching: accept.and_then(|accept| DevelopmentKey::to_be_called(accept.development_key, host)),
            access_log,
            certificates,
            data,
            demo,
            broker: options.broker(),
            open: options.open,
        })
    }

    /// For development, as the command line says.
    pub fn development(options: &Options) -> Self {
        let demo = Demo {
            ads: options.ads,
            seed: options.seed,
            import: options.import.clone(),
            colleagues: options.colleagues,
        };
        Self {
            listening: Listening::development(SocketAddr::new(options.host, options.port)),
            sign_in: SignInSettings::Development,
            placements: Placements::default(),
            vouching: None,
            access_log: None,
            certificates: Vec::new(),
            data: options.data.clone(),
            demo: Some(demo),
            broker: options.broker(),
            open: options.open,
        }
    }

    /// Refuses what would let strangers in: in development nobody is asked who she is, so nobody else's machine may reach
    /// the server.
    pub(super) fn check(&self) -> Result<(), StartError> {
        let address = self.listening.address.ip();
        match self.sign_in {
            SignInSettings::Development if !address.to_canonical().is_loopback() => {
                Err(StartError::DevelopmentSignIn(address))
            }
            SignInSettings::Development | SignInSettings::Oidc(_) => Ok(()),
        }
    }

    pub(super) fn store_failed(&self, error: StoreError) -> StartError {
        StartError::Store { folder: self.data.clone(), error }
    }
}

impl Demo {
    /// What a new database is filled with.
    pub fn choice(&self) -> DemoChoice {
        DemoChoice { ads: self.ads.unwrap_or(DEFAULT_ADS), seed: self.seed.unwrap_or(DEFAULT_SEED) }
    }

    /// Whether anything was asked of that.
    pub const fn is_chosen(&self) -> bool {
        self.ads.is_some() || self.seed.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[test]
    fn a_choice_of_names_is_offered_to_this_machine_alone() {
        let setup = |host: &str| Setup::development(&Options::parse_from(["server", "--host", host])).check();
        for here in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            assert!(setup(here).is_ok(), "{here}");
        }
        for open in ["0.0.0.0", "::", "192.0.2.1", "::ffff:192.0.2.1", "2001:db8::1"] {
            let told = setup(open).unwrap_err().to_string();
            assert!(told.contains(open) && told.contains("--host") && told.contains("--config"), "{told}");
        }
    }
}
