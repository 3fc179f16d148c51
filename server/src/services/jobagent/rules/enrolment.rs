//! Whether a citizen may be enrolled, and as what. Which groups the codes are about is our choice.

use crate::store::queries::citizens::{Absence, Citizen};
use contract::{
    Fejlkode,
    code_lists::{Klientkategori, Ledighedsgrad},
    copenhagen,
    jobagent::{CreateJobagentRequest, Jobagent},
    tilmeldingsregel::category_at_age,
};

/// Youngest age of anyone enrolled (6033).
const YOUNGEST: i32 = 18;
/// From this age on education benefit is cash benefit (6033).
const TOO_OLD_FOR_UDDANNELSESHJAELP: i32 = 30;

/// 4405 dead · 4720 abroad · 4725 address abroad · 4645 and 4750 absence.
pub fn citizen(citizen: &Citizen) -> Result<(), Fejlkode> {
    if citizen.dead {
        return Err(Fejlkode::PersonenErDoed);
    }
    if citizen.abroad {
        return Err(Fejlkode::PersonenErIUdlandet);
    }
    if citizen.foreign_address {
        return Err(Fejlkode::MidlertidigUdenlandskAdresse);
    }
    match citizen.absence {
        Absence::None => Ok(()),
        Absence::Conflicting => Err(Fejlkode::FravaerStriderModKontaktgruppe),
        Absence::Excluding => Err(Fejlkode::FravaerTilladerIkkeTilmelding),
    }
}

/// 4641 who receives sickness benefit or is in rehabilitation is not enrolled · 4763 from 65 only without benefit ·
/// 6033 nobody under 18, education benefit only under 30 · 6014 only who gets no benefit can be "not unemployed" ·
/// 7062 unemployment and cash benefit need an occupation.
pub fn enrolment(
    category: &Klientkategori,
    unemployment: &Ledighedsgrad,
    wishes: usize,
    age: i32,
) -> Result<(), Fejlkode> {
    use Klientkategori::{
        Dagpengemodtager, Kontanthjaelpsmodtager, Revalidend, Sygedagpengemodtager, Uddannelseshjaelpsmodtager,
        UdenYdelse,
    };
    if matches!(category, Sygedagpengemodtager | Revalidend) {
        return Err(Fejlkode::KategoriKanIkkeTilmeldes);
    }
    category_at_age(category, age)?;
    if age < YOUNGEST || (*category == Uddannelseshjaelpsmodtager && age >= TOO_OLD_FOR_UDDANNELSESHJAELP) {
        return Err(Fejlkode::KategoriPasserIkkeTilAlder);
    }
    if *unemployment == Ledighedsgrad::IkkeLedig && *category != UdenYdelse {
        return Err(Fejlkode::UlovligKombination);
    }
    if matches!(category, Dagpengemodtager | Kontanthjaelpsmodtager) && wishes == 0 {
        return Err(Fejlkode::StillingsbetegnelseMangler);
    }
    Ok(())
}

/// 4316 an enrolment of the same category began on the same Danish day or later. An enrolment has no end of its own,
/// and a citizen may have several jobagents, so a later day is a new enrolment.
pub fn overlap(request: &CreateJobagentRequest, existing: &[Jobagent]) -> Result<(), Fejlkode> {
    let begins = copenhagen::date(request.tilmeldingsdato.utc());
    let overlaps = |one: &&Jobagent| {
        one.klient_kategori == request.klient_kategori && copenhagen::date(one.tilmeldingsdato.utc()) >= begins
    };
    match existing.iter().find(overlaps) {
        Some(_) => Err(Fejlkode::TilmeldingOverlapper),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Klientkategori::{
        Dagpengemodtager, Integrationsprogram, Kontanthjaelpsmodtager, Ledighedsydelse, Revalidend,
        Sygedagpengemodtager, Uddannelseshjaelpsmodtager, UdenYdelse,
    };
    use Ledighedsgrad::{DelvistLedig, FuldtLedig, IkkeLedig};
    use contract::{Cpr, JobagentId};

    #[test]
    fn who_may_be_enrolled() {
        let sound = Citizen {
            cpr: Cpr::parse("2902811234").unwrap(),
            first_name: "Mette".into(),
            last_name: "Holm".into(),
            jobcentre: "10101".into(),
            category: Dagpengemodtager,
            dead: false,
            abroad: false,
            foreign_address: false,
            absence: Absence::None,
            interview_deadline: None,
        };
        assert_eq!(citizen(&sound), Ok(()));
        // Each has all that comes later too.
        let excluded = Citizen { absence: Absence::Excluding, ..sound.clone() };
        let conflicting = Citizen { absence: Absence::Conflicting, ..sound };
        let moved = Citizen { foreign_address: true, ..conflicting.clone() };
        let abroad = Citizen { abroad: true, ..moved.clone() };
        let dead = Citizen { dead: true, ..abroad.clone() };
        for (one, code) in [(excluded, 4750), (conflicting, 4645), (moved, 4725), (abroad, 4720), (dead, 4405)] {
            assert_eq!(citizen(&one).map_err(Fejlkode::number), Err(code));
        }
    }

    #[test]
    fn who_may_be_enrolled_as_what() {
        for (category, unemployment, wishes, age, expected) in [
            (Dagpengemodtager, FuldtLedig, 1, 40, Ok(())),
            (Dagpengemodtager, DelvistLedig, 1, 64, Ok(())),
            (Dagpengemodtager, FuldtLedig, 1, 65, Err(4763)),
            (UdenYdelse, FuldtLedig, 0, 65, Ok(())),
            (UdenYdelse, IkkeLedig, 0, 80, Ok(())),
            (UdenYdelse, FuldtLedig, 0, 17, Err(6033)),
            (UdenYdelse, FuldtLedig, 0, 18, Ok(())),
            (Uddannelseshjaelpsmodtager, FuldtLedig, 0, 29, Ok(())),
            (Uddannelseshjaelpsmodtager, FuldtLedig, 0, 30, Err(6033)),
            (Uddannelseshjaelpsmodtager, FuldtLedig, 0, 17, Err(6033)),
            (Uddannelseshjaelpsmodtager, FuldtLedig, 0, 65, Err(4763)),
            (Integrationsprogram, FuldtLedig, 0, 30, Ok(())),
            (Integrationsprogram, IkkeLedig, 0, 30, Err(6014)),
            (Ledighedsydelse, FuldtLedig, 0, 30, Ok(())),
            (Ledighedsydelse, IkkeLedig, 0, 30, Err(6014)),
            (Dagpengemodtager, IkkeLedig, 0, 40, Err(6014)),
            (Dagpengemodtager, FuldtLedig, 0, 40, Err(7062)),
            (Kontanthjaelpsmodtager, FuldtLedig, 0, 40, Err(7062)),
            (Kontanthjaelpsmodtager, FuldtLedig, 1, 40, Ok(())),
            (Sygedagpengemodtager, FuldtLedig, 1, 40, Err(4641)),
            (Revalidend, IkkeLedig, 0, 70, Err(4641)),
        ] {
            let got = enrolment(&category, &unemployment, wishes, age).map_err(Fejlkode::number);
            assert_eq!(got, expected, "{category:?} {unemployment:?} {wishes} {age}");
        }
    }

    #[test]
    fn an_enrolment_begins_after_those_of_its_category() {
        let existing = [Jobagent {
            jobagent_identifier: JobagentId::new(uuid::Uuid::nil()),
            klient_kategori: Dagpengemodtager,
            tilmeldingsdato: "2026-11-15T13:00:00".parse().unwrap(),
            ledighedsgrad: FuldtLedig,
            haendelsesdato: None,
            emailadresse: None,
            joboensker: Vec::new(),
        }];
        let on = |klient_kategori, day: &str| {
            let tilmeldingsdato = day.parse().unwrap();
            let request = CreateJobagentRequest {
                jobagent_identifier: None,
                klient_kategori,
                tilmeldingsdato,
                ledighedsgrad: FuldtLedig,
                haendelsesdato: None,
                emailadresse: None,
                joboensker: Vec::new(),
            };
            overlap(&request, &existing).map_err(Fejlkode::number)
        };
        assert_eq!(on(Dagpengemodtager, "2026-11-14T23:59:00"), Err(4316));
        assert_eq!(on(Dagpengemodtager, "2026-11-15T23:59:00"), Err(4316));
        assert_eq!(on(Dagpengemodtager, "2026-11-16T00:00:00"), Ok(()));
        assert_eq!(on(UdenYdelse, "2026-11-14T00:00:00"), Ok(()));
    }
}
