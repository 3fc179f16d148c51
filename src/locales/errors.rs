//! What went wrong, and what to do next.

texts! {
    unreachable => "Der er ingen forbindelse til serveren.";
    unreachable_next => "Kontrollér netværket, og prøv igen. Det, du har skrevet, er ikke gået tabt.";
    timed_out => "Serveren svarede ikke i tide.";
    timed_out_next => "Udfaldet er ukendt. Listen hentes igen; se annoncens status, før du prøver igen.";
    signed_out => "Du er logget ud.";
    signed_out_next => "Log ind igen. Det, du har skrevet, venter her.";
    received_before => "Serveren har modtaget handlingen før.";
    received_before_next => "Listen hentes igen, så du kan se, hvad der skete. Handlingen sendes ikke to gange.";
    unreadable => "Serverens svar kunne ikke læses.";
    unreadable_next => "Prøv igen. Bliver det ved, så kontakt support.";
    ad_not_found => "Jobannoncen blev ikke fundet.";
    ad_not_found_next => "Den er slettet eller flyttet. Vælg en anden i køen.";
    caseworker_not_found => "Behandleren blev ikke fundet.";
    caseworker_not_found_next => "Log ud og ind igen. Bliver det ved, så kontakt support.";
    held_by_another => "En anden behandler annoncen.";
    held_by_another_next => "Vælg en anden annonce, eller overtag denne.";
    held_by(name) => "{name} behandler annoncen.";
    not_waiting => "Annoncen er allerede afgjort.";
    not_waiting_next => "Din afgørelse blev ikke brugt. Gå videre til den næste.";
    not_begun => "Annoncen er ikke påbegyndt.";
    not_begun_next => "Påbegynd den igen; en parkering kan være udløbet imens.";
    back_to_pending => "En annonce kan ikke sættes tilbage til ‘Under behandling’.";
    back_to_pending_next => "Vælg Godkend eller Afvis.";
    not_authorised => "Du har ikke adgang til at udføre handlingen.";
    not_authorised_next => "Bed din leder om adgang, eller log ind som en anden.";
    allocation_not_found => "Der findes hverken en ansøgning eller en bevilling med dette id.";
    allocation_not_found_next => "Sammenlign id’et med sagen i VITAS, eller vælg et af dine seneste opslag.";
    allocation_unknown => "Bevillingen har status ‘Ukendt’, så tjenesten viser den ikke.";
    allocation_unknown_next => "Se sagen i VITAS, eller spørg jobcentret. Prøv igen, når bevillingen har fået en status.";
    read_next => "Der er ikke ændret noget. Prøv igen.";
    invalid_fields => "Serveren kunne ikke godtage felterne.";
    invalid_fields_next => "Ret det, der er nævnt, og send igen.";
    forbidden => "Serveren afviste handlingen.";
    forbidden_next => "Genindlæs siden, og prøv igen.";
    not_found => "Serveren kender ikke det, der blev spurgt om.";
    not_found_next => "Genindlæs siden. Bliver det ved, så kontakt support.";
    system_behind_failed => "Et system bag serveren svarer ikke.";
    system_behind_failed_next => "Vent lidt, og prøv igen.";
    server_failed => "Der skete en fejl på serveren.";
    server_failed_next => "Prøv igen om lidt. Bliver det ved, så kontakt support.";
    unknown_code(code, words) => "Tjenesten svarede med fejl {code}: {words}";
    unknown_code_without_words => "ingen forklaring";
    elsewhere(ad, happened, next) => "‘{ad}’: {happened} {next}";
    unknown_next => "Prøv igen. Bliver det ved, så giv support fejlnummeret.";
}
