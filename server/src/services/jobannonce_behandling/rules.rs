//! The rules of domain.md 6.4, without a database: who may do what to an ad, and until when a park lasts.

use contract::{BehandlerId, Fejlkode, Godkendelsesstatus, Tidspunkt, copenhagen, handling::Handling};

/// Whether a caseworker may begin an ad, which takes it over if she says so.
pub fn begin(
    status: &Godkendelsesstatus,
    handling: Handling<'_>,
    caller: BehandlerId,
    take_over: bool,
) -> Result<(), Fejlkode> {
    awaits_handling(status)?;
    match handling.handler() {
        Some(handler) if handler.behandler_identifier != caller && !take_over => Err(Fejlkode::OptagetAfAnden),
        _ => Ok(()),
    }
}

/// Whether a caseworker may park or decide an ad: she must hold it; a parked ad is still held.
pub fn park_or_decide(
    status: &Godkendelsesstatus,
    handling: Handling<'_>,
    caller: BehandlerId,
) -> Result<(), Fejlkode> {
    awaits_handling(status)?;
    match handling.handler() {
        None => Err(Fejlkode::IkkePaabegyndt),
        Some(handler) if handler.behandler_identifier != caller => Err(Fejlkode::OptagetAfAnden),
        Some(_) => Ok(()),
    }
}

fn awaits_handling(status: &Godkendelsesstatus) -> Result<(), Fejlkode> {
    match status {
        Godkendelsesstatus::UnderBehandling => Ok(()),
        _ => Err(Fejlkode::AfventerIkkeBehandling),
    }
}

/// When a park ends: not after the beginning of 9999-12-31, the last day that every date type can hold.
pub fn park_end(now: Tidspunkt, minutes: i32) -> Tidspunkt {
    let last = chrono::NaiveDate::from_ymd_opt(9999, 12, 31)
        .map_or(chrono::DateTime::<chrono::Utc>::MAX_UTC, copenhagen::midnight);
    let end = now.utc().checked_add_signed(chrono::TimeDelta::minutes(minutes.into()));
    end.map_or(last, |end| end.min(last)).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::jobannonce_behandling::{Behandler, JobannonceBehandling};
    use uuid::Uuid;

    const IDA: BehandlerId = BehandlerId::new(Uuid::from_u128(1));
    const BO: BehandlerId = BehandlerId::new(Uuid::from_u128(2));

    /// Asks a rule about an ad of Ida's at noon, parked until a time or not.
    fn ask<T>(parked_until: Option<&str>, rule: impl FnOnce(Handling<'_>) -> T) -> T {
        let at = |text: &str| text.parse::<Tidspunkt>().unwrap();
        let handling = JobannonceBehandling {
            behandler: Behandler { behandler_identifier: IDA, behandler_navn: "Ida".into() },
            behandling_paabegyndt_tidspunkt: Some(at("2026-11-21T10:00:00Z")),
            parkeret_til_tidspunkt: parked_until.map(at),
        };
        rule(Handling::at(at("2026-11-21T12:00:00Z"), Some(&handling)))
    }

    const WAITING: Godkendelsesstatus = Godkendelsesstatus::UnderBehandling;
    const LATER: Option<&str> = Some("2026-11-21T13:00:00Z");
    const RUN_OUT: Option<&str> = Some("2026-11-21T11:00:00Z");

    #[test]
    fn who_may_begin() {
        for take_over in [false, true] {
            assert_eq!(begin(&WAITING, Handling::Free, BO, take_over), Ok(()));
            for parked in [None, LATER, RUN_OUT] {
                assert_eq!(ask(parked, |handling| begin(&WAITING, handling, IDA, take_over)), Ok(()));
            }
            assert_eq!(ask(RUN_OUT, |handling| begin(&WAITING, handling, BO, take_over)), Ok(()));
        }
        for parked in [None, LATER] {
            assert_eq!(ask(parked, |handling| begin(&WAITING, handling, BO, false)), Err(Fejlkode::OptagetAfAnden));
            assert_eq!(ask(parked, |handling| begin(&WAITING, handling, BO, true)), Ok(()));
        }
    }

    #[test]
    fn who_may_park_or_decide() {
        for parked in [None, LATER] {
            assert_eq!(ask(parked, |handling| park_or_decide(&WAITING, handling, IDA)), Ok(()));
            assert_eq!(ask(parked, |handling| park_or_decide(&WAITING, handling, BO)), Err(Fejlkode::OptagetAfAnden));
        }
        for caller in [IDA, BO] {
            assert_eq!(
                ask(RUN_OUT, |handling| park_or_decide(&WAITING, handling, caller)),
                Err(Fejlkode::IkkePaabegyndt)
            );
        }
        assert_eq!(park_or_decide(&WAITING, Handling::Free, IDA), Err(Fejlkode::IkkePaabegyndt));
    }

    #[test]
    fn a_decided_ad_awaits_nothing() {
        for status in [Godkendelsesstatus::Godkendt, Godkendelsesstatus::IkkeGodkendt] {
            let expected = Err(Fejlkode::AfventerIkkeBehandling);
            assert_eq!(begin(&status, Handling::Free, IDA, true), expected);
            assert_eq!(ask(None, |handling| park_or_decide(&status, handling, BO)), expected);
        }
    }

    #[test]
    fn a_park_is_capped() {
        let end = |now: &str, minutes| park_end(now.parse().unwrap(), minutes).to_string();
        assert_eq!(end("2026-11-21T12:00:00Z", 30), "2026-11-21T13:30:00.0000000+01:00");
        // Over the change to winter time, a park of an hour is an hour.
        assert_eq!(end("2026-10-25T00:30:00Z", 60), "2026-10-25T02:30:00.0000000+01:00");
        assert!(end("2026-11-21T12:00:00Z", i32::MAX).starts_with("6109-"));
        assert!(end("8000-01-01T00:00:00Z", i32::MAX).starts_with("9999-12-31T00:00:00"));
    }
}
