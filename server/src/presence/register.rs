//! Which console looks at which ad, and when it said so last.

use crate::store::queries::sessions::TokenHash;
use contract::{
    BehandlerId, ConsoleId, JobannonceId, Tidspunkt,
    bff::{Viewer, presence::GONE_AFTER_SECONDS},
    jobannonce_behandling::Behandler,
};

/// Consoles of one caseworker at the same time; one more drops the one heard from longest ago. So the register can't grow
/// beyond so many for each caseworker there is.
const CONSOLES: usize = 16;

/// One console of a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Console {
    /// Which sign-in.
    pub(super) session: TokenHash,
    /// Which of its consoles, if it says.
    pub(super) id: Option<ConsoleId>,
}

#[derive(Debug)]
struct Look {
    console: Console,
    by: Behandler,
    ad: JobannonceId,
    since: Tidspunkt,
    heard: Tidspunkt,
}

/// Every console that looks at an ad, in the order they began to.
#[derive(Debug, Default)]
pub(super) struct Register(Vec<Look>);

impl Register {
    /// A console says what it looks at now.
    pub(super) fn note(&mut self, console: Console, by: &Behandler, ad: Option<JobannonceId>, now: Tidspunkt) {
        self.drop_silent(now);
        let known = self.0.iter().position(|look| look.console == console);
        match (ad, known.and_then(|at| self.0.get_mut(at))) {
            (Some(ad), Some(look)) if look.ad == ad && look.by == *by => look.heard = now,
            (ad, _) => {
                self.0.retain(|look| look.console != console);
                if let Some(ad) = ad {
                    self.make_room(by.behandler_identifier);
                    self.0.push(Look { console, by: by.clone(), ad, since: now, heard: now });
                }
            }
        }
    }

    /// What everybody but one looks at, each caseworker once for each ad.
    pub(super) fn others(&mut self, me: BehandlerId, now: Tidspunkt) -> Vec<Viewer> {
        self.drop_silent(now);
        let mut others: Vec<Viewer> = Vec::new();
        for look in self.0.iter().filter(|look| look.by.behandler_identifier != me) {
            let id = look.by.behandler_identifier;
            if !others.iter().any(|told| told.jobannonce_id == look.ad && told.behandler.behandler_identifier == id) {
                others.push(Viewer { jobannonce_id: look.ad, behandler: look.by.clone(), siden: look.since });
            }
        }
        others
    }

    /// A sign-in has ended.
    pub(super) fn forget(&mut self, session: &TokenHash) {
        self.0.retain(|look| look.console.session != *session);
    }

    fn drop_silent(&mut self, now: Tidspunkt) {
        let patience = i64::from(GONE_AFTER_SECONDS) * 1_000;
        for look in &mut self.0 {
            // A clock that was set back must keep nobody here.
            look.heard = look.heard.min(now);
        }
        self.0.retain(|look| now.unix_millis() - look.heard.unix_millis() <= patience);
    }

    fn make_room(&mut self, by: BehandlerId) {
        let hers = self.0.iter().enumerate().filter(|(_, look)| look.by.behandler_identifier == by);
        if hers.clone().count() < CONSOLES {
            return;
        }
        if let Some((silent, _)) = hers.min_by_key(|(_, look)| look.heard) {
            self.0.remove(silent);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn who(number: u128) -> Behandler {
        Behandler {
            behandler_identifier: BehandlerId::new(Uuid::from_u128(number)),
            behandler_navn: number.to_string(),
        }
    }

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    fn at(millis: i64) -> Tidspunkt {
        Tidspunkt::from_unix_millis(1_795_000_000_000 + millis).unwrap()
    }

    fn console(session: u8, tab: u128) -> Console {
        Console { session: [session; 32], id: Some(ConsoleId::new(Uuid::from_u128(tab))) }
    }

    /// Who looks at what, as caseworker 9 is told, e.g. `1@7+0`: caseworker 1 at ad 7 since the beginning.
    fn told(register: &mut Register, now: i64) -> Vec<String> {
        let others = register.others(who(9).behandler_identifier, at(now));
        let line = |viewer: Viewer| {
            let (ad, since) = (viewer.jobannonce_id.uuid().as_u128(), viewer.siden.unix_millis() - at(0).unix_millis());
            format!("{}@{ad}+{since}", viewer.behandler.behandler_navn)
        };
        others.into_iter().map(line).collect()
    }

    /// freescout#4548: presence expired early. Two pings are lost and the third comes a second late.
    #[test]
    fn presence_lasts_25_seconds_after_the_last_ping_and_no_longer() {
        for last in [0, 8_000, 8_700, 400_123] {
            let mut register = Register::default();
            register.note(console(1, 1), &who(1), Some(ad(7)), at(0));
            for ping in [8_000, 8_700, 16_000, 32_000, 56_999, 80_000, 104_000, 400_123] {
                if ping <= last {
                    register.note(console(1, 1), &who(1), Some(ad(7)), at(ping));
                }
            }
            let since = if last == 400_123 { 400_123 } else { 0 };
            for later in [0, 8_000, 24_000, 24_999, 25_000] {
                assert_eq!(
                    told(&mut register, last + later),
                    [format!("1@7+{since}")],
                    "{later} ms after the last ping"
                );
            }
            assert!(told(&mut register, last + 25_001).is_empty());
        }
    }

    #[test]
    fn a_late_ping_keeps_the_time_since_when() {
        let mut register = Register::default();
        for ping in [0, 25_000, 50_000, 74_999] {
            register.note(console(1, 1), &who(1), Some(ad(7)), at(ping));
        }
        assert_eq!(told(&mut register, 99_999), ["1@7+0"]);
    }

    #[test]
    fn one_console_looks_at_one_ad() {
        let mut register = Register::default();
        register.note(console(1, 1), &who(1), Some(ad(7)), at(0));
        register.note(console(1, 1), &who(1), Some(ad(8)), at(1));
        assert_eq!(told(&mut register, 2), ["1@8+1"]);
        register.note(console(1, 1), &who(1), None, at(3));
        assert!(told(&mut register, 3).is_empty());
    }

    #[test]
    fn two_tabs_at_one_ad_count_once_and_at_two_ads_twice() {
        let mut register = Register::default();
        register.note(console(1, 1), &who(1), Some(ad(7)), at(0));
        register.note(console(1, 2), &who(1), Some(ad(7)), at(5));
        register.note(console(2, 1), &who(2), Some(ad(7)), at(6));
        assert_eq!(told(&mut register, 7), ["1@7+0", "2@7+6"]);
        register.note(console(1, 2), &who(1), Some(ad(8)), at(8));
        assert_eq!(told(&mut register, 9), ["1@7+0", "2@7+6", "1@8+8"]);
        // The first tab closes; the other is heard from.
        register.note(console(1, 2), &who(1), Some(ad(8)), at(25_000));
        assert_eq!(told(&mut register, 25_001), ["2@7+6", "1@8+8"]);
    }

    #[test]
    fn nobody_is_told_of_herself() {
        let mut register = Register::default();
        register.note(console(9, 1), &who(9), Some(ad(7)), at(0));
        register.note(console(9, 2), &who(9), Some(ad(8)), at(0));
        assert!(told(&mut register, 0).is_empty());
        assert_eq!(register.others(who(1).behandler_identifier, at(0)).len(), 2);
    }

    #[test]
    fn a_sign_in_that_ends_takes_its_consoles_along_and_no_other() {
        let mut register = Register::default();
        register.note(console(1, 1), &who(1), Some(ad(7)), at(0));
        register.note(console(1, 2), &who(1), Some(ad(8)), at(0));
        register.note(console(2, 1), &who(1), Some(ad(9)), at(0));
        register.forget(&[1; 32]);
        assert_eq!(told(&mut register, 0), ["1@9+0"]);
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody() {
        let mut register = Register::default();
        register.note(console(1, 1), &who(1), Some(ad(7)), at(3_600_000));
        assert_eq!(told(&mut register, 0).len(), 1);
        assert!(told(&mut register, 25_001).is_empty());
    }

    #[test]
    fn no_caseworker_fills_the_register() {
        let mut register = Register::default();
        register.note(console(2, 1), &who(2), Some(ad(7)), at(0));
        for tab in 0..1_000 {
            register.note(console(1, tab), &who(1), Some(ad(100 + tab)), at(i64::try_from(tab).unwrap()));
        }
        assert_eq!(register.0.len(), CONSOLES + 1);
        let told = told(&mut register, 1_000);
        assert_eq!((told.first().unwrap().as_str(), told.last().unwrap().as_str()), ("2@7+0", "1@1099+999"));
    }
}
