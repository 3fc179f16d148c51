//! `GET /bff/way-in`: how one signs in here. It is told to anyone, signed in or not.

use serde::{Deserialize, Serialize};

/// How one signs in at this server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct WayIn {
    /// Which of the ways.
    pub way: Way,
}

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// By choosing a seeded caseworker (`POST /bff/session`): anyone who reaches the server can be anyone.
    Development,
    /// At a login service: the browser goes to [`SIGN_IN_PATH`].
    OpenIdConnect,
}

impl Way {
    /// Each of them.
    pub const EVERY: [Self; 2] = [Self::Development, Self::OpenIdConnect];

    /// Its name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::OpenIdConnect => "openIdConnect",
        }
    }
}

/// Where a browser goes to sign in at the login service. [`RETURN_TO`] says where it wants to come back to.
pub const SIGN_IN_PATH: &str = "/bff/sign-in";
/// Parameter of [`SIGN_IN_PATH`]: the path and query to come back to. Anything but an address of the console leads to its first
/// page.
pub const RETURN_TO: &str = "returnTo";
/// Where a browser comes back to that signed in again in a tab of its own, while the work waits in another: a page that
/// says so, and no more.
pub const SIGNED_IN_PATH: &str = "/logget-ind";

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ways_are_told_by_name() {
        for way in Way::EVERY {
            let told = json!({"way": way.name()});
            assert_eq!(json!(WayIn { way }), told);
            assert_eq!(serde_json::from_value::<WayIn>(told).unwrap(), WayIn { way });
        }
        serde_json::from_value::<WayIn>(json!({"way": "anyone"})).unwrap_err();
    }
}
