//! Hosts that are not this one, by whatever way they are named.

use super::{
    message::Message,
    target::{Attack, Expected::Told},
};
use crate::caller::Caller;

pub fn all(ida: &Caller) -> Vec<Attack> {
    let queue = "/bff/oversigt";
    let named = |host: &str| Message::get(queue).without_host().header(format!("host: {host}")).by(ida).bytes();
    let named_well = Attack::new("a host with nothing wrong", named("localhost"), Told(200));
    let mut all: Vec<Attack> = [
        "example.com",
        "localhost.example.com",
        "ida@localhost",
        "localhost/x",
        "",
        "localhost:99999",
        "10.0.0.1",
        "[::1",
    ]
    .into_iter()
    .map(|host| Attack::new(format!("host {host}"), named(host), Told(421)))
    .collect();
    let absolute = |target: &str| Message::get(target).by(ida).bytes();
    all.push(Attack::new("no host", Message::get(queue).without_host().by(ida).bytes(), Told(400)));
    all.push(Attack::new("two hosts", Message::get(queue).header("host: localhost").by(ida).bytes(), Told(400)));
    all.push(Attack::new("another server's URI", absolute("http://example.com/bff/oversigt"), Told(421)));
    all.push(Attack::new("a URI with a user", absolute("http://ida@localhost/bff/oversigt"), Told(421)));
    all.push(Attack::new(
        "believed names",
        Message::get(queue)
            .without_host()
            .header("host: example.com")
            .header("x-forwarded-host: localhost")
            .by(ida)
            .bytes(),
        Told(421),
    ));
    all.push(named_well);
    all
}
