//! What the browser shows when a sign-in failed: a page of the server, since there is no console before it.

use super::{failure::Failure, language::Language};
use crate::{http::refusal::whole_seconds, session::return_to::ReturnTo};
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use contract::bff::way_in::{RETURN_TO, SIGN_IN_PATH};
use sha2::{Digest, Sha256};

const PAGE: &str = include_str!("failure.html");
const STYLE: &str = include_str!("failure.css");

/// A text in both languages.
struct Words {
    danish: &'static str,
    english: &'static str,
}

impl Words {
    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Danish => self.danish,
            Language::English => self.english,
        }
    }
}

const fn words(danish: &'static str, english: &'static str) -> Words {
    Words { danish, english }
}

/// Tells a failure in the log and to the person, by the same number.
pub(super) fn of(failure: &Failure, return_to: &ReturnTo, language: Language) -> Response {
    // Without a number of its own the page is as good, only harder to find in the log.
    let number = format!("{:08x}", getrandom::u32().unwrap_or_default());
    tracing::warn!(%failure, number, "a sign-in failed");
    let (status, text) = told(failure);
    let title = words("Du blev ikke logget ind", "You were not signed in").in_language(language);
    let again = words("Prøv igen", "Try again").in_language(language);
    let label = words("Nummer til support", "Number for support").in_language(language);
    let rest = format!(
        "<p><a href=\"{SIGN_IN_PATH}?{RETURN_TO}={}\">{again}</a></p>\n<p class=\"number\">{label}: {number}</p>",
        return_to.as_parameter()
    );
    let mut answer = page(status, language, title, text.in_language(language), &rest);
    if let Failure::TooMany(wait) = failure {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(whole_seconds(*wait)));
    }
    answer
}

/// `GET /logget-ind`: where a sign-in in a tab of its own ends, while the work waits in another.
pub(super) async fn signed_in(headers: HeaderMap) -> Response {
    let language = Language::of(&headers);
    let title = words("Du er logget ind", "You are signed in").in_language(language);
    let text = words("Luk fanen, og fortsæt i den anden.", "Close this tab and go on in the other.");
    page(StatusCode::OK, language, title, text.in_language(language), "")
}

fn told(failure: &Failure) -> (StatusCode, Words) {
    match failure {
        Failure::Used | Failure::OtherIssuer | Failure::Grant => (
            StatusCode::BAD_REQUEST,
            words(
                "Loginforsøget er brugt eller for gammelt. Prøv igen.",
                "This sign-in attempt was used already or is too old. Try again.",
            ),
        ),
        Failure::OtherBrowser => (
            StatusCode::BAD_REQUEST,
            words(
                "Loginforsøget blev begyndt i en anden browser. Prøv igen her.",
                "This sign-in was begun in another browser. Try again here.",
            ),
        ),
        Failure::Denied => (
            StatusCode::FORBIDDEN,
            words("Login blev afbrudt, eller du har ikke adgang.", "The sign-in was cancelled, or you have no access."),
        ),
        Failure::Claims(_) => (
            StatusCode::FORBIDDEN,
            words(
                "Din brugerprofil mangler oplysninger, som konsollen kræver. Kontakt din administrator, og oplys nummeret \
                 nedenfor.",
                "Your user profile lacks information that the console needs. Contact your administrator with the number \
                 below.",
            ),
        ),
        Failure::Doubt(_) | Failure::OtherPerson | Failure::Refused(_) => (
            StatusCode::BAD_GATEWAY,
            words(
                "Login-tjenestens svar kunne ikke bekræftes. Prøv igen; kontakt driften, hvis det gentager sig.",
                "The sign-in service's answer could not be verified. Try again; tell operations if it happens again.",
            ),
        ),
        Failure::Away(_) | Failure::Client(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            words(
                "Login-tjenesten svarer ikke. Prøv igen om lidt.",
                "The sign-in service does not answer. Try again shortly.",
            ),
        ),
        Failure::TooMany(_) => (
            StatusCode::TOO_MANY_REQUESTS,
            words("For mange loginforsøg. Vent et minut.", "Too many sign-in attempts. Wait a minute."),
        ),
        Failure::Store(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            words(
                "Der skete en uventet fejl på serveren. Prøv igen.",
                "Something unexpected happened at the server. Try again.",
            ),
        ),
    }
}

/// A page of our own texts: nothing in it comes from outside but a path that is percent-encoded.
fn page(status: StatusCode, language: Language, title: &str, text: &str, rest: &str) -> Response {
    let name = words("Godkendelseskonsol", "Approval console").in_language(language);
    let parts = [
        ("{language}", language.tag()),
        ("{style}", STYLE),
        ("{name}", name),
        ("{title}", title),
        ("{text}", text),
        ("{rest}", rest),
    ];
    let html = parts.into_iter().fold(PAGE.to_owned(), |page, (place, words)| page.replace(place, words));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        STANDARD.encode(Sha256::digest(STYLE))
    );
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (header::CONTENT_LANGUAGE, language.tag()),
        (header::VARY, "Accept-Language"),
    ];
    (status, headers, Html(html)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    #[tokio::test]
    async fn a_page_speaks_the_persons_language_and_leads_back() {
        let back = ReturnTo::parse("/annoncer/1?a=\"><script>");
        let page = of(&Failure::Denied, &ReturnTo::parse("/annoncer?a=b"), Language::English);
        assert_eq!(page.status(), StatusCode::FORBIDDEN);
        let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        let html = String::from_utf8(to_bytes(page.into_body(), 10_000).await.unwrap().to_vec()).unwrap();
        assert!(html.contains("<html lang=\"en\">") && html.contains("was cancelled"), "{html}");
        assert!(html.contains("href=\"/bff/sign-in?returnTo=%2Fannoncer%3Fa%3Db\""), "{html}");
        assert!(!html.contains('{') || !html.contains("{text}"), "{html}");

        let page = of(&Failure::Used, &back, Language::Danish);
        let html = String::from_utf8(to_bytes(page.into_body(), 10_000).await.unwrap().to_vec()).unwrap();
        assert!(html.contains("Loginforsøget er brugt eller for gammelt."), "{html}");
        assert!(!html.contains("<script"), "{html}");
    }
}
