//! The help page: the working day, step by step.

use super::step::Step;
use crate::{
    keys::{Command, Commands},
    locales::guide as text,
    routes::Page,
    ui::ColorScheme,
};
use leptos::prelude::*;

/// Help.
#[component]
pub fn GuidePage() -> impl IntoView {
    let commands = Commands::expect();
    let show_keys = move |_| {
        commands.run(Command::Help);
    };
    view! {
        <div class="page guide" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            <p class="guide-links">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=show_keys>
                    {Command::Help.label()}
                </button>
                <a href=Page::Operations.path() class="ds-link">{text::to_operations()}</a>
                <a href=Page::Accessibility.path() class="ds-link">{Command::Accessibility.label()}</a>
            </p>
            <ol class="guide-steps">{Step::EVERY.map(step).collect_view()}</ol>
        </div>
    }
}

fn step(step: Step) -> AnyView {
    let scheme = ColorScheme::expect();
    // The picture follows the console's colours, and where these follow the system, the system's.
    let dark_when = move || match scheme.get() {
        ColorScheme::Auto => "(prefers-color-scheme: dark)",
        ColorScheme::Light => "not all",
        ColorScheme::Dark => "all",
    };
    let (width, height) = step.size();
    view! {
        <li class="guide-step">
            <h2 class="section-heading">{step.heading()}</h2>
            <p>{step.how()}</p>
            <picture>
                <source media=dark_when srcset=step.dark() />
                <img
                    class="guide-picture"
                    src=step.light()
                    alt=step.shows()
                    width=width
                    height=height
                    loading="lazy"
                    decoding="async"
                />
            </picture>
        </li>
    }
    .into_any()
}
