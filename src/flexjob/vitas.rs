//! Whether the address of a case in VITAS, which comes from outside, may be opened.

use crate::locales::flexjob as text;

/// The hosts that are opened, each in full: VITAS (star.dk, "Tilgængelighedserklæring - VITAS") and that of the demo
/// data, whose ending can belong to nobody (RFC 2606).
const HOSTS: [&str; 2] = ["vitas.bm.dk", "vitas.example"];
const SCHEME: &str = "https://";

/// What becomes of the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VitasAddress {
    /// It may be opened.
    Open(String),
    /// It is shown, and why it is no link.
    Shown(String, NotOpened),
}

/// Why an address is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It does not begin with `https://`.
    NotSecure,
    /// It leads to this host, which is not on the list.
    OtherHost(String),
    /// It holds what an address may not hold, or hides where it leads.
    Malformed,
}

impl NotOpened {
    /// In words.
    pub fn words(&self) -> String {
        match self {
            Self::NotSecure => text::vitas_not_secure().to_owned(),
            Self::OtherHost(host) => text::vitas_other_host(host),
            Self::Malformed => text::vitas_malformed().to_owned(),
        }
    }
}

/// Judges an address. Stricter than a browser reads it: the host must stand there in full right after the scheme, so
/// that there is nothing two readers could understand differently.
pub fn vitas_address(address: &str) -> VitasAddress {
    let address = address.trim();
    match host(address) {
        Ok(host) if HOSTS.iter().any(|known| known.eq_ignore_ascii_case(host)) => {
            VitasAddress::Open(address.to_owned())
        }
        Ok(host) => VitasAddress::Shown(address.to_owned(), NotOpened::OtherHost(host.to_owned())),
        Err(why) => VitasAddress::Shown(address.to_owned(), why),
    }
}

fn host(address: &str) -> Result<&str, NotOpened> {
    let starts = address.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
    let rest = address.get(SCHEME.len()..).filter(|_| starts).ok_or(NotOpened::NotSecure)?;
    // A browser drops line breaks and tabs, and reads a backslash as a slash.
    if address.chars().any(|c| !c.is_ascii_graphic() || c == '\\') {
        return Err(NotOpened::Malformed);
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if host.is_empty() || !host.chars().all(is_host) { Err(NotOpened::Malformed) } else { Ok(host) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_in_vitas_is_opened() {
        for address in [
            "https://vitas.bm.dk/Sag/12",
            "https://vitas.example/fleksjob/f1e80000-0000-4000-8000-000000000001",
            "HTTPS://Vitas.BM.dk?sag=1",
            "https://vitas.bm.dk#sag",
            "https://vitas.bm.dk",
        ] {
            assert_eq!(vitas_address(&format!(" {address}\n")), VitasAddress::Open(address.to_owned()));
        }
    }

    #[test]
    fn anything_else_is_shown_with_the_reason() {
        let other = |host: &str| NotOpened::OtherHost(host.to_owned());
        for (address, why) in [
            ("http://vitas.bm.dk/", NotOpened::NotSecure),
            ("javascript:alert(1)", NotOpened::NotSecure),
            ("data:text/html,x", NotOpened::NotSecure),
            ("//vitas.bm.dk/", NotOpened::NotSecure),
            ("https:vitas.bm.dk/", NotOpened::NotSecure),
            ("vitas.bm.dk", NotOpened::NotSecure),
            ("ærøæ://", NotOpened::NotSecure),
            ("https://evil.example/vitas.bm.dk", other("evil.example")),
            ("https://vitas.bm.dk.evil.example/", other("vitas.bm.dk.evil.example")),
            ("https://evil-vitas.bm.dk/", other("evil-vitas.bm.dk")),
            ("https://sub.vitas.bm.dk/", other("sub.vitas.bm.dk")),
            ("https://vitas.bm.dk./", other("vitas.bm.dk.")),
            ("https://vitas.bm.dk@evil.example/", NotOpened::Malformed),
            ("https://vitas.bm.dk:8443/", NotOpened::Malformed),
            ("https://vitas.bm.dk\\@evil.example/", NotOpened::Malformed),
            ("https://evil.example\\vitas.bm.dk", NotOpened::Malformed),
            ("https://vitas.bm.dk\u{2215}evil.example/", NotOpened::Malformed),
            ("https://vitas.b\tm.dk/", NotOpened::Malformed),
            ("https:///vitas.bm.dk/", NotOpened::Malformed),
            ("https://[::1]/", NotOpened::Malformed),
            ("https://vitas.bm.dk/sag 1", NotOpened::Malformed),
            ("https://", NotOpened::Malformed),
        ] {
            assert_eq!(vitas_address(address), VitasAddress::Shown(address.to_owned(), why), "{address}");
        }
    }
}
