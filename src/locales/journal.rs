//! The journal of what one has done.

texts! {
    heading => "Min journal", "My journal";
    lead(days) => "Det, du har gjort fra denne browser de seneste {days} dage: hvad, hvornår, med hvilket request-id, og hvordan det endte.",
        "What you have done from this browser in the last {days} days: what, when, with which request id, and how it ended.";
    own_day(approved, rejected, parked) => "I dag: {approved} godkendt · {rejected} afvist · {parked} parkeret",
        "Today: {approved} approved · {rejected} rejected · {parked} parked";
    loading => "Journalen hentes…", "Loading the journal…";
    none => "Der er ingen linjer at vise.", "There are no lines to show.";
    found(number) => "Linjer: {number}", "Lines: {number}";
    more => "Vis flere", "Show more";
    export => "Hent som CSV", "Download as CSV";
    search => "Søg i titel, annonce-id og request-id", "Search in title, ad id and request id";
    day => "Dag", "Day";
    any_outcome => "Alle udfald", "All outcomes";
    done => "Bekræftet eller modtaget", "Confirmed or received";
    refused_choice => "Afvist af tjenesten", "Refused by the service";
    time => "Tidspunkt", "Time";
    act => "Handling", "Act";
    outcome => "Udfald", "Outcome";
    title => "Titel", "Title";
    ad => "Annonce", "Ad";
    detail => "Detalje", "Detail";
    request_ids => "Request-id", "Request id";
    request_begin => "begynd", "begin";
    request_decide => "afgør", "decide";
    request_park => "parkér", "park";
    settled_at => "Udfald kendt", "Outcome known";
    seconds => "Sekunder", "Seconds";
    settled(moment) => "({moment})", "({moment})";
    act_with_detail(act, detail) => "{act}: {detail}", "{act}: {detail}";
    begun => "Påbegyndt", "Begun";
    taken_over => "Overtaget", "Taken over";
    parked => "Parkeret", "Parked";
    approved => "Godkendt", "Approved";
    rejected => "Afvist", "Rejected";
    undone_act => "Fortrudt", "Undone";
    waiting => "Venter", "Waiting";
    confirmed => "Bekræftet", "Confirmed";
    received => "Modtaget", "Received";
    refused(words) => "Afvist af tjenesten: {words}", "Refused by the service: {words}";
    refused_with_code(code, words) => "Afvist af tjenesten ({code}): {words}",
        "Refused by the service ({code}): {words}";
    unknown => "Udfald ukendt", "Outcome unknown";
    undone => "Fortrudt", "Undone";
}
