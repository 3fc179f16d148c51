//! Sign-ins that somebody else would have go another way.

use crate::support::{Person, SESSION, ida_may_sign_in};

#[test]
fn another_site_signs_nobody_in() {
    let (_login, server) = ida_may_sign_in();
    for (site, leads) in [("cross-site", "/"), ("same-site", "/"), ("same-origin", "http://"), ("none", "http://")] {
        let answer = server.browser().get("/bff/sign-in", &[("sec-fetch-site", site)]);
        assert_eq!(answer.status, 303);
        assert!(answer.header("location").starts_with(leads), "{site}: {}", answer.header("location"));
        assert_eq!(answer.header("set-cookie").is_empty(), leads == "/", "{site}");
    }
}

#[test]
fn a_sign_in_leads_to_no_other_address() {
    let (login, server) = ida_may_sign_in();
    for hostile in [
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "/bff/session",
        "/%2562ff/session",
        "%2F%2Fevil.example",
        "/.//evil.example",
        "/x/../../bff/session",
        "/%0d%0aset-cookie:x=1",
        "/v2/JobannonceBehandling",
        "///evil.example",
        "http:evil.example",
        "data:text/html,x",
        "/%00",
        "%E3%80%82",
    ] {
        let mut ida = Person::at(&server);
        let query = login.sign_in(&ida.begins(hostile));
        let back = ida.returns(&query);
        let led_to = back.header("location");
        assert_eq!(led_to, "/", "{hostile}");
    }
}

#[test]
fn a_cookie_of_somebody_elses_making_is_not_adopted() {
    let (login, server) = ida_may_sign_in();
    let chosen = "A".repeat(43);
    let mut victim = Person::at(&server);
    victim.is_given(SESSION, &chosen);
    victim.signs_in(&login);
    assert_ne!(victim.cookie(SESSION), Some(chosen.as_str()));
    server.browser().get("/bff/session", &[("cookie", &format!("{SESSION}={chosen}"))]).is_refused(401, None);
}

#[test]
fn the_page_speaks_english_where_the_browser_does() {
    let (_login, server) = ida_may_sign_in();
    let answer = server.browser().get("/bff/callback?state=x", &[("accept-language", "en-GB,en;q=0.9")]);
    assert!(answer.text().contains("<html lang=\"en\">") && answer.text().contains("Try again"), "{}", answer.text());
    let page = server.browser().get("/logget-ind", &[]);
    assert!(page.status == 200 && page.text().contains("Luk fanen"), "{}", page.text());
}
