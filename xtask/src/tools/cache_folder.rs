//! Where tools are kept: once per user, so that a second clone finds them.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Failure;

/// The root folder of one tool; its programs lie in `bin` below.
pub fn of_tool(package: &str, version: &str) -> Result<PathBuf, Failure> {
    let tools = tools(std::env::var_os("XDG_CACHE_HOME"), std::env::var_os("HOME"))
        .ok_or_else(|| Failure::new("There is no folder to keep the build tools in", "set HOME or XDG_CACHE_HOME"))?;
    Ok(tools.join(format!("{package}-{version}")))
}

fn tools(cache_home: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    // The XDG rules: a relative folder is to be ignored.
    let cache = cache_home
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| home.filter(|home| !home.is_empty()).map(|home| PathBuf::from(home).join(".cache")))?;
    Some(cache.join("approval-console").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_folder_follows_the_users_settings() {
        let place =
            |cache: Option<&str>, home: Option<&str>| tools(cache.map(OsString::from), home.map(OsString::from));
        assert_eq!(place(Some("/cache"), Some("/home/ida")), Some("/cache/approval-console/tools".into()));
        assert_eq!(place(None, Some("/home/ida")), Some("/home/ida/.cache/approval-console/tools".into()));
        assert_eq!(place(Some("relative"), Some("/home/ida")), Some("/home/ida/.cache/approval-console/tools".into()));
        assert_eq!(place(None, None), None);
        assert_eq!(place(Some(""), Some("")), None);
    }
}
