use approval_console_server::demo;
use contract::{Scope, bff::SeededCaseworker, jobannonce_behandling::Behandler};

/// One of the seeded caseworkers, by what she may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Ida,
    Colleague,
    Reader,
    WithoutScopes,
}

impl Who {
    pub fn behandler(self) -> Behandler {
        let all = demo::caseworkers();
        let may = |one: &&SeededCaseworker, scope| one.scopes.contains(&scope);
        let mut writers = all.iter().filter(|one| may(one, Scope::JobannoncegodkendelseWrite));
        let found = match self {
            Self::Ida => writers.next(),
            Self::Colleague => writers.nth(1),
            Self::Reader => all
                .iter()
                .find(|one| may(one, Scope::JobannoncegodkendelseRead) && !may(one, Scope::JobannoncegodkendelseWrite)),
            Self::WithoutScopes => all.iter().find(|one| one.scopes.is_empty()),
        };
        found.unwrap().behandler.clone()
    }
}
