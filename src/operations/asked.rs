//! What the page asks for when it is opened, and again when told to.

use super::{
    check::{Checked, SERVICES, check},
    standing::Standing,
};
use crate::{api::Client, locales::operations as text, ui::Loader};
use contract::{bff::ServerVersion, metoder::Tjeneste};
use leptos::prelude::*;

/// The answers of the services and of the server. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Asked {
    services: [(Tjeneste, Loader<Checked>); 5],
    /// Which server answers.
    pub server: Loader<ServerVersion>,
}

impl Asked {
    /// Asks now. What is not answered when the calling component goes is given up.
    pub fn now(client: StoredValue<Client>) -> Self {
        let ask = |service: Tjeneste| {
            let loader = Loader::new(move || {
                let client = client.get_value();
                async move { Ok(check(client, service).await) }
            });
            (service, loader)
        };
        let server = Loader::new(move || {
            let client = client.get_value();
            async move { client.get_server_version().await }
        });
        Self { services: SERVICES.map(ask), server }
    }

    /// Asks once more.
    pub fn again(self) {
        self.each().for_each(|(_, answer)| answer.again());
        self.server.again();
    }

    /// Each service with its answer.
    pub fn each(self) -> impl Iterator<Item = (Tjeneste, Loader<Checked>)> {
        self.services.into_iter()
    }

    /// What each service answered; `None` while it has not. Followed where it is read.
    pub fn answers(self) -> Vec<(Tjeneste, Option<Checked>)> {
        self.each().map(|(service, answer)| (service, answer.get().and_then(Result::ok))).collect()
    }
}

/// How many of the services are well, in words.
pub fn summary(answers: &[(Tjeneste, Option<Checked>)]) -> String {
    let count = |of: fn(Standing) -> bool| {
        answers.iter().filter(|(_, checked)| checked.is_some_and(|it| of(it.standing))).count()
    };
    let (alive, untold) = (count(Standing::is_alive), count(|standing| standing == Standing::Untold));
    if answers.iter().any(|(_, checked)| checked.is_none()) {
        text::checking_all().to_owned()
    } else if alive == answers.len() {
        text::all_alive().to_owned()
    } else if alive + untold == answers.len() {
        text::all_asked_alive().to_owned()
    } else {
        text::some_alive(alive, answers.len() - untold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_waits_for_the_last_answer() {
        let said = |standing| Some(Checked { standing, millis: 9, delivery: None });
        let of = |second| summary(&[(Tjeneste::Flexjob, said(Standing::Alive)), (Tjeneste::Jobagent, second)]);
        assert_eq!(of(None), "Kontrollerer tjenesterne…");
        assert_eq!(of(said(Standing::Alive)), "Alle tjenester svarer.");
        assert_eq!(of(said(Standing::Silent)), "1 af 2 tjenester svarer, som de skal.");
    }

    #[test]
    fn a_service_that_cannot_be_asked_counts_neither_way() {
        let said = |standing| Some(Checked { standing, millis: 9, delivery: None });
        let untold = (Tjeneste::Webservicebesked, said(Standing::Untold));
        let of = |second| summary(&[untold, (Tjeneste::Flexjob, said(Standing::Alive)), (Tjeneste::Jobagent, second)]);
        assert_eq!(of(said(Standing::Alive)), "Alle tjenester, der kan spørges, svarer.");
        assert_eq!(of(said(Standing::Silent)), "1 af 2 tjenester svarer, som de skal.");
    }
}
