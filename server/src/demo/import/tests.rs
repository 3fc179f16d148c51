use super::*;

const ID: &str = "0b6f1c2e-8a41-4c55-9d3e-7f2a1b0c9d8e";

fn ad(more: &str) -> String {
    format!(r#"{{"id":"{ID}","title":"Kok"{more}}}"#)
}

fn numbered(number: usize) -> String {
    format!(r#"{{"id":"0b6f1c2e-8a41-4c55-9d3e-{number:012}","title":"Kok {number}"}}"#)
}

fn lines_of_ads(import: &Import) -> Vec<usize> {
    import.ads.iter().map(|(line, _)| *line).collect()
}

fn bad(text: &str) -> Vec<(usize, String)> {
    read(text).bad.into_iter().map(|bad| (bad.line, bad.reason)).collect()
}

#[test]
fn one_bad_record_has_a_reason_people_understand() {
    for (record, reason) in [
        ("{".to_owned(), "Ikke gyldig JSON: posten slutter for tidligt (linje 1, tegn 1)."),
        (r#"{"æ": nope}"#.to_owned(), "Ikke gyldig JSON: fejl ved linje 1, tegn 8."),
        ("42".to_owned(), "Posten skal være et objekt {…}; er tallet 42."),
        ("null".to_owned(), "Posten skal være et objekt {…}; er null."),
        (r#"{"title":"Kok"}"#.to_owned(), "id mangler."),
        (r#"{"id":"","title":"Kok"}"#.to_owned(), "id er ikke en uuid: \"\"."),
        (r#"{"id":"E1234","title":"Kok"}"#.to_owned(), "id er ikke en uuid: \"E1234\"."),
        (r#"{"id":17,"title":"Kok"}"#.to_owned(), "id skal være en uuid som tekst; er tallet 17."),
        (format!(r#"{{"id":"{ID}"}}"#), "title mangler."),
        (format!(r#"{{"id":"{ID}","title":null}}"#), "title mangler."),
        (format!(r#"{{"id":"{ID}","title":" \n"}}"#), "title er tom."),
        (format!(r#"{{"id":"{ID}","title":["Kok"]}}"#), "title skal være en tekst; er en liste."),
        (ad(r#","body":7"#), "body skal være en tekst; er tallet 7."),
        (ad(r#","views":1.5"#), "views skal være et helt tal; er tallet 1.5."),
        (ad(r#","createdDateTime":"i går""#), "createdDateTime er ikke et tidspunkt: \"i går\"."),
        (ad(r#","employer":"Holm""#), "employer skal være et objekt; er en tekst."),
        (ad(r#","job":{"isPartTime":"ja"}"#), "job.isPartTime skal være true eller false; er en tekst."),
        (ad(r#","job":{"address":{"postalCode":8000}}"#), "job.address.postalCode skal være en tekst; er tallet 8000."),
        (ad(r#","job":{"shifts":"Nat"}"#), "job.shifts skal være en liste; er en tekst."),
        (
            ad(r#","application":{"availablePositions":99999999999}"#),
            "application.availablePositions skal være et helt tal; er tallet 99999999999.",
        ),
        (
            ad(r#","application":{"contactPersons":[{},{"lastName":true}]}"#),
            "application.contactPersons[1].lastName skal være en tekst; er true.",
        ),
        (
            ad(r#","application":{"contactPersons":[null]}"#),
            "application.contactPersons[0] skal være et objekt; er null.",
        ),
        (format!("{}1{}", "[".repeat(3), "]".repeat(3)), "Posten skal være et objekt {…}; er en liste."),
    ] {
        let file = if record.starts_with('[') { format!("[{record}]") } else { record };
        assert_eq!(bad(&file), [(1, reason.to_owned())], "{file}");
    }
    let deep = format!(r#"{{"x":{}{}}}"#, "[".repeat(400), "]".repeat(400));
    assert!(bad(&deep)[0].1.starts_with("Posten har for mange niveauer"), "{:?}", bad(&deep));
}

#[test]
fn lines_forgive_a_byte_order_mark_blank_lines_and_carriage_returns() {
    let file = format!("\u{feff}\r\n{}\r\n\r\n  {}  \r\nvrøvl\r\n{}", numbered(1), numbered(2), numbered(3));
    let import = read(&file);
    assert_eq!(lines_of_ads(&import), [2, 4, 6]);
    assert_eq!(import.bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [5]);
}

#[test]
fn an_array_may_be_spread_over_lines() {
    let pretty = numbered(2).replace(',', ",\n    ").replace('{', "{\n    ");
    let file =
        format!("\u{feff}\n[\n  {},\r\n\r\n  {pretty},\n  {{\n \"id\": 7\n }},\n  {}\n]\n", numbered(1), numbered(3));
    let import = read(&file);
    assert_eq!(lines_of_ads(&import), [3, 5, 11]);
    assert_eq!(import.bad, [BadRecord { line: 8, reason: "id skal være en uuid som tekst; er tallet 7.".into() }]);
    assert_eq!(read(" [ ] "), Import::default());
    assert_eq!(read(""), Import::default());
}

#[test]
fn one_record_alone_may_be_spread_over_lines() {
    let import = read(&format!("\n{}\n", numbered(1).replace(',', ",\n")));
    assert_eq!((lines_of_ads(&import), import.bad.len()), (vec![2], 0));
}

#[test]
fn a_broken_array_keeps_the_good_records_before_the_break() {
    let good = numbered(1);
    for (rest, line, reason) in [
        (
            ",\n{\"id\": \"a",
            3,
            "Listen er brudt i linje 3: en tekst mangler sit sidste anførselstegn. Resten af filen er ikke læst.",
        ),
        (",\n{\"id\": \"a\",\n \"job\": {", 3, "Filen slutter midt i posten; } mangler."),
        (
            ",\n{\"id\": [1}\n,{}]",
            3,
            "Listen er brudt i linje 3: der står } hvor ] skulle stå. Resten af filen er ikke læst.",
        ),
        (
            ",\n{\"id\":\n \"a\n\"}]",
            3,
            "Listen er brudt i linje 4: en tekst mangler sit sidste anførselstegn. Resten af filen er ikke læst.",
        ),
        ("\n{}]", 3, "Listen er brudt: der mangler et komma mellem to poster. Resten af filen er ikke læst."),
        ("", 2, "Filen slutter, før listen er afsluttet med ]."),
        (",\n", 3, "Filen slutter, før listen er afsluttet med ]."),
        (",\n]", 3, "Der står et komma for meget før listens slutning."),
        (",,\n]", 2, "Der mangler en post mellem to kommaer."),
        ("]\n\nmere", 4, "Der står mere efter listens slutning. Det er ikke læst."),
    ] {
        let import = read(&format!("[\n{good}{rest}"));
        assert_eq!(lines_of_ads(&import), [2], "{rest}");
        let first = import.bad.first().map(|bad| (bad.line, bad.reason.as_str()));
        assert_eq!(first, Some((line, reason)), "{rest}");
    }
}

#[test]
fn broken_json_within_a_record_does_not_stop_the_array() {
    let import = read(&format!("[\n{},\n{{\n\"id\": nej\n}},\n{}]", numbered(1), numbered(2)));
    assert_eq!(lines_of_ads(&import), [2, 6]);
    assert_eq!(import.bad, [BadRecord { line: 3, reason: "Ikke gyldig JSON: fejl ved linje 4, tegn 8.".into() }]);
}

#[test]
fn an_id_can_be_used_once() {
    let file = format!("{}\n{}\n{}", ad(""), numbered(1), ad(r#","body":"x""#));
    assert_eq!(bad(&file), [(3, format!("id {ID} står allerede i linje 1."))]);
}

#[test]
fn every_ad_waits_whatever_it_was() {
    for status in [r#""Godkendt""#, "2", "null", "{}"] {
        let import = read(&ad(&format!(r#","approvalStatus":{status}"#)));
        assert_eq!(import.ads[0].1.approval_status, Godkendelsesstatus::UnderBehandling, "{status}");
    }
}

#[test]
fn what_jobnet_sends_is_read() {
    let import = read(&ad(
        r#","body":"<p>Hej</p>","publicationDateTime":"2026-03-13T08:06:58.0578635+01:00","unpublicationDateTime":"",
        "isAnonymousEmployer":null,"isFavorite":false,"employer":{"cvrNumber":"29190925","name":"Region Midtjylland"},
        "job":{"noFixedWorkplace":null,"driversLicenses":["B",{"id":2,"label":"C"},null,7]},
        "application":{"deadlineDate":"1900-01-01T00:00:00","isApplicationDeadlineASAP":true,"availablePositions":null}"#
            .replace('\n', " ")
            .as_str(),
    ));
    assert_eq!(import.bad, []);
    let ad = &import.ads[0].1;
    assert_eq!(ad.job.drivers_licenses, ["B", "C", "7"]);
    assert_eq!(ad.application.deadline_date, None);
    assert!(ad.application.is_application_deadline_asap);
    assert_eq!(ad.employer.name, "Region Midtjylland");
}
