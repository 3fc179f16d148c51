//! What can be done with an ad.

texts! {
    heading => "Afgørelse", "Decision";
    begin => "Påbegynd", "Begin";
    begun => "Påbegyndt", "Begun";
    resume => "Genoptag", "Resume";
    take_over_button => "Overtag …", "Take over …";
    approve => "Godkend", "Approve";
    reject => "Afvis", "Reject";
    email => "E-mail til opretteren", "E-mail to the creator";
    email_hint => "Skal udfyldes ved afvisning; kan stå tom ved godkendelse.",
        "Required when rejecting; may be left empty when approving.";
    kommentar => "Kommentar (sendes ikke til opretteren)", "Comment (not sent to the creator)";
    template => "Skabelon", "Template";
    choose_template => "Indsæt en skabelon …", "Insert a template …";
    preview => "Sådan sendes e-mailens tekst", "The e-mail’s text as it will be sent";
    park => "Parkér", "Park";
    park_quarter => "15 min", "15 min";
    park_hour => "1 time", "1 hour";
    park_later => "4 timer", "4 hours";
    park_tomorrow => "I morgen kl. 9", "Tomorrow at 9";
    park_how_long => "Hvor længe?", "For how long?";
    send_what => "Tryk først på Afvis (A) eller Godkend (G).", "Press Reject (A) or Approve (G) first.";
    park_minutes => "Minutter", "Minutes";
    park_until => "Parkér til", "Park until";
    until_unreadable => "Vælg både dato og klokkeslæt, eller ryd feltet.",
        "Choose both a date and a time, or clear the field.";
    until_past => "Vælg et tidspunkt, der ligger efter nu.", "Choose a time after now.";
    until_too_far => "Så længe kan en annonce ikke parkeres. Vælg et tidligere tidspunkt.",
        "An ad cannot be parked for so long. Choose an earlier time.";
    park_button => "Parkér", "Park";
    left_queue => "Ikke længere i køen", "No longer in the queue";
    no_write_scope => "Du har kun adgang til at læse.", "You may only read.";
    queue_unknown => "Køen hentes…", "Loading the queue…";
    ad_awaited => "Annoncen hentes…", "Loading the ad…";
    not_waiting => "Annoncen er afgjort og har forladt køen.", "The ad has been decided and has left the queue.";
    held_by(name) => "{name} behandler annoncen.", "{name} is handling the ad.";
    nobody_holds => "Annoncen er ledig; påbegynd den i stedet.", "The ad is free; begin it instead.";
    already_mine => "Du behandler allerede annoncen.", "You are already handling the ad.";
    email_missing => "Skriv til opretteren, hvorfor annoncen afvises.", "Tell the creator why the ad is rejected.";
    email_has_blank(blank) => "Udfyld {blank}, før e-mailen sendes.", "Fill in {blank} before the e-mail is sent.";
    refusal_with_approval => "E-mailen indeholder en skabelon til afvisning. Tøm feltet, før du godkender.",
        "The e-mail contains a rejection template. Empty the field before you approve.";
    minutes_unreadable => "Skriv et helt antal minutter, fx 45.", "Write a whole number of minutes, e.g. 45.";
    minutes_out_of_range => "Skriv mellem 1 og 2147483647 minutter.", "Write between 1 and 2147483647 minutes.";
    take_over_heading => "Overtag annoncen?", "Take over the ad?";
    take_over => "Overtag", "Take over";
    take_over_held(name, since, duration) => "{name} har behandlet annoncen siden {since} ({duration}).",
        "{name} has been handling the ad since {since} ({duration}).";
    take_over_held_unknown(name) => "{name} behandler annoncen.", "{name} is handling the ad.";
    take_over_parked(name, until) => "{name} har parkeret annoncen til {until}.",
        "{name} has parked the ad until {until}.";
    take_over_fresh => "Det er under to minutter siden: din kollega er formentlig i gang.",
        "That is less than two minutes ago: your colleague is probably working on it.";
    take_over_free => "Annoncen er blevet ledig.", "The ad has become free.";
    take_over_changed => "Den har skiftet hænder, siden du spurgte. Overtag alligevel?",
        "It has changed hands since you asked. Take over anyway?";
    take_over_consequence => "Din kollega kan derefter ikke afgøre den og får ingen besked.",
        "Your colleague can then not decide it, and is not told.";
    taken_from_me(name) => "{name} har overtaget annoncen. Du kan læse videre, og din tekst er gemt. J eller N viser en anden.",
        "{name} has taken over the ad. You can read on, and your text is kept. J or N shows another.";
    done_begun => "Annoncen er låst til dig.", "The ad is held for you.";
    done_taken_over(name) => "Du har overtaget annoncen fra {name}.", "You have taken over the ad from {name}.";
}
