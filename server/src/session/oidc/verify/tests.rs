use super::*;
use openidconnect::{
    Audience, EmptyAdditionalClaims, JsonWebKeyId, PrivateSigningKey, StandardClaims, SubjectIdentifier,
    core::{CoreEdDsaPrivateSigningKey, CoreHmacKey, CoreIdTokenClaims},
};

const ISSUER: &str = "https://login.example.dk/realm";
const PASSWORD: &str = "password of the console";

fn key(kid: &str) -> CoreEdDsaPrivateSigningKey {
    let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pair.serialize_pem(), Some(JsonWebKeyId::new(kid.into()))).unwrap()
}

fn shown(keys: &[&CoreEdDsaPrivateSigningKey]) -> CoreJsonWebKeySet {
    CoreJsonWebKeySet::new(keys.iter().map(|key| key.as_verification_key()).collect())
}

fn trust() -> Trust {
    let algorithms = [CoreJwsSigningAlgorithm::EdDsa, CoreJwsSigningAlgorithm::HmacSha256];
    let issuer = IssuerUrl::new(ISSUER.into()).unwrap();
    Trust::new(ClientId::new("console".into()), issuer, &algorithms, TimeDelta::seconds(60))
}

fn now() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn access() -> AccessToken {
    AccessToken::new("access".into())
}

/// Issued now, for a minute.
fn claims() -> CoreIdTokenClaims {
    let standard = StandardClaims::new(SubjectIdentifier::new("ida".into()));
    let issuer = IssuerUrl::new(ISSUER.into()).unwrap();
    let (issued, expires) = (now().utc(), now().utc() + TimeDelta::seconds(60));
    let audience = vec![Audience::new("console".into())];
    CoreIdTokenClaims::new(issuer, audience, expires, issued, standard, EmptyAdditionalClaims {})
        .set_nonce(Some(Nonce::new("nonce".into())))
}

fn judge_for(claims: CoreIdTokenClaims, made_for: For<'_>) -> Result<Believed, Doubt> {
    let key = key("1");
    let token = CoreIdToken::new(claims, &key, CoreJwsSigningAlgorithm::EdDsa, Some(&access()), None).unwrap();
    trust().believe(&token, &access(), &shown(&[&key]), made_for, now())
}

fn judge(claims: CoreIdTokenClaims) -> Result<Believed, Doubt> {
    judge_for(claims, For::SignIn(&Nonce::new("nonce".into())))
}

fn doubt(claims: CoreIdTokenClaims) -> String {
    judge(claims).err().map(|doubt| doubt.to_string()).unwrap_or_default()
}

#[test]
fn a_good_token_tells_who_it_is() {
    let believed = judge(claims()).unwrap_or_else(|doubt| panic!("{doubt}"));
    assert_eq!(believed.subject, "ida");
    assert_eq!(believed.claims["aud"], serde_json::json!(["console"]));
}

#[test]
fn clocks_may_be_a_minute_apart_and_no_more() {
    let at = |seconds| now().utc() + TimeDelta::seconds(seconds);
    for (issued, expires, good) in [
        (0, 1, true),
        (0, -59, true),
        (0, -60, false),
        (60, 120, true),
        (61, 121, false),
        (-660, 1, true),
        (-661, 1, false),
    ] {
        let judged = judge(claims().set_issue_time(at(issued)).set_expiration(at(expires)));
        assert_eq!(judged.is_ok(), good, "issued at {issued}, expires at {expires}");
        assert!(good || matches!(judged, Err(Doubt::Clock(_))));
    }
    assert!(doubt(claims().set_issue_time(at(600)).set_expiration(at(660))).contains("600 s in the future"));
    let old = claims().set_issue_time(at(-3600));
    assert!(
        judge_for(old, For::Renewal(&Nonce::new("nonce".into()))).is_ok(),
        "a renewal may hand out the first again"
    );
}

#[test]
fn a_token_for_somebody_else_is_not_believed() {
    let audience = |names: &[&str]| names.iter().map(|name| Audience::new((*name).into())).collect();
    assert!(doubt(claims().set_audiences(audience(&["other"]))).contains("aud"));
    assert!(doubt(claims().set_audiences(audience(&["console", "other"]))).contains("aud"));
    assert!(doubt(claims().set_audiences(audience(&[]))).contains("aud"));
    assert!(doubt(claims().set_authorized_party(Some(ClientId::new("other".into())))).contains("azp"));
    assert!(judge(claims().set_authorized_party(Some(ClientId::new("console".into())))).is_ok());
    let other = IssuerUrl::new(format!("{ISSUER}/")).unwrap();
    assert!(doubt(claims().set_issuer(other)).contains("issuer"));
}

#[test]
fn a_token_belongs_to_one_sign_in() {
    let nonce = Nonce::new("nonce".into());
    let (none, other) = (claims().set_nonce(None), claims().set_nonce(Some(Nonce::new("other".into()))));
    assert!(doubt(none.clone()).contains("nonce"));
    assert!(doubt(other.clone()).contains("nonce"));
    assert!(judge_for(none, For::Renewal(&nonce)).is_ok());
    assert!(judge_for(other, For::Renewal(&nonce)).is_err());
    assert!(judge_for(claims(), For::Renewal(&nonce)).is_ok());
}

#[test]
fn a_token_belongs_to_one_access_token() {
    let (key, nonce) = (key("1"), Nonce::new("nonce".into()));
    let token = CoreIdToken::new(claims(), &key, CoreJwsSigningAlgorithm::EdDsa, Some(&access()), None).unwrap();
    let other = AccessToken::new("of somebody else".into());
    let judged = trust().believe(&token, &other, &shown(&[&key]), For::SignIn(&nonce), now());
    assert!(judged.err().unwrap().to_string().contains("at_hash"));
}

#[test]
fn only_what_the_login_service_signed_is_believed() {
    let (mine, theirs, same_name, nonce) = (key("1"), key("2"), key("1"), Nonce::new("nonce".into()));
    let token = CoreIdToken::new(claims(), &mine, CoreJwsSigningAlgorithm::EdDsa, Some(&access()), None).unwrap();
    let judged = |keys: &CoreJsonWebKeySet| trust().believe(&token, &access(), keys, For::SignIn(&nonce), now()).err();
    assert_eq!(judged(&shown(&[&theirs, &mine])), None);
    assert_eq!(judged(&shown(&[&theirs])), Some(Doubt::UnknownKey));
    assert_eq!(judged(&shown(&[&same_name])), Some(Doubt::UnknownKey), "another key under the same name");
    assert_eq!(judged(&shown(&[])), Some(Doubt::UnknownKey));
}

#[test]
fn our_own_password_signs_nothing_even_if_the_configuration_says_so() {
    let nonce = Nonce::new("nonce".into());
    let token =
        CoreIdToken::new(claims(), &CoreHmacKey::new(PASSWORD), CoreJwsSigningAlgorithm::HmacSha256, None, None)
            .unwrap();
    let judged = trust().believe(&token, &access(), &shown(&[&key("1")]), For::SignIn(&nonce), now());
    assert!(judged.err().unwrap().to_string().contains("id_token_algorithms"));
}
