//! docs/demo-citizens.md, made from the tables, so that it can't tell of somebody who isn't there.

use super::{
    cpr,
    named::{FAULTY_JOBCENTRES, NAMED, Named, Special},
};
use crate::{
    demo::flexjob::{self, Stage, WELL_KNOWN},
    services::cv_workflow::rules,
    store::queries::citizens::Absence,
};
use contract::{Fejlkode, code_list::CodeList, metoder};
use std::{fmt::Write, fs, path::PathBuf};

const INTRODUCTION: &str = "# Demo citizens and cases

Every database that this program fills holds the people and cases below, whatever `--seed` and `--ads` say. All are
invented. Their CPR numbers follow the contracts' pattern but fail modulus 11; such numbers have been given out only to
some who were born on a 1 January, and nobody here was. This file is made from the program's own tables; renew it with
`UPDATE_DOCS=1 cargo test -p approval-console-server --lib demo_citizens`.

Beside them there are about 260 ordinary citizens, made from the seed. Nobody has the number `0000000000`: every method
that looks a citizen up answers 1010 for it, as for any other number that is not in the database.
";

fn document() -> String {
    let mut text = INTRODUCTION.to_owned();
    section(&mut text, "UpdateCVStatus answers an error", |named| match &named.special {
        Special::Answers(metode, code) if metode.navn == metoder::UPDATE_CV_STATUS.navn => Some(told(*code)),
        Special::Cv(state) => {
            rules::set_status(Some(*state)).err().map(|code| format!("{} (CV: {state:?})", told(code)))
        }
        Special::NoCv => rules::set_status(None).err().map(|code| format!("{} (no CV)", told(code))),
        _ => None,
    });
    section(&mut text, "UpdateJobagent answers an error", |named| match &named.special {
        Special::Answers(metode, code) if metode.navn == metoder::UPDATE_JOBAGENT.navn => Some(told(*code)),
        _ => None,
    });
    section(&mut text, "Citizens whose situation matters to Jobagent", |named| match &named.special {
        Special::NoCv => Some(format!("no CV: {}", told(Fejlkode::IngenCvKonto))),
        Special::Dead => Some(format!("dead: {}", told(Fejlkode::PersonenErDoed))),
        Special::Abroad => Some(format!("abroad: {}", told(Fejlkode::PersonenErIUdlandet))),
        Special::ForeignAddress => {
            Some(format!("temporary address abroad: {}", told(Fejlkode::MidlertidigUdenlandskAdresse)))
        }
        Special::Absence(Absence::Conflicting) => {
            Some(format!("conflicting absence: {}", told(Fejlkode::FravaerStriderModKontaktgruppe)))
        }
        Special::Absence(_) => Some(format!("excluding absence: {}", told(Fejlkode::FravaerTilladerIkkeTilmelding))),
        Special::DeadlineInThreeDays => Some("must have had a meeting within three days of the filling".into()),
        Special::Age(age) => Some((*age).into()),
        _ => None,
    });
    section(&mut text, "One citizen of each contact group, with nothing else to tell", |named| {
        matches!(named.special, Special::ContactGroup).then(String::new)
    });
    text.push_str("\n## GetUpdatedCVs answers an error\n\nFor two jobcentres that exist nowhere.\n\n");
    text.push_str("| jobcenter | what happens |\n|---|---|\n");
    for (jobcentre, code) in FAULTY_JOBCENTRES {
        let _ = writeln!(text, "| `{jobcentre}` | {} |", told(code));
    }
    text.push_str("\n## Flexjobs\n\n| GetFlexjob | GetFlexjobAllocation | status |\n|---|---|---|\n");
    for (index, stage) in WELL_KNOWN.iter().enumerate() {
        let (allocation, status) = match stage {
            Stage::Allocation(status) => (format!("`{}`", flexjob::allocation_id(index)), status.label()),
            Stage::Offer(status) => ("none".into(), status.label()),
        };
        let unknown = matches!(stage, Stage::Allocation(status) if status.wire_name() == Some("Ukendt"));
        let term = match index {
            0 => ", for five years; differs from the application in hours, pay and start",
            1 => ", for good",
            _ => "",
        };
        let code = if unknown { format!(": {}", told(Fejlkode::BevillingUkendt)) } else { String::new() };
        let _ = writeln!(text, "| `{}` | {allocation} | {status}{term}{code} |", flexjob::offer_id(index));
    }
    text
}

fn section(text: &mut String, heading: &str, what: impl Fn(&Named) -> Option<String>) {
    let _ = write!(text, "\n## {heading}\n\n| CPR number | name | contact group | what happens |\n|---|---|---|---|\n");
    for named in NAMED {
        if let Some(what) = what(named) {
            let (cpr, group) = (named.cpr, named.category.label());
            let _ = writeln!(text, "| `{cpr}` | {} {} | {group} | {what} |", named.first_name, named.last_name);
        }
    }
}

fn told(code: Fejlkode) -> String {
    format!("{} *{}*", code.number(), code.fejltekst().unwrap_or_default())
}

#[test]
fn demo_citizens_are_documented() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/demo-citizens.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, document()).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    // Not assert_eq!: a failing test would print every number.
    assert!(
        there == document(),
        "docs/demo-citizens.md is not what the tables say. Renew it: \
         UPDATE_DOCS=1 cargo test -p approval-console-server --lib demo_citizens"
    );
    for named in NAMED {
        let number = contract::Cpr::parse(named.cpr).unwrap();
        let told = document().lines().filter(|line| line.contains(named.cpr)).count();
        assert!(told >= 1, "{} {} is not told of", named.first_name, named.last_name);
        assert!(!cpr::has_check_sum(&number), "{} {}", named.first_name, named.last_name);
    }
}
