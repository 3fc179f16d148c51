//! The console's components in headless Chromium.

use super::tally::Tally;
use super::{cargo_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::serve::for_development;
use crate::tools::WASM_BINDGEN;
use crate::{browser, console, toolchain};

/// Those in tests/*.rs; the console's other tests are native and have run there.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    toolchain::ensure_wasm()?;
    let browser = browser::ensure()?;
    let runner = WASM_BINDGEN.ensure()?.join("wasm-bindgen-test-runner");
    console::fetch_crates(project)?;
    let cargo = Program::cargo()
        .in_folder(project.root())
        .args(["test", "--package", "console", "--test", "*", "--locked", "--no-fail-fast"])
        .args(["--target", toolchain::WASM])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", browser.chromedriver)
        // Seconds to start the driver, and for the tests of one file; the defaults are too short for small machines.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(step::runner("browser tests", for_development(cargo), cargo_summary::read))
}
