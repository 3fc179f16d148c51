//! The same journeys with the services in a second server behind the first, over mutual TLS.

use std::path::Path;

use super::tally::Tally;
use super::{e2e, node_summary, step};
use crate::failure::Failure;
use crate::project::Project;
use crate::{browser, console, node, server};

/// The journeys that go through a second server in a run of everything, instead of to the first alone: at least one through each
/// service, and those that a second server could upset.
const AMONG_OTHERS: [&str; 14] = [
    "approve",
    "batch",
    "cv",
    "cv-changed",
    "duplicates",
    "every-method",
    "flexjob",
    "jobagent",
    "notifications",
    "park",
    "queue",
    "reject",
    "restart",
    "take-over",
];

/// All journeys in a run by itself, some in a run of everything.
pub fn run(project: &Project, alone: bool) -> Result<Tally, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    server::build_certificates(project)?;
    let mut files = e2e::specifications(project, "tests/e2e")?;
    files.retain(|file| alone || runs_among_others(file));
    let node = e2e::journeys(project, files)
        .env("CONSOLE_GATEWAY", "1")
        .env("CERTIFICATES", project.certificates_binary())
        .env("CHROMIUM", browser.chromium);
    Ok(step::runner("end-to-end tests through a second server", node, node_summary::read))
}

/// Whether this journey goes through the second server in a run of everything.
pub(super) fn runs_among_others(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".spec.mjs"));
    name.is_some_and(|name| AMONG_OTHERS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chosen_journey_exists() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/e2e");
        for name in AMONG_OTHERS {
            let file = folder.join(format!("{name}.spec.mjs"));
            assert!(file.is_file() && runs_among_others(&file), "{name}");
        }
        assert!(!runs_among_others(&folder.join("museum.spec.mjs")));
    }
}
