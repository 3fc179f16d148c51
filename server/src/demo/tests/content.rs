//! What stands in the ads.

use super::*;
use crate::demo::{body::SHORTEST, traps::Trap};
use chrono::NaiveDate;

#[test]
fn texts_are_of_believable_length_with_every_gap_filled() {
    let made = Made::new(3, 250);
    let mut short = 0;
    for draft in made.drafts() {
        let (title, body) = (&draft.ad.title, &draft.ad.body);
        let length = body.chars().count();
        short += usize::from(length < SHORTEST);
        assert!(draft.trap == Some(Trap::Missing) || (500..=4_000).contains(&length), "{length} {body}");
        assert!((4..=112).contains(&title.chars().count()), "{title}");
        for sign in ['{', '}', '[', ']', '|'] {
            assert!(!title.contains(sign) && !body.contains(sign), "{sign} {title} {body}");
        }
        for slip in [" .", " ,", "..", "  <", "> er ", " den den ", "hos hos", "<p> ", "til til "] {
            assert!(!body.replace(" .NET", "").contains(slip) || draft.copy_of.is_some(), "{slip:?} {body}");
        }
        assert!(!body.contains("& "), "{body}");
    }
    assert!(short < made.drafts().count() / 20, "{short}");
}

#[test]
fn only_traps_have_a_wrong_cvr_number_and_public_bodies_none() {
    let made = Made::new(4, 250);
    let mut traps = 0;
    for draft in made.drafts() {
        let cvr = draft.ad.employer.cvr_number.as_deref().unwrap();
        assert_eq!(contract::cvr::has_valid_check_sum(cvr), draft.trap != Some(Trap::InvalidCvr), "{cvr}");
        assert!(draft.trap.is_none() || !draft.is_public, "{}", draft.ad.employer.name);
        traps += usize::from(draft.trap.is_some());
        let p_number = draft.ad.employer.p_number.as_deref().unwrap_or("1035000000");
        assert!(p_number.len() == 10 && p_number.bytes().all(|byte| byte.is_ascii_digit()), "{p_number}");
        let postal_code = draft.ad.job.address.postal_code.as_deref().unwrap();
        assert!(postal_code.len() == 4 && postal_code.bytes().all(|byte| byte.is_ascii_digit()), "{postal_code}");
    }
    let share = traps * 100 / made.drafts().count();
    assert!((6..=14).contains(&share), "{share}");
}

/// Ten digits in a row, or six and four with a hyphen or a space between, that begin with a date.
fn has_cpr_number(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    signs.iter().enumerate().any(|(start, _)| {
        let digits_before = start > 0 && signs[start - 1].is_ascii_digit();
        let mut rest = &signs[start..];
        let mut digits = String::new();
        while let Some((sign, after)) = rest.split_first() {
            match sign {
                '0'..='9' => digits.push(*sign),
                '-' | ' ' if digits.len() == 6 => {}
                _ => break,
            }
            rest = after;
        }
        !digits_before && digits.len() == 10 && is_date(&digits[..6])
    })
}

fn is_date(digits: &str) -> bool {
    let part = |range| digits.get(range).and_then(|part: &str| part.parse::<u32>().ok()).unwrap();
    NaiveDate::from_ymd_opt(2000, part(2..4), part(0..2)).is_some()
}

#[test]
fn no_cpr_number_anywhere() {
    assert!(has_cpr_number("nr. 010165-1234.") && has_cpr_number("0101651234") && !has_cpr_number("1035651234"));
    let data = generate(5, 150, now());
    let decided = data.decided.iter().map(|one| &one.ad);
    for ad in data.waiting.iter().map(|one| &one.ad).chain(decided) {
        let mut ad = ad.clone();
        // Hexadecimal digits can look like anything.
        ad.job.concept_uri_da = None;
        let id = ad.id.to_string();
        let json = serde_json::to_string(&ad).unwrap().replace(&id, "");
        assert!(!has_cpr_number(&json), "{json}");
    }
}

#[test]
fn fields_agree_with_each_other() {
    let made = Made::new(6, 300);
    let (mut part_time, mut limited, mut asap) = (0, 0, 0);
    for Waiting { draft, .. } in &made.waiting {
        let ad = &draft.ad;
        let application = &ad.application;
        assert_eq!(ad.approval_status, Godkendelsesstatus::UnderBehandling);
        assert!(application.deadline_date.is_none() || !application.is_application_deadline_asap);
        assert!(ad.unpublication_date_time > ad.publication_date_time, "{ad:?}");
        assert!(application.deadline_date.is_none_or(|deadline| Some(deadline) > ad.created_date_time));
        assert!(application.available_positions > 0 && !ad.employer.name.is_empty());
        assert!(application.url.as_deref().is_none_or(|url| url.contains(".example/")));
        part_time += usize::from(ad.job.is_part_time);
        limited += usize::from(ad.job.is_limited_period);
        asap += usize::from(application.is_application_deadline_asap);
    }
    assert!(part_time > 30 && limited > 15 && asap > 25, "{part_time} {limited} {asap}");
}
