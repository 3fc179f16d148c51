//! Where a command beside the server finds what the server keeps: in a folder, or where the server's configuration says.

use crate::{
    access_log::{AccessLogError, Settings},
    clock::Clock,
    config::{self, Faults, Kept},
};
use clap::Args;
use std::path::{Path, PathBuf};

/// Names the server whose data a command is about.
#[derive(Clone, Debug, Args)]
pub struct Whose {
    /// Folder of the database, with the access log in it
    #[arg(long, value_name = "DIR", default_value = "data", conflicts_with = "config")]
    pub data: PathBuf,

    /// The server's configuration file, instead: the folders and the keys are those that it names
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

impl Whose {
    /// Finds it.
    pub(crate) fn find(&self) -> Result<Kept, Faults> {
        match &self.config {
            Some(file) => config::read_kept(file, Clock::system().now()),
            None => Ok(Kept { data: self.data.clone(), access_log: None }),
        }
    }
}

impl Kept {
    /// The folder of the access log.
    pub(super) fn access_log_folder(&self) -> &Path {
        self.access_log.as_ref().map_or(&self.data, |settings| &settings.folder)
    }

    /// The access log that is there, with its keys.
    pub(crate) fn access_log(self) -> Result<Settings, AccessLogError> {
        match self.access_log {
            Some(settings) => Ok(settings),
            None => Settings::development_existing(&self.data),
        }
    }
}
