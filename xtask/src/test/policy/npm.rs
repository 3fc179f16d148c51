//! The licences of the npm packages, as package-lock.json tells them.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// Of these, the console contains what is MIT, Apache-2.0 and OFL-1.1 (README.md); MPL-2.0 is a tool that builds it, the
/// rest tools that test it.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MPL-2.0",
    "OFL-1.1",
    "(MPL-2.0 OR Apache-2.0)",
    "MIT OR Apache-2.0",
];

/// One package of the list.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Package {
    name: String,
    license: Option<String>,
    /// Without a checksum npm would take whatever the registry gives.
    has_checksum: bool,
}

/// The packages of package-lock.json.
pub fn read(file: &Path) -> Result<Vec<Package>, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::file("read", file, &error))?;
    let packages = packages(&text);
    if packages.is_empty() {
        return Err(Failure::new(
            "package-lock.json names no package in the form that npm writes",
            "run `npm install`, which writes it anew",
        ));
    }
    Ok(packages)
}

/// npm writes one value a line and indents by two: at four a package begins, at six it says what it is.
fn packages(text: &str) -> Vec<Package> {
    let mut packages = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("    \"node_modules/").and_then(|rest| rest.strip_suffix("\": {")) {
            packages.push(Package { name: name.to_owned(), ..Package::default() });
        } else if let Some(package) = packages.last_mut() {
            package.has_checksum |= line.starts_with("      \"integrity\": \"sha512-");
            if let Some(license) = line.strip_prefix("      \"license\": \"") {
                package.license = Some(license.trim_end_matches(',').trim_end_matches('"').to_owned());
            }
        }
    }
    packages
}

/// A sentence for each package that may not be there.
pub fn faults(packages: &[Package]) -> Vec<String> {
    packages.iter().filter_map(fault).collect()
}

fn fault(package: &Package) -> Option<String> {
    let name = &package.name;
    match package.license.as_deref() {
        None => Some(format!("{name} names no licence: look it up, and take another package where there is none.")),
        Some(license) if !ALLOWED.contains(&license) => Some(format!(
            "{name} is under {license}, which xtask/src/test/policy/npm.rs does not allow: take another package, or add \
             the licence there with what it is used for."
        )),
        Some(_) if !package.has_checksum => Some(format!("{name} has no checksum: run `npm install` with a registry.")),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(package: &str) -> String {
        format!(
            "{{\n  \"packages\": {{\n    \"\": {{\n      \"license\": \"MIT OR Apache-2.0\"\n    }},\n    \
             \"node_modules/kind\": {{\n      \"version\": \"1.0.0\",\n{package}    }}\n  }}\n}}\n"
        )
    }

    fn told(package: &str) -> Vec<String> {
        faults(&packages(&lock(package)))
    }

    #[test]
    fn a_package_with_a_usual_licence_and_a_checksum_is_fine() {
        let none: [&str; 0] = [];
        assert_eq!(told("      \"integrity\": \"sha512-AA==\",\n      \"license\": \"MIT\",\n"), none);
        assert_eq!(told("      \"integrity\": \"sha512-AA==\",\n      \"license\": \"OFL-1.1\"\n"), none);
    }

    #[test]
    fn one_with_another_licence_without_any_or_without_a_checksum_is_told() {
        let checksum = "      \"integrity\": \"sha512-AA==\",\n";
        let [strict] = told(&format!("{checksum}      \"license\": \"AGPL-3.0-only\",\n")).try_into().unwrap();
        assert!(strict.starts_with("kind is under AGPL-3.0-only, which"), "{strict}");
        let [without] = told(checksum).try_into().unwrap();
        assert!(without.starts_with("kind names no licence"), "{without}");
        let [loose] = told("      \"license\": \"MIT\",\n").try_into().unwrap();
        assert!(loose.starts_with("kind has no checksum"), "{loose}");
    }

    #[test]
    fn a_package_within_a_package_is_one_of_its_own() {
        let text = lock("      \"license\": \"MIT\"\n").replace("node_modules/kind", "node_modules/a/node_modules/b");
        assert_eq!(packages(&text)[0].name, "a/node_modules/b");
    }
}
