//! The journal of what one has done.

texts! {
    heading => "Min journal";
    lead(days) => "Det, du har gjort fra denne browser de seneste {days} dage: hvad, hvornår, med hvilket request-id, og hvordan det endte.";
    own_day(approved, rejected, parked) => "I dag: {approved} godkendt · {rejected} afvist · {parked} parkeret";
    loading => "Journalen hentes…";
    none => "Der er ingen linjer at vise.";
    found(number) => "Linjer: {number}";
    more => "Vis flere";
    export => "Hent som CSV";
    search => "Søg i titel, annonce-id og request-id";
    day => "Dag";
    any_outcome => "Alle udfald";
    done => "Bekræftet eller modtaget";
    refused_choice => "Afvist af tjenesten";
    time => "Tidspunkt";
    act => "Handling";
    outcome => "Udfald";
    title => "Titel";
    ad => "Annonce";
    detail => "Detalje";
    request_ids => "Request-id";
    request_begin => "begynd";
    request_decide => "afgør";
    request_park => "parkér";
    settled_at => "Udfald kendt";
    seconds => "Sekunder";
    settled(moment) => "({moment})";
    act_with_detail(act, detail) => "{act}: {detail}";
    begun => "Påbegyndt";
    taken_over => "Overtaget";
    parked => "Parkeret";
    approved => "Godkendt";
    rejected => "Afvist";
    undone_act => "Fortrudt";
    waiting => "Venter";
    confirmed => "Bekræftet";
    received => "Modtaget";
    refused(words) => "Afvist af tjenesten: {words}";
    refused_with_code(code, words) => "Afvist af tjenesten ({code}): {words}";
    unknown => "Udfald ukendt";
    undone => "Fortrudt";
}
