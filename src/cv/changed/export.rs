//! Every CV that changed in a period, as a file for a spreadsheet.

use super::asked::Asked;
use crate::{
    api::{ApiError, Client},
    csv::Csv,
    cv::explain::explain,
    locales::cv as text,
    ui::{ConfirmDialog, Toasts, Work, carried_whole, with_hyphen},
};
use chrono::{Datelike, Timelike};
use contract::{Tidspunkt, copenhagen, cv_workflow::CVUpdateItem};
use leptos::prelude::*;

/// Reads every page. What happens meanwhile is left out, so that no row moves from one page to another.
async fn read_all(client: &Client, asked: &Asked) -> Result<Vec<CVUpdateItem>, ApiError> {
    let mut request = asked.on_page(1).request();
    let now = client.now();
    if request.cv_change_start_time < now {
        request.cv_change_end_time = request.cv_change_end_time.min(now);
    }
    let (mut rows, mut page, mut last) = (Vec::new(), 1, 1);
    while page <= last {
        request.cv_list_page = Some(page);
        let answer = client.get_updated_cvs(request.clone()).await?;
        rows.extend(answer.cv_update_list.unwrap_or_default());
        if page == 1 {
            last = answer.last_page_number;
        }
        page = page.saturating_add(1);
    }
    Ok(rows)
}

/// The file. A CPR number has its hyphen: without it a spreadsheet would take it for a number and drop its first zero.
fn file(rows: &[CVUpdateItem]) -> Csv {
    let mut file = Csv::new(&[text::file_cpr(), text::column_revised(), text::column_deleted()]);
    for row in rows {
        let cpr = &row.person_civil_registration_identifier;
        file.row(&[
            cpr.checked().map_or_else(|_| cpr.to_string(), |cpr| with_hyphen(&cpr)),
            date_and_time(row.revision_date),
            if row.cv_is_deleted { text::yes() } else { text::no() }.to_owned(),
        ]);
    }
    file
}

/// `22-11-2026 10:42`, which Danish Excel takes for a date.
fn date_and_time(at: Tidspunkt) -> String {
    let at = copenhagen::local(at.utc());
    format!("{:02}-{:02}-{:04} {:02}:{:02}", at.day(), at.month(), at.year(), at.hour(), at.minute())
}

/// `aendrede-cv-2026-11-15-2026-11-22-75100.csv`: nothing about a citizen.
fn file_name(asked: &Asked) -> String {
    let (from, until) = asked.days();
    let jobcentre = asked.jobcentre().map(|code| format!("-{}", code.as_str())).unwrap_or_default();
    format!("{}-{from}-{until}{jobcentre}.csv", text::file_name())
}

/// The button, and the second look before CPR numbers leave the console.
#[component]
pub fn Export(
    /// What is asked for.
    asked: Asked,
) -> impl IntoView {
    let (client, toasts) = (Client::expect(), Toasts::expect());
    let (work, open, error) =
        carried_whole("cv-export", || (Work::default(), RwSignal::new(false), RwSignal::new(None::<ApiError>)));
    let get = move |()| {
        let (client, asked) = (client.clone(), asked.clone());
        error.set(None);
        work.run(async move {
            match read_all(&client, &asked).await {
                // Closed meanwhile, it is no longer wanted.
                Ok(rows) if open.try_get_untracked() == Some(true) => {
                    file(&rows).save(&file_name(&asked));
                    open.set(false);
                    toasts.tell(text::exported(crate::locales::format::count(rows.len())));
                }
                Ok(_) => {}
                Err(why) => drop(error.try_set(Some(why))),
            }
        });
    };
    let ask = move |_| {
        error.set(None);
        open.set(true);
    };
    view! {
        <p>
            <button type="button" class="ds-button" data-variant="secondary" on:click=ask>{text::export()}</button>
        </p>
        <ConfirmDialog
            open
            heading=Signal::stored(text::export_sure().to_owned())
            confirm_label=Signal::stored(text::export_now().to_owned())
            busy=work.pending()
            careful=Signal::stored(true)
            error=Signal::derive(move || error.with(|error| error.as_ref().map(explain)))
            on_confirm=get
        >
            <p>{text::export_what()}</p>
        </ConfirmDialog>
    }
}

#[cfg(test)]
mod tests {
    use super::{super::in_address::tests::asked, *};
    use crate::api::{Pace, Request, Response, Transport, TransportError};
    use futures::executor::block_on;
    use std::{
        future::{Future, ready},
        pin::Pin,
        sync::{Arc, Mutex},
    };

    /// A service whose pages have a row each: page 7 is of a citizen born on the 7th.
    #[derive(Clone, Default)]
    struct Paged {
        pages: i32,
        asked: Arc<Mutex<Vec<serde_json::Value>>>,
    }

    impl Transport for Paged {
        fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
            let body: serde_json::Value = serde_json::from_str(request.body.unwrap().as_str()).unwrap();
            let wanted = body["getCVUpdateListRequest"].clone();
            let page = wanted["cvListPage"].as_i64().unwrap();
            self.asked.lock().unwrap().push(wanted);
            let body = format!(
                r#"{{"getCVUpdateListResponse":{{"cvChangeStartTime":"2026-11-15T00:00:00+01:00",
                "cvChangeEndTime":"2026-11-16T00:00:00+01:00","cvChangeExtractTime":"2026-11-22T12:00:00+01:00",
                "lastPageNumber":{},"cvUpdateList":[{{"personCivilRegistrationIdentifier":"{page:02}01651234",
                "revisionDate":"2026-11-15T09:05:00+01:00","cvIsDeleted":{}}}]}}}}"#,
                self.pages,
                page == 2
            );
            Box::pin(ready(Ok(Response { status: 200, date: None, body })))
        }
    }

    impl Pace for Paged {
        fn pause(&self, _millis: u32) -> Pin<Box<dyn Future<Output = ()>>> {
            Box::pin(ready(()))
        }
    }

    fn rows(pages: i32) -> (Vec<CVUpdateItem>, Vec<serde_json::Value>) {
        let service = Paged { pages, ..Paged::default() };
        let client = Client::with_pace(service.clone(), service.clone());
        let asked = asked("fra=2026-11-15&til=2026-11-15&jobcenter=75100&side=2");
        let rows = block_on(read_all(&client, &asked)).unwrap();
        (rows, service.asked.lock().unwrap().clone())
    }

    #[test]
    fn every_page_is_read_once_and_of_the_same_period() {
        let (rows, asked) = rows(3);
        assert_eq!(rows.len(), 3);
        let pages: Vec<_> = asked.iter().map(|asked| asked["cvListPage"].as_i64()).collect();
        assert_eq!(pages, [Some(1), Some(2), Some(3)]);
        assert!(asked.iter().all(|asked| asked["cvChangeEndTime"] == "2026-11-16T00:00:00.0000000+01:00"));
        assert!(asked.iter().all(|asked| asked["jobcenter"] == "75100"));
    }

    #[test]
    fn danish_excel_keeps_the_first_zero_and_takes_dates_for_dates() {
        let (rows, _) = rows(2);
        assert_eq!(
            file(&rows).as_str(),
            "\u{FEFF}CPR-nummer;Seneste ændring;Slettet i perioden\r\n\
             010165-1234;15-11-2026 09:05;nej\r\n\
             020165-1234;15-11-2026 09:05;ja\r\n"
        );
    }

    #[test]
    fn the_files_name_tells_of_no_citizen() {
        let name = |query| file_name(&asked(query));
        assert_eq!(
            name("fra=2026-11-15&til=2026-11-22&jobcenter=75100"),
            "aendrede-cv-2026-11-15-2026-11-22-75100.csv"
        );
        assert_eq!(name("fra=2026-11-15&til=2026-11-22"), "aendrede-cv-2026-11-15-2026-11-22.csv");
    }
}
