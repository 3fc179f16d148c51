//! The long types of `openidconnect`, named once.

use openidconnect::{
    AdditionalClaims, AdditionalProviderMetadata, EndSessionUrl, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    ProviderMetadata, RevocationUrl, UserInfoClaims,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClient, CoreClientAuthMethod, CoreGenderClaim,
        CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
        CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What we need of a login service's description beside what the library reads.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Extra {
    /// Where a browser signs out.
    pub(super) end_session_endpoint: Option<EndSessionUrl>,
    /// Where a token is taken back.
    pub(super) revocation_endpoint: Option<RevocationUrl>,
    /// Whether it names itself in each redirect (RFC 9207).
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
    /// How it can be made sure that a code is used by whom it was made for.
    pub(super) code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for Extra {}

/// A login service's description.
pub(super) type Metadata = ProviderMetadata<
    Extra,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What talks to a login service whose description is known.
pub(super) type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// Claims that the library has no names for.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct OtherClaims(Map<String, Value>);

impl AdditionalClaims for OtherClaims {}

/// The answer of a userinfo endpoint.
pub(super) type UserInfo = UserInfoClaims<OtherClaims, CoreGenderClaim>;
