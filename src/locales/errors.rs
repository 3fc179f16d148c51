//! What went wrong, and what to do next.

texts! {
    unreachable => "Der er ingen forbindelse til serveren.", "There is no connection to the server.";
    unreachable_next => "Kontrollér netværket, og prøv igen. Det, du har skrevet, er ikke gået tabt.",
        "Check the network and try again. What you have written is not lost.";
    timed_out => "Serveren svarede ikke i tide.", "The server did not answer in time.";
    timed_out_next => "Udfaldet er ukendt. Listen hentes igen; se annoncens status, før du prøver igen.",
        "The outcome is unknown. The list is being read again; check the ad’s status before you try again.";
    signed_out => "Du er logget ud.", "You are signed out.";
    signed_out_next => "Log ind igen. Det, du har skrevet, venter her.",
        "Sign in again. What you have written is waiting here.";
    received_before => "Serveren har modtaget handlingen før.", "The server has received this action before.";
    received_before_next => "Listen hentes igen, så du kan se, hvad der skete. Handlingen sendes ikke to gange.",
        "The list is being read again, so that you can see what happened. The action is not sent twice.";
    unreadable => "Serverens svar kunne ikke læses.", "The server’s answer could not be read.";
    unreadable_next => "Prøv igen. Bliver det ved, så kontakt support.", "Try again. If it goes on, contact support.";
    ad_not_found => "Jobannoncen blev ikke fundet.", "The job ad was not found.";
    ad_not_found_next => "Den er slettet eller flyttet. Vælg en anden i køen.",
        "It has been deleted or moved. Choose another in the queue.";
    caseworker_not_found => "Behandleren blev ikke fundet.", "The caseworker was not found.";
    caseworker_not_found_next => "Log ud og ind igen. Bliver det ved, så kontakt support.",
        "Sign out and in again. If it goes on, contact support.";
    held_by_another => "En anden behandler annoncen.", "Someone else is handling the ad.";
    held_by_another_next => "Vælg en anden annonce, eller overtag denne.", "Choose another ad, or take this one over.";
    held_by(name) => "{name} behandler annoncen.", "{name} is handling the ad.";
    not_waiting => "Annoncen er allerede afgjort.", "The ad has already been decided.";
    not_waiting_next => "Din afgørelse blev ikke brugt. Gå videre til den næste.",
        "Your decision was not used. Go on to the next one.";
    not_begun => "Annoncen er ikke påbegyndt.", "The ad has not been begun.";
    not_begun_next => "Påbegynd den igen; en parkering kan være udløbet imens.",
        "Begin it again; a parking may have run out meanwhile.";
    back_to_pending => "En annonce kan ikke sættes tilbage til ‘Under behandling’.",
        "An ad cannot be set back to ‘Under behandling’ (pending).";
    back_to_pending_next => "Vælg Godkend eller Afvis.", "Choose Approve or Reject.";
    not_authorised => "Du har ikke adgang til at udføre handlingen.", "You may not do this.";
    not_authorised_next => "Bed din leder om adgang, eller log ind som en anden.",
        "Ask your manager for access, or sign in as someone else.";
    allocation_not_found => "Der findes hverken en ansøgning eller en bevilling med dette id.",
        "There is neither an offer nor an allocation with this id.";
    allocation_not_found_next => "Sammenlign id’et med sagen i VITAS, eller vælg et af dine seneste opslag.",
        "Compare the id with the case in VITAS, or choose one of your recent look-ups.";
    allocation_unknown => "Bevillingen har status ‘Ukendt’, så tjenesten viser den ikke.",
        "The allocation has the status ‘Ukendt’ (unknown), so the service does not show it.";
    allocation_unknown_next => "Se sagen i VITAS, eller spørg jobcentret. Prøv igen, når bevillingen har fået en status.",
        "See the case in VITAS, or ask the jobcentre. Try again when the allocation has a status.";
    read_next => "Der er ikke ændret noget. Prøv igen.", "Nothing has been changed. Try again.";
    invalid_fields => "Serveren kunne ikke godtage felterne.", "The server could not accept the fields.";
    invalid_fields_next => "Ret det, der er nævnt, og send igen.", "Correct what is named, and send again.";
    forbidden => "Serveren afviste handlingen.", "The server refused the action.";
    forbidden_next => "Genindlæs siden, og prøv igen.", "Reload the page and try again.";
    not_found => "Serveren kender ikke det, der blev spurgt om.", "The server does not know what was asked for.";
    not_found_next => "Genindlæs siden. Bliver det ved, så kontakt support.",
        "Reload the page. If it goes on, contact support.";
    system_behind_failed => "Et system bag serveren svarer ikke.", "A system behind the server does not answer.";
    system_behind_failed_next => "Vent lidt, og prøv igen.", "Wait a little and try again.";
    server_failed => "Der skete en fejl på serveren.", "An error happened on the server.";
    server_failed_next => "Prøv igen om lidt. Bliver det ved, så kontakt support.",
        "Try again in a moment. If it goes on, contact support.";
    unknown_code(code, words) => "Tjenesten svarede med fejl {code}: {words}",
        "The service answered with error {code}: {words}";
    unknown_code_without_words => "ingen forklaring", "no explanation";
    elsewhere(ad, happened, next) => "‘{ad}’: {happened} {next}", "‘{ad}’: {happened} {next}";
    unknown_next => "Prøv igen. Bliver det ved, så giv support fejlnummeret.",
        "Try again. If it goes on, give support the error number.";
}
