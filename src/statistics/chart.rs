//! The chart of a period's days: places what [`Plot`] reckons, and tells of the day that keys or pointer are at. To
//! assistive technology it is a slider over the days: one stop for Tab, and each day spoken as it is reached.

use super::{
    date_axis,
    geometry::{HEIGHT, Plot},
    pointing::Pointing,
    series::{Day, Series},
    told,
};
use crate::locales::{format, statistics as text};
use leptos::{ev, html, prelude::*};

/// Pixels from the axis down to the dates.
const DATES_BELOW: i64 = 26;
/// Pixels between a day and what is told of it.
const ASIDE: i64 = 12;

/// A chart of days.
#[component]
pub fn DayChart(
    /// Its name.
    label: &'static str,
    /// What it shows.
    series: Memo<Series>,
    /// How many pixels there are for it; 0 while that is not known.
    width: RwSignal<i64>,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let plot = Memo::new(move |_| {
        let width = width.get();
        (width > 0).then(|| series.with(|series| Plot::new(series.days.len(), series.largest(), width)))
    });
    let count = Memo::new(move |_| series.with(|series| series.days.len()));
    let pointing = RwSignal::new(Pointing::default());
    let told = Memo::new(move |_| pointing.get().told(count.get()));
    let day_at = move |at: usize| series.with(|series| series.days.get(at).copied());
    let spoken = move || day_at(pointing.get().at(count.get())).as_ref().map(told::spoken);
    let press = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        if let Some(after) = pointing.get_untracked().after(&event.key(), count.get_untracked()) {
            event.prevent_default();
            pointing.set(after);
        }
    };
    // Nothing in the chart takes the pointer, so the place is always the chart's own.
    let point = move |event: ev::PointerEvent| {
        if let Some(plot) = plot.get_untracked() {
            pointing.set(Pointing::Telling(plot.day_at(i64::from(event.offset_x()))));
        }
    };
    let tell = move |tells: bool| pointing.update(|pointing| *pointing = pointing.telling(tells));
    let has_focus = move || {
        let focused = document().active_element();
        focused.is_some() && focused.as_ref() == element.get_untracked().as_deref().map(AsRef::as_ref)
    };
    // From the left edge in the left half, and from the right in the right: never over the day it tells of.
    let beside = move |from_left: bool| {
        let (at, plot) = (told.get()?, plot.get()?);
        let middle = plot.middle(at);
        let place = if from_left { middle } else { plot.width - middle };
        (from_left == (middle * 2 < plot.width)).then(|| format!("{}px", place + ASIDE))
    };
    view! {
        <div
            class="chart"
            node_ref=element
            role="slider"
            tabindex="0"
            aria-label=label
            aria-valuemin="1"
            aria-valuemax=move || count.get().to_string()
            aria-valuenow=move || (pointing.get().at(count.get()) + 1).to_string()
            aria-valuetext=spoken
            on:keydown=press
            on:focus=move |_| tell(true)
            on:blur=move |_| tell(false)
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=move |_| tell(has_focus())
        >
            {move || plot.get().map(|plot| series.with(|series| drawing(plot, &series.days, told)))}
            <div
                class="chart-tip"
                aria-hidden="true"
                hidden=move || told.get().is_none()
                style:left=move || beside(true)
                style:right=move || beside(false)
            >
                {move || {
                    let lines = told.get().and_then(day_at).as_ref().map(told::lines).unwrap_or_default();
                    lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect_view()
                }}
            </div>
        </div>
    }
}

fn drawing(plot: Plot, days: &[Day], told: Memo<Option<usize>>) -> AnyView {
    let shapes = [
        ("chart-bars", plot.bars(days)),
        ("chart-strip", plot.strip(days)),
        ("chart-holidays", plot.holidays(days)),
        ("chart-halo", plot.means(days)),
        ("chart-mean", plot.means(days)),
    ];
    let shapes = shapes.map(|(class, path)| view! { <path class=class d=path></path> }.into_any());
    let write = |class: &'static str, x: i64, y: i64, words: String| {
        view! { <text class=class x=x.to_string() y=y.to_string()>{words}</text> }.into_any()
    };
    let numbers = plot
        .scale
        .ticks()
        .iter()
        .map(|tick| write("chart-number", plot.left - 6, plot.height_of(*tick) + 4, format::integer(*tick)));
    let dates: Vec<_> = days.iter().map(|day| day.date).collect();
    let names = date_axis::named(&dates, plot.inner_width())
        .into_iter()
        .map(|named| write("chart-date", plot.middle(named.at), plot.base() + DATES_BELOW, named.name));
    let numbers = numbers.chain(names).collect_view();
    let (left, right, base) = (plot.left, plot.left + plot.inner_width(), plot.base());
    let (bands, lines) = (plot.bands(days), plot.lines());
    let view_box = format!("0 0 {} {HEIGHT}", plot.width);
    let marker = move || told.get().map(|at| format!("M{} 0V{base}", plot.middle(at)));
    view! {
        <svg class="chart-drawing" viewBox=view_box aria-hidden="true">
            <path class="chart-bands" transform="scale(.1)" d=bands></path>
            <path class="chart-lines" d=lines></path>
            <g transform="scale(.1)">{shapes.collect_view()}</g>
            <path class="chart-axis" d=format!("M{left} {base}H{right}")></path>
            <path class="chart-marker" d=marker></path>
            {numbers}
        </svg>
    }
    .into_any()
}

/// What the marks of the charts mean.
#[component]
pub fn Legend() -> impl IntoView {
    let marks = [
        ("chart-bars", "M30 140V60H70V140zM90 140V20H130V140z", text::approved()),
        ("chart-mean", "M10 110L60 60L110 80L150 40", text::mean()),
        ("chart-strip", "M10 100V60H150V100z", text::weekend_or_holiday()),
        ("chart-holidays", "M80 40l40 40l-40 40l-40 -40z", text::holiday()),
    ];
    let mark = |(class, path, words): (&'static str, &'static str, &'static str)| {
        view! {
            <li>
                <svg class="legend-mark" viewBox="0 0 160 160" aria-hidden="true"><path class=class d=path></path></svg>
                {words}
            </li>
        }
        .into_any()
    };
    view! { <ul class="legend">{marks.map(mark).collect_view()}</ul> }
}
