//! The receipt of a meeting that has just been booked. The service gives it once.

use super::{dealing::Receipt, lines::Line};
use crate::locales::{format, jobagent as text};
use contract::jobagent::UpdateJobagentResponse;
use leptos::prelude::*;

/// The receipt.
#[component]
pub fn ReceiptView(
    /// What came of it.
    receipt: Receipt,
) -> impl IntoView {
    let told = match receipt {
        Receipt::Lost => view! { <p>{text::receipt_lost()}</p> }.into_any(),
        Receipt::Here(receipt) => {
            let line = |(label, value): Line| {
                view! { <div><dt>{label}</dt><dd class="as-written">{value}</dd></div> }.into_any()
            };
            view! { <dl class="jobagent-lines">{lines(&receipt).into_iter().map(line).collect_view()}</dl> }.into_any()
        }
    };
    view! {
        <section class="card jobagent-receipt" aria-labelledby="jobagent-receipt">
            <h3 class="card-heading" id="jobagent-receipt" tabindex="-1">{text::receipt()}</h3>
            {told}
        </section>
    }
}

/// What it says. What is not told, or is blank, is no line.
fn lines(receipt: &UpdateJobagentResponse) -> Vec<Line> {
    let code = if receipt.no_self_activating_code_needed {
        text::receipt_code_not_needed()
    } else {
        text::receipt_code_needed()
    };
    let told = |label, value: Option<&str>| value.map(|value| (label, value.to_owned()));
    let lines = [
        told(text::receipt_from_jobcentre(), Some(&receipt.job_center_receipt)),
        Some((text::receipt_at(), format::date_and_clock(receipt.service_receipt.event_date))),
        told(text::receipt_phone(), receipt.phone.as_deref().map(str::trim)),
        told(text::receipt_fax(), receipt.fax.as_deref().map(str::trim)),
        told(text::receipt_code(), Some(code)),
        Some((text::receipt_booking(), receipt.indkaldelse_id.to_string())),
        Some((text::receipt_message(), receipt.service_receipt.message_identifier.to_string())),
    ];
    lines.into_iter().flatten().filter(|(_, value)| !value.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_told_is_no_line() {
        let sample = include_str!("../../contract/samples/update-jobagent-receipt.json");
        let mut receipt: UpdateJobagentResponse = serde_json::from_str(sample).unwrap();
        let values: Vec<String> = lines(&receipt).into_iter().map(|(_, value)| value).collect();
        assert_eq!(
            values,
            [
                "Mødet er booket.",
                "13. marts 2026 kl. 08:06",
                "89401000",
                "89401001",
                "Ikke nødvendig",
                "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5b301",
                "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5b300"
            ]
        );
        receipt.phone = Some(" ".into());
        receipt.fax = None;
        receipt.job_center_receipt.clear();
        assert_eq!(lines(&receipt).len(), 4);
    }
}
