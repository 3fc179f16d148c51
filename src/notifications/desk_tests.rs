//! Whose the desk is, and what it remembers.

use super::{
    super::{check::check, progress::Refused},
    *,
};
use crate::{
    api::{ApiError, new_request_id},
    notifications::fault::Fault,
};

const GDPR: NotificationKind = NotificationKind::GdprSlettetNotifikation;

fn desk() -> (Owner, NotificationDesk) {
    let owner = Owner::new();
    owner.set();
    NotificationDesk::provide();
    (owner, NotificationDesk::expect())
}

fn me(number: u128) -> BehandlerId {
    BehandlerId::new(uuid::Uuid::from_u128(number))
}

fn receipt() -> Receipt {
    Receipt { id: new_request_id(), kind: GDPR, at: "2026-11-21T12:00:00Z".parse().unwrap() }
}

fn text(desk: NotificationDesk, field: Field) -> String {
    desk.form(GDPR).with_untracked(|written| written.get(field).to_owned())
}

#[test]
fn what_is_written_stays_for_its_caseworker_and_for_nobody_else() {
    let (_owner, desk) = desk();
    desk.belong_to(me(1));
    desk.write(GDPR, Field::CprNumre, "010165-1234".into());
    desk.belong_to(me(1));
    assert_eq!(text(desk, Field::CprNumre), "010165-1234", "she has signed in again");
    desk.belong_to(me(2));
    assert_eq!(text(desk, Field::CprNumre), "");
    desk.write(GDPR, Field::VitasSagsId, "7".into());
    desk.clear();
    assert_eq!(text(desk, Field::VitasSagsId), "");
}

#[test]
fn a_form_is_emptied_by_its_sending_alone_and_its_contents_are_known_until_the_page_goes() {
    let (_owner, desk) = desk();
    desk.write(GDPR, Field::VitasSagsId, "7".into());
    let written = desk.form(GDPR).get_untracked();
    let sent = receipt();
    desk.remember(sent.clone(), written.clone());
    assert_eq!(text(desk, Field::VitasSagsId), "");
    desk.write(GDPR, Field::VitasSagsId, "8".into());
    desk.remember(receipt(), written);
    assert_eq!(text(desk, Field::VitasSagsId), "8", "typed while the other was on its way");
    let contents = |id: &str| {
        untrack(|| desk.contents(id)).map(|(kind, written)| (kind, written.get(Field::VitasSagsId).to_owned()))
    };
    assert_eq!(contents(sent.id.as_str()), Some((GDPR, "7".into())));
    assert_eq!(contents("en andens"), None);
    desk.forget_sent();
    assert_eq!(contents(sent.id.as_str()), None);
}

#[test]
fn what_the_service_refused_is_told_until_it_is_changed() {
    let (_owner, desk) = desk();
    let faults =
        vec![(Field::VitasSagsId, Fault::Refused("Nej".into())), (Field::CprNumre, Fault::Refused("Nej".into()))];
    let error = ApiError::TimedOut;
    desk.progress.set(Progress::Refused(Refused { id: new_request_id(), kind: GDPR, error, faults }));
    desk.write(GDPR, Field::VitasSagsId, "8".into());
    let left = |kind| untrack(|| desk.refused(kind)).into_iter().map(|(field, _)| field).collect::<Vec<_>>();
    assert_eq!(left(GDPR), [Field::CprNumre]);
    assert_eq!(left(NotificationKind::Ordningsnotifikation), []);
    assert!(check(GDPR, &desk.form(GDPR).get_untracked()).is_err());
}
