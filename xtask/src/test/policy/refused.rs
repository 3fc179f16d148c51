//! A policy that refuses nothing passes, too. So it is asked about a project that it must refuse.

use std::path::Path;

use super::deny;
use crate::failure::Failure;
use crate::project::Project;
use crate::test::tally::Tally;

/// A check, the crate of xtask/fixtures/refused that it is for, and what cargo-deny calls its fault.
const EXPECTED: [(&str, &str, &str); 2] = [("licenses", "copyleft", "rejected"), ("bans", "openssl", "banned")];

/// One test a check.
pub fn run(program: &Path, project: &Project) -> Result<Tally, Failure> {
    let manifest = project.root().join("xtask/fixtures/refused/Cargo.toml");
    let mut tally = Tally::default();
    for (check, guilty, code) in EXPECTED {
        let (passed, told) =
            deny(program, project, &manifest).args([check]).env("CARGO_TERM_COLOR", "never").complaint()?;
        if !passed && names(&told, guilty, code) {
            tally += Tally::PASSED;
        } else {
            eprint!("{told}");
            return Err(Failure::new(
                format!(
                    "deny.toml lets the crate `{guilty}` of {} pass, or stops at something else",
                    manifest.display()
                ),
                format!("correct its part [{check}]"),
            ));
        }
    }
    Ok(tally)
}

/// Whether one of cargo-deny's paragraphs has this fault of this crate.
fn names(told: &str, guilty: &str, code: &str) -> bool {
    told.split("\n\n").any(|paragraph| paragraph.starts_with(&format!("error[{code}]")) && paragraph.contains(guilty))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fault_must_be_that_crates() {
        let told =
            "warning[a]: b\n\nerror[banned]: crate 'openssl = 0.1.0' is explicitly banned\n  ┌─ deny.toml:1:1\n\n";
        assert!(names(told, "openssl", "banned"));
        assert!(!names(told, "native-tls", "banned"));
        assert!(!names(told, "openssl", "rejected"));
        assert!(!names("warning[banned]: crate 'openssl'", "openssl", "banned"));
    }
}
