//! Whether a change whose answer was lost has been done, seen from the citizen's jobagents as they are now.

use super::change::Change;
use contract::jobagent::{Jobagent, Joboenske, UpdateJobagentRequest};

/// What can be seen of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It is there.
    Done,
    /// It is not.
    NotDone,
    /// Everything would look the same without it.
    Unclear,
}

/// What can be seen of a change in a citizen's jobagents, read after it was sent.
pub fn seen(change: &Change, now: &[Jobagent]) -> Seen {
    let is_there = |one: &Jobagent| now.iter().find(|now| now.jobagent_identifier == one.jobagent_identifier);
    match change {
        Change::Create(made) => {
            let is_made = |now: &Jobagent| Some(now.jobagent_identifier) == made.jobagent_identifier;
            if now.iter().any(is_made) { Seen::Done } else { Seen::NotDone }
        }
        Change::Delete(before) => {
            if is_there(before).is_some() {
                Seen::NotDone
            } else {
                Seen::Done
            }
        }
        // A meeting is booked along with it, or neither is done.
        Change::Update(before, wanted) => match is_there(before) {
            None => Seen::NotDone,
            Some(_) if has_experience(before, wanted) => Seen::Unclear,
            Some(now) if has_experience(now, wanted) => Seen::Done,
            Some(_) => Seen::NotDone,
        },
    }
}

/// Whether every wish says of experience what is wanted; so do none.
fn has_experience(jobagent: &Jobagent, wanted: &UpdateJobagentRequest) -> bool {
    let has_it = |wish: &Joboenske| {
        wish.har_uddannelse == wanted.har_uddannelse
            && wish.aar_sidst_brugt == Some(wanted.senest_aktiv)
            && wish.maaneder_med_erfaring == Some(wanted.erfaringsmaaneder)
    };
    jobagent.joboensker.iter().all(has_it)
}

/// Jobagents as the service writes them, for the tests of the folder.
#[cfg(test)]
pub mod tests {
    use super::*;
    use contract::{
        JobagentId,
        code_lists::{Klientkategori, Ledighedsgrad, Samtaleform},
        jobagent::CreateJobagentRequest,
    };
    use uuid::Uuid;

    /// One with a wish.
    pub fn jobagent(number: u128) -> Jobagent {
        Jobagent {
            jobagent_identifier: JobagentId::new(Uuid::from_u128(number)),
            klient_kategori: Klientkategori::Dagpengemodtager,
            tilmeldingsdato: "2026-11-13T00:00:00+01:00".parse().unwrap(),
            ledighedsgrad: Ledighedsgrad::FuldtLedig,
            haendelsesdato: None,
            emailadresse: Some("lone@example.dk".into()),
            joboensker: vec![Joboenske {
                concept_uri_da: crate::jobagent::catalogue::tests::COOK.into(),
                alias_identifier: None,
                har_uddannelse: false,
                aar_sidst_brugt: Some(2020),
                maaneder_med_erfaring: None,
                job_target_identifier: Uuid::from_u128(number + 100),
            }],
        }
    }

    /// What the booking form asks for.
    pub fn update() -> UpdateJobagentRequest {
        UpdateJobagentRequest {
            har_uddannelse: true,
            senest_aktiv: 2024,
            erfaringsmaaneder: 18,
            moede_starttidspunkt: "2026-11-24T09:00:00+01:00".parse().unwrap(),
            moedetilbud_id: Uuid::from_u128(9),
            sagsbehandler_eksternt_id: None,
            samtaleform_type: Samtaleform::Telefonisk,
        }
    }

    fn updated() -> Jobagent {
        let mut one = jobagent(1);
        one.joboensker[0].har_uddannelse = true;
        one.joboensker[0].aar_sidst_brugt = Some(2024);
        one.joboensker[0].maaneder_med_erfaring = Some(18);
        one
    }

    #[test]
    fn one_that_was_made_or_removed_is_there_or_not() {
        let Jobagent { jobagent_identifier, klient_kategori, tilmeldingsdato, ledighedsgrad, .. } = jobagent(1);
        let made = Change::Create(CreateJobagentRequest {
            jobagent_identifier: Some(jobagent_identifier),
            klient_kategori,
            tilmeldingsdato,
            ledighedsgrad,
            haendelsesdato: None,
            emailadresse: None,
            joboensker: Vec::new(),
        });
        assert_eq!(seen(&made, &[jobagent(2), jobagent(1)]), Seen::Done);
        assert_eq!(seen(&made, &[jobagent(2)]), Seen::NotDone);
        let removed = Change::Delete(jobagent(1));
        assert_eq!(seen(&removed, &[jobagent(2)]), Seen::Done);
        assert_eq!(seen(&removed, &[jobagent(1)]), Seen::NotDone);
    }

    #[test]
    fn a_change_is_seen_in_the_wishes_unless_they_were_so_before() {
        let change = Change::Update(jobagent(1), update());
        assert_eq!(seen(&change, &[updated()]), Seen::Done);
        assert_eq!(seen(&change, &[jobagent(1)]), Seen::NotDone);
        assert_eq!(seen(&change, &[]), Seen::NotDone);
        assert_eq!(seen(&Change::Update(updated(), update()), &[updated()]), Seen::Unclear);
        let without_wishes = Jobagent { joboensker: Vec::new(), ..jobagent(1) };
        assert_eq!(seen(&Change::Update(without_wishes.clone(), update()), &[without_wishes]), Seen::Unclear);
    }
}
