//! Every query that grows with the data goes through an index.

use super::{acts, ads, cvs, decisions, duplicates, jobagents, notifications, sign_in_attempts, summaries, versions};
use crate::store::Store;

fn plan(query: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store
        .write_now(|transaction| {
            let mut statement = transaction.prepare(&format!("EXPLAIN QUERY PLAN {query}"))?;
            let parameters = vec![rusqlite::types::Value::Null; statement.parameter_count()];
            let rows = statement.query_map(rusqlite::params_from_iter(parameters), |row| row.get::<_, String>(3))?;
            Ok::<_, crate::store::StoreError>(rows.collect::<Result<Vec<_>, _>>()?.join("; "))
        })
        .unwrap()
}

#[test]
fn no_query_reads_a_whole_table() {
    for (query, index) in [
        (ads::FIND, "sqlite_autoindex_ad_1"),
        (duplicates::FACTS_OF, "sqlite_autoindex_ad_1"),
        (duplicates::FACTS, "PRIMARY KEY"),
        (duplicates::OF_COMPANY_AND_OCCUPATION, "COVERING INDEX ad_company_occupation"),
        (duplicates::OF_COMPANY_AND_TITLE, "COVERING INDEX ad_company_title"),
        (duplicates::IN_BUCKET, "PRIMARY KEY"),
        (acts::ON_AD, "INDEX act_on_ad"),
        (versions::QUEUE, "COVERING INDEX handling_park_end"),
        (notifications::WAITING, "notification_waiting"),
        (notifications::PAGE, "PRIMARY KEY"),
        (cvs::EVENTS, "INDEX cv_event_of_citizen"),
        (decisions::APPROVALS, "COVERING INDEX approval_by_time"),
        (decisions::APPROVALS_BY, "COVERING INDEX approval_by_caseworker"),
        (jobagents::OF_CITIZEN, "INDEX jobagent_of_citizen"),
        (jobagents::WISHES, "sqlite_autoindex_joboenske"),
        (jobagents::bookings::OF_CITIZEN, "INDEX booking_of_citizen"),
        (sign_in_attempts::OLDEST_OF_BROWSER, "COVERING INDEX sign_in_attempt_browser"),
    ] {
        let plan = plan(query);
        assert!(plan.contains(index), "{query}\n{plan}");
        assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{query}\n{plan}");
    }
}

#[test]
fn the_queue_is_read_from_its_index_in_order() {
    for query in [ads::WAITING, summaries::WAITING] {
        let plan = plan(query);
        assert!(plan.contains("SCAN ad USING COVERING INDEX ad_waiting"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}

#[test]
fn statistics_by_caseworker_read_only_the_period() {
    let plan = plan(decisions::APPROVALS_PER_CASEWORKER);
    assert!(plan.contains("COVERING INDEX approval_by"), "{plan}");
}

#[test]
fn changed_cvs_are_read_from_their_period_alone() {
    for query in [cvs::COUNT_CHANGED, cvs::CHANGED] {
        let plan = plan(query);
        assert!(plan.contains("SEARCH cv_event USING COVERING INDEX cv_event_by_time"), "{plan}");
        assert!(!plan.contains("SCAN"), "{plan}");
    }
}
