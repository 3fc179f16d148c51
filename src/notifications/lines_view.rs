//! What a pasted list holds: how many good lines, and each bad one with a way to it.

use super::{
    field::Field,
    form_state::FormState,
    lines::{self, Listed},
};
use crate::{
    locales::{format, notifications as text},
    ui::{Caret, dynamic},
};
use leptos::{html, prelude::*};

/// Most bad lines that are pointed at; of more it says how many.
const MOST_SHOWN: usize = 20;

/// What is told of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Report {
    good: usize,
    /// Bad lines with what is wrong, and repeats with the line they repeat.
    lines: Vec<(usize, String)>,
    /// How many of `lines` are at fault.
    faults: usize,
}

impl Report {
    fn of(field: Field, typed: &str) -> Self {
        match field {
            Field::CprNumre => Self::new(lines::cprs(typed)),
            _ => Self::new(lines::ids(typed)),
        }
    }

    fn new<T>(listed: Listed<T>) -> Self {
        let faults = listed.faults.len();
        let bad = listed.faults.into_iter().map(|(line, fault)| (line, fault.words()));
        let repeats = listed.repeats.into_iter().map(|(line, first)| (line, text::repeats_line(first)));
        let lines = bad.chain(repeats).collect();
        Self { good: listed.values.len(), lines, faults }
    }

    fn words(&self) -> String {
        match (self.good, self.faults) {
            (1, 0) => text::one_good().to_owned(),
            (good, 0) => text::good(format::count(good)),
            (good, 1) => text::good_and_one_bad(format::count(good)),
            (good, bad) => text::good_and_bad(format::count(good), format::count(bad)),
        }
    }
}

/// The report of a list's field. The lines are pointed at once the field has been left.
#[component]
pub fn LinesReport(
    /// The field.
    field: Field,
    /// Its form.
    form: FormState,
    /// What stands in it.
    typed: Memo<String>,
    /// Where it stands.
    area: NodeRef<html::Textarea>,
) -> impl IntoView {
    let report = Memo::new(move |_| typed.with(|typed| Report::of(field, typed)));
    let is_blank = move || typed.with(|typed| typed.trim().is_empty());
    let go_to = move |line: usize| {
        if let Some(area) = area.get_untracked() {
            // What leaves the page meanwhile needs no focus.
            area.focus().ok();
            let (start, end) = lines::place(&area.value(), line);
            Caret::between(start, end).put_into(&area);
        }
    };
    let line = move |(line, words): (usize, String)| {
        view! {
            <li>
                <button type="button" class="link-button" on:click=move |_| go_to(line)>{text::line(line)}</button>
                ": " {words}
            </li>
        }
        .into_any()
    };
    view! {
        <p class="field-hint" id=format!("{}-report", field.name()) role="status">
            {move || (!is_blank()).then(|| report.with(Report::words))}
        </p>
        {dynamic(move || {
            let lines = report.with(|report| report.lines.clone());
            if lines.is_empty() || !form.is_judged(field) {
                return ().into_any();
            }
            let more = lines.len().saturating_sub(MOST_SHOWN);
            let more = (more > 0).then(|| view! { <li>{text::more_lines(format::count(more))}</li> }.into_any());
            view! {
                <ul class="bad-lines" aria-label=text::bad_lines(field.label())>
                    {lines.into_iter().take(MOST_SHOWN).map(line).collect_view()} {more}
                </ul>
            }
            .into_any()
        })}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_are_counted_and_the_others_told_by_their_line() {
        let report = Report::of(Field::CprNumre, "010165-1234\n310265-1234\n2902011234\n0101651234");
        assert_eq!((report.good, report.faults), (2, 1));
        let lines: Vec<usize> = report.lines.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4], "the bad one first");
        assert!(report.lines.iter().all(|(_, words)| !words.contains("310265")));
        assert_eq!(Report::of(Field::SlettedeExternalIdentifiers, ""), Report::default());
    }

    #[test]
    fn each_count_has_its_own_words() {
        let words = |good, faults| Report { good, faults, lines: Vec::new() }.words();
        assert_eq!([words(1, 0), words(1_200, 0)], ["1 klar.", "1.200 klar."]);
        assert_eq!([words(3, 1), words(0, 2)], ["3 klar, 1 linje skal rettes.", "0 klar, 2 linjer skal rettes."]);
    }
}
