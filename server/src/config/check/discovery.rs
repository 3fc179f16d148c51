//! What a login service says of itself, and whether that will do.

use super::report::Report;
use crate::{
    config::{Reason, address},
    session::OidcSettings,
};
use serde::Deserialize;

/// As much of a foreign text as is shown.
const SHOWN: usize = 200;

/// As much of a discovery document as sign-in depends on.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Discovery {
    issuer: Option<String>,
    authorization_endpoint: Option<String>,
    token_endpoint: Option<String>,
    jwks_uri: Option<String>,
    code_challenge_methods_supported: Option<Vec<String>>,
    id_token_signing_alg_values_supported: Option<Vec<String>>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    grant_types_supported: Option<Vec<String>>,
}

impl Discovery {
    /// The first fault, and every warning.
    pub(super) fn judge(&self, settings: &OidcSettings, report: &mut Report) {
        report.fault = self.fault(settings).map(Reason::Probe);
        report.warnings.extend(self.warnings().into_iter().map(|text| Reason::Probe(text.into())));
    }

    fn fault(&self, settings: &OidcSettings) -> Option<String> {
        let theirs = self.issuer.as_deref().unwrap_or_default();
        if theirs != settings.issuer {
            return Some(format!("its discovery document says issuer = {}; copy it as it is", shown(theirs)));
        }
        for (name, address) in [
            ("authorization_endpoint", &self.authorization_endpoint),
            ("token_endpoint", &self.token_endpoint),
            ("jwks_uri", &self.jwks_uri),
        ] {
            let Some(address) = address else { return Some(format!("its discovery document has no {name}")) };
            if let Err(fault) = address::parse(address) {
                return Some(format!("its {name} ({}) {fault}", shown(address)));
            }
        }
        if let Some(listed) = &self.id_token_signing_alg_values_supported {
            let ours: Vec<String> = settings.algorithms.iter().filter_map(name_of).collect();
            if !ours.iter().any(|name| listed.contains(name)) {
                let (listed, ours) = (shown(&listed.join(", ")), ours.join(", "));
                return Some(format!("it signs with {listed}, and id_token_algorithms takes {ours}"));
            }
        }
        let methods = self.token_endpoint_auth_methods_supported.as_ref()?;
        let known = ["client_secret_basic", "client_secret_post"];
        let is_known = methods.iter().any(|method| known.contains(&method.as_str()));
        let listed = shown(&methods.join(", "));
        (!is_known).then(|| format!("it takes passwords by {listed}, and this server knows {}", known.join(", ")))
    }

    fn warnings(&self) -> Vec<&'static str> {
        let lists = |list: &Option<Vec<String>>, value: &str| {
            list.as_ref().map(|list| list.iter().any(|listed| listed == value))
        };
        let mut warnings = Vec::new();
        if lists(&self.code_challenge_methods_supported, "S256") != Some(true) {
            warnings.push("it does not list PKCE with S256; ask its operator to demand it");
        }
        if lists(&self.grant_types_supported, "refresh_token") == Some(false) {
            warnings.push("it gives no refresh tokens; a session then ends with its first access token");
        }
        warnings
    }
}

/// As the documents of OpenID Connect write it.
fn name_of(algorithm: &openidconnect::core::CoreJwsSigningAlgorithm) -> Option<String> {
    serde_json::to_value(algorithm).ok()?.as_str().map(ToOwned::to_owned)
}

/// A foreign text, without what a terminal would obey.
fn shown(text: &str) -> String {
    format!("{:?}", text.chars().take(SHOWN).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::check::tests::settings;

    fn good() -> serde_json::Value {
        serde_json::json!({
            "issuer": "https://idp.example.dk/",
            "authorization_endpoint": "https://idp.example.dk/auth?tenant=a",
            "token_endpoint": "https://idp.example.dk/token",
            "jwks_uri": "https://idp.example.dk/keys",
            "code_challenge_methods_supported": ["plain", "S256"],
            "id_token_signing_alg_values_supported": ["ES256", "RS256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_post"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "something_else": 1,
        })
    }

    fn judged(document: &serde_json::Value) -> (String, usize) {
        let discovery: Discovery = serde_json::from_value(document.clone()).unwrap();
        let mut report = Report::good("sign_in.issuer", String::new());
        discovery.judge(&settings("https://idp.example.dk/"), &mut report);
        (report.fault.map(|fault| fault.to_string()).unwrap_or_default(), report.warnings.len())
    }

    #[test]
    fn a_login_service_in_order_is_taken() {
        assert_eq!(judged(&good()), (String::new(), 0));
        let mut silent = good();
        for unsaid in ["id_token_signing_alg_values_supported", "token_endpoint_auth_methods_supported"] {
            silent.as_object_mut().unwrap().remove(unsaid);
        }
        assert_eq!(judged(&silent), (String::new(), 0));
    }

    #[test]
    fn what_will_not_do_is_said() {
        use serde_json::{Value, json};
        for (key, value, fault) in [
            // A slash more or less is another issuer.
            ("issuer", json!("https://idp.example.dk"), "says issuer = \"https://idp.example.dk\"; copy it as it is"),
            ("issuer", json!("\u{1b}[2J"), "says issuer = \"\\u{1b}[2J\""),
            ("issuer", Value::Null, "says issuer = \"\""),
            ("token_endpoint", Value::Null, "has no token_endpoint"),
            (
                "jwks_uri",
                json!("http://idp.example.dk/keys"),
                "its jwks_uri (\"http://idp.example.dk/keys\") must begin with",
            ),
            (
                "id_token_signing_alg_values_supported",
                json!(["HS256"]),
                "it signs with \"HS256\", and id_token_algorithms takes RS256",
            ),
            (
                "token_endpoint_auth_methods_supported",
                json!(["private_key_jwt"]),
                "it takes passwords by \"private_key_jwt\"",
            ),
        ] {
            let mut document = good();
            document[key] = value;
            let (told, _) = judged(&document);
            assert!(told.contains(fault), "{key}: {told}");
        }
    }

    #[test]
    fn what_may_go_wrong_is_a_warning() {
        for (key, value) in [
            ("code_challenge_methods_supported", serde_json::json!(["plain"])),
            ("code_challenge_methods_supported", serde_json::Value::Null),
            ("grant_types_supported", serde_json::json!(["authorization_code"])),
        ] {
            let mut document = good();
            document[key] = value;
            assert_eq!(judged(&document), (String::new(), 1), "{key}");
        }
    }
}
