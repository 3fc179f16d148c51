//! Who signs in anew in the same browser: the former session is over, though its cookie does not come along on the way back.

use crate::support::{Person, SESSION, Server, Who, ida_may_sign_in};

/// Whether a cookie of some time opens a session still.
fn opens(server: &Server, cookie: &str) -> bool {
    server.browser().get("/bff/session", &[("cookie", cookie)]).status == 200
}

#[test]
fn the_former_session_is_over_whoever_signs_in() {
    let (login, server) = ida_may_sign_in();
    let (mut desk, mut home) = (Person::at(&server), Person::at(&server));
    desk.signs_in(&login);
    home.signs_in(&login);
    for who in [Who::Ida, Who::Colleague] {
        let former = desk.session_cookie();
        assert!(opens(&server, &former));
        Person::is(&login, who);
        desk.signs_in(&login);
        assert_ne!(desk.session_cookie(), former);
        assert!(!opens(&server, &former));
        assert_eq!(desk.session().json()["behandler"]["behandlerNavn"], who.behandler().behandler_navn);
    }
    assert_eq!(home.session().status, 200, "another browser's goes on");
    assert_eq!(server.count("SELECT count(*) FROM session"), 2);
}

#[test]
fn a_sign_in_that_fails_leaves_it_as_it_is() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    let led_to = ida.begins("/annoncer");
    assert_eq!(ida.session().status, 200, "so does one that has only begun");
    let query = login.sign_in(&led_to);
    let state = query.split_once('&').unwrap().1;
    assert_eq!(ida.returns(&format!("error=access_denied&{state}")).status, 403);
    assert_eq!(ida.session().status, 200);
}

#[test]
fn of_sign_ins_in_many_tabs_the_last_is_left() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    let mut former = vec![ida.session_cookie()];
    let led_to = ["/a", "/b", "/c"].map(|tab| ida.begins(tab));
    for led_to in led_to {
        assert_eq!(ida.returns(&login.sign_in(&led_to)).status, 303);
        assert!(opens(&server, &ida.session_cookie()));
        assert!(former.iter().all(|cookie| !opens(&server, cookie)));
        former.push(ida.session_cookie());
    }
    assert_eq!(server.count("SELECT count(*) FROM session"), 1);
}

#[test]
fn a_cookie_that_opens_nothing_is_no_hindrance() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.is_given(SESSION, &"A".repeat(43));
    ida.signs_in(&login);
    // Signed out in another tab, in the middle of signing in anew.
    let led_to = ida.begins("/annoncer");
    assert_eq!(ida.call("DELETE", "/bff/session", &[("x-csrf", "1")]).status, 200);
    assert_eq!(ida.returns(&login.sign_in(&led_to)).status, 303);
    assert_eq!(ida.session().status, 200);
}
