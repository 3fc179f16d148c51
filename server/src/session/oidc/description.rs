//! Whether a login service, as it describes itself, is one that we can use.

use super::{failure::Away, types::Metadata};
use crate::config::is_safe;
use openidconnect::core::{CoreClientAuthMethod, CoreJwsSigningAlgorithm};

/// Whether a login service can do what we need, and whether it wants our password in the body of a call.
pub(super) fn check(metadata: &Metadata, algorithms: &[CoreJwsSigningAlgorithm]) -> Result<bool, Away> {
    let extra = metadata.additional_metadata();
    let token = metadata.token_endpoint().ok_or(Away::Lacks("token_endpoint"))?;
    let addresses = [
        ("authorization_endpoint", Some(metadata.authorization_endpoint().url())),
        ("token_endpoint", Some(token.url())),
        ("jwks_uri", Some(metadata.jwks_uri().url())),
        ("userinfo_endpoint", metadata.userinfo_endpoint().map(|address| address.url())),
        ("revocation_endpoint", extra.revocation_endpoint.as_ref().map(|address| address.url())),
        ("end_session_endpoint", extra.end_session_endpoint.as_ref().map(|address| address.url())),
    ];
    for (name, address) in addresses {
        if !address.is_none_or(is_safe) {
            return Err(Away::NotSafe(name));
        }
    }
    let listed = metadata.id_token_signing_alg_values_supported();
    if !algorithms.iter().any(|algorithm| listed.contains(algorithm)) {
        return Err(Away::Lacks("way of signing that sign_in.id_token_algorithms names"));
    }
    if !extra.code_challenge_methods_supported.iter().flatten().any(|method| method == "S256") {
        tracing::warn!("the login service does not say that it checks PKCE (code_challenge_methods_supported)");
    }
    let Some(methods) = metadata.token_endpoint_auth_methods_supported() else { return Ok(false) };
    if methods.is_empty() || methods.contains(&CoreClientAuthMethod::ClientSecretBasic) {
        Ok(false)
    } else if methods.contains(&CoreClientAuthMethod::ClientSecretPost) {
        Ok(true)
    } else {
        Err(Away::Lacks("client_secret_basic or client_secret_post among token_endpoint_auth_methods_supported"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn checked(change: Value) -> Result<bool, Away> {
        let mut described = json!({
            "issuer": "https://login.example.dk",
            "authorization_endpoint": "https://login.example.dk/authorize",
            "token_endpoint": "https://login.example.dk/token",
            "jwks_uri": "https://login.example.dk/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "a way of tomorrow"],
        });
        described.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        described.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let metadata = serde_json::from_value(described).unwrap();
        check(&metadata, &[CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256])
    }

    #[test]
    fn a_login_service_must_be_able_to_do_what_we_need() {
        for (change, outcome) in [
            (json!({}), Ok(false)),
            (json!({"token_endpoint_auth_methods_supported": []}), Ok(false)),
            (
                json!({"token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"]}),
                Ok(false),
            ),
            (json!({"token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_post"]}), Ok(true)),
            (json!({"token_endpoint": null}), Err(Away::Lacks("token_endpoint"))),
            (json!({"userinfo_endpoint": "http://127.0.0.1:8080/me"}), Ok(false)),
            (json!({"userinfo_endpoint": "http://login.example.dk/me"}), Err(Away::NotSafe("userinfo_endpoint"))),
            (json!({"jwks_uri": "http://login.example.dk/keys"}), Err(Away::NotSafe("jwks_uri"))),
            (json!({"token_endpoint": "ftp://login.example.dk/"}), Err(Away::NotSafe("token_endpoint"))),
            (json!({"end_session_endpoint": "javascript:alert(1)"}), Err(Away::NotSafe("end_session_endpoint"))),
        ] {
            assert_eq!(checked(change.clone()), outcome, "{change}");
        }
        let (methods, ways) = (["private_key_jwt", "tls_client_auth"], ["ES256", "HS256"]);
        assert!(matches!(checked(json!({"token_endpoint_auth_methods_supported": methods})), Err(Away::Lacks(_))));
        assert!(matches!(checked(json!({"id_token_signing_alg_values_supported": ways})), Err(Away::Lacks(_))));
    }
}
