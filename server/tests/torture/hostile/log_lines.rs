//! What tries to begin a line of its own in the log, or to add to one, or to be kept there. The log is looked at in the end.

use super::{
    attacks::{AD, OTHER_AD, begin, body, duplicates},
    message::Message,
    target::{Attack, Expected::Told},
};
use crate::{caller::Caller, scene};

pub fn all(ida: &Caller) -> Vec<Attack> {
    let line = r#"{"level":"ERROR","forged":1}"#;
    let escaped = "%0a%7b%22level%22:%22ERROR%22,%22forged%22:1%7d";
    let name = format!("Ida\\n{}", line.replace('"', "\\\""));
    let another_body = format!(
        r#"{{"behandler":{{"behandlerIdentifier":"{name}","behandlerNavn":"{name}"}},"overtagBehandling":false}}"#
    );
    let sent = |message: Message, body: &str| message.header("content-type: application/json").body(body).bytes();
    let read = |path: &str| Message::get(path).by(ida);
    let (queue, cpr) = ("/bff/oversigt", scene::citizen(1));
    let agent = format!("user-agent: \",\"forged\":1,\"{line}");
    let with_id = begin(ida, OTHER_AD).header(format!("x-requestId: {line}\""));
    [
        ("a line in a path", read(&format!("/a{escaped}")).bytes(), 404),
        ("a line in an id", read(&duplicates(escaped)).bytes(), 422),
        // As good a request id as any.
        ("a line in a request id", sent(with_id, &body(ida)), 204),
        ("a line in an agent", read(queue).header(agent).bytes(), 200),
        ("a line in a name", sent(begin(ida, AD).with_id(), &another_body), 422),
        ("a CPR number in a path", read(&duplicates(&cpr)).bytes(), 422),
        ("a CPR number in a query", read(&format!("{queue}?cpr={cpr}")).bytes(), 200),
    ]
    .map(|(name, bytes, status)| Attack::new(name, bytes, Told(status)))
    .into()
}
