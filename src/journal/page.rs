//! The journal on a page: searched, filtered, and taken along as a file.

use super::{
    csv::csv,
    entry::{JournalEntry, KEPT_DAYS},
    lines::Journal,
    search::{Ended, Search},
};
use crate::{
    locales::{format, journal as text},
    routes::Page,
    ui::{DataTable, Loading, carried, follow},
};
use contract::{Tidspunkt, copenhagen};
use leptos::{prelude::*, task::spawn_local};

/// Lines shown at first, and added with each press.
const LINES_AT_A_TIME: usize = 200;

/// The journal.
#[component]
pub fn JournalPage() -> impl IntoView {
    let journal = Journal::expect();
    let lines = RwSignal::new(None::<Vec<JournalEntry>>);
    follow(move || {
        journal.track();
        spawn_local(async move {
            let read = journal.read().await;
            lines.try_set(Some(read));
        });
    });
    let search = carried("journal-search", Search::default);
    let shown = carried("journal-shown", || LINES_AT_A_TIME);
    let found = Memo::new(move |_| {
        lines.with(|lines| {
            let lines = lines.as_ref()?;
            search.with(|search| Some(lines.iter().filter(|line| search.finds(line)).cloned().collect::<Vec<_>>()))
        })
    });
    let take_along = move |_| {
        let file = found.with_untracked(|found| csv(found.as_deref().unwrap_or_default()));
        file.save(&format!("journal-{}.csv", copenhagen::date(journal.now().utc())));
    };
    view! {
        <div class="page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead(KEPT_DAYS)}</p>
            <p class="own-day">{move || journal.own_day(journal.now()).words()}</p>
            <SearchForm search on_change=move |()| shown.set(LINES_AT_A_TIME) />
            <p role="status">
                {move || found.with(|found| found.as_ref().map(|found| text::found(format::integer(i64::try_from(found.len()).unwrap_or(i64::MAX)))))}
            </p>
            {move || {
                found
                    .with(|found| match found {
                        None => view! { <Loading label=text::loading() /> }.into_any(),
                        Some(found) if found.is_empty() => view! { <p class="empty">{text::none()}</p> }.into_any(),
                        Some(found) => {
                            let now = journal.now();
                            let rows = found.iter().take(shown.get()).map(|line| row(line, now)).collect_view();
                            let headings =
                                vec![text::time(), text::act(), text::title(), text::outcome(), text::request_ids()];
                            view! { <DataTable label=text::heading() headings lines=rows.into_any() /> }.into_any()
                        }
                    })
            }}
            <p class="card-buttons">
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    hidden=move || found.with(|found| found.as_ref().is_none_or(|found| found.len() <= shown.get()))
                    on:click=move |_| shown.update(|shown| *shown += LINES_AT_A_TIME)
                >
                    {text::more()}
                </button>
                <button type="button" class="ds-button" data-variant="secondary" on:click=take_along>{text::export()}</button>
            </p>
        </div>
    }
}

#[component]
fn SearchForm(search: RwSignal<Search>, #[prop(into)] on_change: Callback<()>) -> impl IntoView {
    let change = move |act: Box<dyn FnOnce(&mut Search)>| {
        search.update(act);
        on_change.run(());
    };
    // What was chosen before the page was drawn in another language. Half a date must not be written back as none.
    let Search { words, ended: chosen, day } = search.get_untracked();
    view! {
        <search class="search-form">
            <div class="ds-field">
                <label class="ds-label" for="journal-words">{text::search()}</label>
                <input
                    class="ds-input"
                    id="journal-words"
                    type="search"
                    autocomplete="off"
                    prop:value=words
                    on:input=move |event| {
                        let words = event_target_value(&event);
                        change(Box::new(move |search| search.words = words));
                    }
                />
            </div>
            <div class="ds-field">
                <label class="ds-label" for="journal-outcome">{text::outcome()}</label>
                <select
                    class="ds-input"
                    id="journal-outcome"
                    prop:value=chosen.as_str()
                    on:change=move |event| {
                        let ended = Ended::from_value(&event_target_value(&event));
                        change(Box::new(move |search| search.ended = ended));
                    }
                >
                    {Ended::EVERY.map(|ended| view! { <option value=ended.as_str()>{ended.words()}</option> }.into_any()).collect_view()}
                </select>
            </div>
            <div class="ds-field">
                <label class="ds-label" for="journal-day">{text::day()}</label>
                <input
                    class="ds-input"
                    id="journal-day"
                    type="date"
                    prop:value=day.map(|day| day.to_string())
                    on:input=move |event| {
                        let day = event_target_value(&event).parse().ok();
                        change(Box::new(move |search| search.day = day));
                    }
                />
            </div>
        </search>
    }
}

fn row(line: &JournalEntry, now: Tidspunkt) -> AnyView {
    let title = if line.title.is_empty() { line.ad.short() } else { line.title.clone() };
    let act = if line.detail.is_empty() {
        line.act.words().to_owned()
    } else {
        text::act_with_detail(line.act.words(), &line.detail)
    };
    let request = |(name, id): (Option<&'static str>, &str)| {
        let name = name.map(|name| view! { <span class="quiet">{name}</span> " " }.into_any());
        view! { <span class="request-id">{name} {id.to_owned()} " "</span> }.into_any()
    };
    let requests = line.named_requests().into_iter().map(request).collect_view();
    let settled = line.settled_at.map(|at| text::settled(format::moment(at, now)));
    view! {
        <tr>
            <td>{format::moment(line.at, now)}</td>
            <td>{act}</td>
            <th scope="row">
                <a href=Page::Ad(line.ad).path() class="ds-link">{title}</a>
            </th>
            <td>{line.outcome.words()} " " <span class="quiet">{settled}</span></td>
            <td class="request-ids">{requests}</td>
        </tr>
    }
    .into_any()
}
