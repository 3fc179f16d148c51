//! How one signs in here: asked once, and known to whatever needs it.

use crate::{
    api::{ApiError, Client},
    routes::with_parameters,
};
use contract::bff::{
    Way,
    way_in::{RETURN_TO, SIGN_IN_PATH},
};
use leptos::prelude::*;

/// The server's way in, as soon as it is known. Cheap to copy.
#[derive(Clone, Copy)]
pub struct KnownWay(RwSignal<Option<Way>>);

impl KnownWay {
    /// Not known yet.
    pub fn provide() -> Self {
        let known = Self(RwSignal::new(None));
        provide_context(known);
        known
    }

    /// What is known.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The way in; `None` until the server has told.
    pub fn get(self) -> Option<Way> {
        self.0.get()
    }

    /// The way in, asked for unless it is known.
    pub async fn learn(self, client: &Client) -> Result<Way, ApiError> {
        if let Some(way) = self.0.get_untracked() {
            return Ok(way);
        }
        let way = client.get_way_in().await?;
        self.0.set(Some(way));
        Ok(way)
    }
}

/// Where the browser goes to sign in at the login service, and comes back from to `back`, a path with its query.
pub fn sign_in_address(back: String) -> String {
    with_parameters(SIGN_IN_PATH, &[(RETURN_TO, back)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_one_parameter_whatever_stands_in_it() {
        for (back, address) in [
            ("/", "/bff/sign-in?returnTo=%2F"),
            ("/annoncer?vis=ledige&s=a%20b", "/bff/sign-in?returnTo=%2Fannoncer%3Fvis%3Dledige%26s%3Da%2520b"),
        ] {
            assert_eq!(sign_in_address(back.to_owned()), address);
        }
    }
}
