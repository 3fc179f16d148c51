//! What lies in the package, as `dpkg-deb --contents` lists it.

/// The program, below the folder that the package is unpacked into.
pub const PROGRAM: &str = "usr/bin/approval-console-server";

/// Every file, with its rights.
const FILES: [(&str, &str); 11] = [
    ("-rwxr-xr-x", PROGRAM),
    ("-rw-r--r--", "usr/lib/systemd/system/approval-console.service"),
    ("-rw-r--r--", "usr/lib/sysusers.d/approval-console.conf"),
    ("-rw-r--r--", "usr/lib/tmpfiles.d/approval-console.conf"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/CHANGELOG.md"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/LICENSE-APACHE"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/THIRD-PARTY"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/copyright"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/example.toml"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/operations.md"),
    ("-rw-r--r--", "usr/share/doc/approval-console-server/security.md"),
];

/// A clause for each file that is missing, has other rights, belongs to somebody, or has no business there.
pub fn faults(listing: &str) -> Vec<String> {
    let found: Vec<Entry<'_>> = listing.lines().filter_map(Entry::read).filter(|entry| !entry.is_folder()).collect();
    let missing = FILES.iter().filter(|(_, path)| !found.iter().any(|entry| entry.path == *path));
    let missing = missing.map(|(_, path)| format!("{path} is missing"));
    missing.chain(found.iter().filter_map(Entry::fault)).collect()
}

/// One line of the list.
struct Entry<'a> {
    rights: &'a str,
    owner: &'a str,
    path: &'a str,
}

impl<'a> Entry<'a> {
    /// Reads `-rwxr-xr-x 0/0  18123456 2026-11-23 07:00 ./usr/bin/program`.
    fn read(line: &'a str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (rights, owner) = (words.next()?, words.next()?);
        let path = words.nth(3)?;
        Some(Self { rights, owner, path: path.strip_prefix("./").unwrap_or(path) })
    }

    fn is_folder(&self) -> bool {
        self.rights.starts_with('d')
    }

    fn fault(&self) -> Option<String> {
        let Self { rights, owner, path } = self;
        match FILES.iter().find(|(_, expected)| expected == path) {
            None => Some(format!("{path} has no business there")),
            Some((expected, _)) if expected != rights => Some(format!("{path} has the rights {rights}")),
            // dpkg-deb gives names only where the package has them.
            Some(_) if !matches!(*owner, "0/0" | "root/root") => Some(format!("{path} belongs to {owner}")),
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(change: impl Fn(&str, &str) -> String) -> String {
        FILES.iter().map(|(rights, path)| change(rights, path)).collect()
    }

    fn line(rights: &str, path: &str) -> String {
        format!("{rights} 0/0     11358 2026-11-23 07:00 ./{path}\n")
    }

    #[test]
    fn the_whole_list_and_folders_are_fine() {
        let good = line("drwxr-xr-x", "usr/bin/") + &listing(line);
        assert_eq!(faults(&good), Vec::<String>::new());
    }

    #[test]
    fn what_is_missing_added_or_writable_is_told() {
        let without_unit =
            listing(|rights, path| if path.ends_with(".service") { String::new() } else { line(rights, path) });
        assert_eq!(faults(&without_unit), ["usr/lib/systemd/system/approval-console.service is missing"]);
        let with_key = listing(line) + &line("-rw-------", "etc/approval-console/session.key");
        assert_eq!(faults(&with_key), ["etc/approval-console/session.key has no business there"]);
        let setuid = listing(line).replacen("-rwxr-xr-x", "-rwsr-xr-x", 1);
        assert_eq!(faults(&setuid), ["usr/bin/approval-console-server has the rights -rwsr-xr-x"]);
        let theirs = listing(line).replacen("0/0", "ida/ida", 1);
        assert_eq!(faults(&theirs), ["usr/bin/approval-console-server belongs to ida/ida"]);
        assert_eq!(faults("").len(), FILES.len());
    }
}
