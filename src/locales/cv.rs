//! Citizens' CVs: their event log, status and availability, and which have changed.

texts! {
    heading => "CV", "CVs";
    lead => "Se, hvad der er sket med en borgers CV, sæt status og søgbarhed, og find de CV’er, der er ændret.", "See what has happened to a citizen’s CV, set its status and availability, and find the CVs that have changed.";
    views => "Visning", "View";
    one_citizen => "Én borger", "One citizen";
    changed_cvs => "Ændrede CV’er", "Changed CVs";
    look_up => "Hent CV", "Get the CV";
    loading => "Henter hændelserne…", "Getting the events…";
    try_again => "Prøv igen", "Try again";
    read_again => "Hent igen", "Get again";
    not_read_anew => "Det, der vises, er fra før.", "What is shown is from before.";

    citizen => "Borgerens CV", "The citizen’s CV";
    read_at(time) => "Hentet {time}", "Read {time}";
    no_cv => "Der er aldrig sket noget med et CV for borgeren. Borgeren har formentlig intet CV på Jobnet.", "Nothing has ever happened to a CV of this citizen. The citizen probably has no CV on Jobnet.";
    no_cv_to_change => "Borgeren har intet CV, så der er intet at ændre.", "The citizen has no CV, so there is nothing to change.";
    deleted => "Det seneste, der er sket med CV’ets status, er en sletning. Tjenesten vil formentlig afvise ændringer.", "The latest that happened to the CV’s status is a deletion. The service will probably refuse changes.";

    log => "Hændelser", "Events";
    filters => "Vis hændelser", "Show events";
    all_events => "Alle", "All";
    from => "Fra", "From";
    until => "Til og med", "Until and including";
    until_before_from => "Til-datoen ligger før fra-datoen.", "The until date is before the from date.";
    events(count) => "Hændelser: {count}", "Events: {count}";
    events_of(shown, all) => "Hændelser: {shown} af {all}", "Events: {shown} of {all}";
    without_time => "Uden tidspunkt", "Without a time";
    updated_since(time) => "opdateret {time}", "updated {time}";

    set_status => "Sæt CV-status", "Set the CV status";
    status_label => "Ny status", "New status";
    choose => "Vælg", "Choose";
    comment => "Kommentar (kan udelades)", "Comment (optional)";
    comment_hint => "Højst 400 tegn. Kommentaren kan ikke hentes frem igen.", "At most 400 characters. The comment cannot be read back.";
    counter(used, max) => "{used} af {max} tegn", "{used} of {max} characters";
    counter_over(over, used, max) => "{used} af {max} tegn: {over} for mange", "{used} of {max} characters: {over} too many";
    counter_left(left) => "{left} tegn tilbage", "{left} characters left";
    set_availability => "Sæt søgbarhed", "Set the availability";
    availability_label => "Om arbejdsgivere kan finde CV’et", "Whether employers can find the CV";
    go_on_status => "Sæt status …", "Set status …";
    go_on_availability => "Sæt søgbarhed …", "Set availability …";
    no_status => "Vælg en status.", "Choose a status.";
    long_comment(length, max) => "Kommentaren er på {length} tegn. Den må højst være på {max}.", "The comment has {length} characters. At most {max} are allowed.";
    no_availability => "Vælg, om CV’et er søgbart.", "Choose whether the CV can be found.";
    unsettled => "Den forrige ændring er ikke afklaret endnu. Se den under ‘Sendt herfra’.", "The change before is not settled yet. See it under ‘Sent from here’.";

    sure_status => "Sæt CV-status?", "Set the CV status?";
    sure_availability => "Sæt søgbarhed?", "Set the availability?";
    sure_what => "Ændringen bliver stående i borgerens hændelseslog.", "The change stays in the citizen’s event log.";
    sure_citizen => "Borger", "Citizen";
    sure_none => "Ingen", "None";
    send_status => "Sæt status", "Set status";
    send_availability => "Sæt søgbarhed", "Set availability";

    sent => "Sendt herfra", "Sent from here";
    change_of_status(value, cpr) => "CV-status ‘{value}’ for {cpr}", "CV status ‘{value}’ for {cpr}";
    change_of_availability(value, cpr) => "Søgbarhed ‘{value}’ for {cpr}", "Availability ‘{value}’ for {cpr}";
    sending => "Sender…", "Sending…";
    done(time) => "Gemt kl. {time}.", "Saved at {time}.";
    found(time) => "Gemt: tjenesten havde allerede modtaget ændringen, og den står i loggen kl. {time}.", "Saved: the service had already received the change, and it is in the log at {time}.";
    not_found => "Tjenesten har modtaget ændringen, men den står ikke i loggen. Den er formentlig afvist.", "The service has received the change, but it is not in the log. It was probably refused.";
    not_found_next => "Kontrollér hændelserne. Mangler ændringen, så send den som en ny.", "Check the events. If the change is missing, send it as a new one.";
    unknown => "Udfaldet er ukendt: der kom intet svar, der kan bruges.", "The outcome is unknown: no usable answer came.";
    unknown_next => "Prøv igen. Det er den samme ændring med det samme id, så den sker højst én gang.", "Try again. It is the same change under the same id, so it happens at most once.";
    request_id => "x-requestId", "x-requestId";
    same_again => "Prøv igen med samme id", "Try again under the same id";
    dismiss => "Fjern fra listen", "Remove from the list";

    changed_lead => "CV’er, der er ændret i en periode: for et jobcenter eller hele landet.", "CVs that changed in a period: of one jobcentre or of the whole country.";
    usual_periods => "Sædvanlige perioder", "Usual periods";
    today => "I dag", "Today";
    last_days(days) => "{days} dage", "{days} days";
    jobcentre => "Jobcenter (kan udelades)", "Jobcentre (optional)";
    jobcentre_hint => "Navn eller kode, fx 75100 Aarhus. Uden jobcenter hentes hele landet.", "Name or code, e.g. 75100 Aarhus. Without a jobcentre the whole country is listed.";
    get_changed => "Hent ændrede CV’er", "Get changed CVs";
    no_from => "Vælg periodens første dag.", "Choose the first day of the period.";
    no_until => "Vælg periodens sidste dag.", "Choose the last day of the period.";
    ask_first => "Vælg en periode for at hente de CV’er, der er ændret i den.", "Choose a period to get the CVs that changed in it.";
    loading_changed => "Henter de ændrede CV’er…", "Getting the changed CVs…";
    changed_in(from, until) => "Ændret {from} – {until}", "Changed {from} – {until}";
    changed_on(day) => "Ændret {day}", "Changed {day}";
    in_jobcentre(jobcentre) => "Jobcenter {jobcentre}", "Jobcentre {jobcentre}";
    in_country => "Hele landet", "The whole country";
    extracted(time) => "Hentet {time}", "Read {time}";
    none_changed => "Ingen CV’er er ændret i perioden.", "No CVs changed in the period.";
    no_such_page(page, last) => "Der er ingen side {page}. Den sidste er side {last}.", "There is no page {page}. The last one is page {last}.";
    to_first_page => "Gå til side 1", "Go to page 1";
    changed_on_page(count) => "CV’er på siden: {count}", "CVs on the page: {count}";
    pages => "Sider", "Pages";
    page_of(page, last) => "Side {page} af {last}", "Page {page} of {last}";
    page_before => "Forrige side", "Previous page";
    page_after => "Næste side", "Next page";
    column_citizen => "Borger", "Citizen";
    column_revised => "Seneste ændring", "Latest change";
    column_deleted => "Slettet i perioden", "Deleted in the period";
    column_open => "Åbn", "Open";
    is_deleted => "Slettet", "Deleted";
    yes => "ja", "yes";
    no => "nej", "no";
    open_cv => "Se CV", "See the CV";

    export => "Hent som CSV …", "Get as CSV …";
    export_sure => "Hent en fil med CPR-numre?", "Get a file with CPR numbers?";
    export_what => "Filen indeholder alle CV’er i perioden, også fra de andre sider, med hele CPR-numre. Gem den kun, hvor personoplysninger må ligge, og slet den, når den er brugt.", "The file holds every CV of the period, also those on the other pages, with whole CPR numbers. Keep it only where personal data may lie, and delete it after use.";
    export_now => "Hent filen", "Get the file";
    exported(count) => "Filen er hentet. CV’er: {count}.", "The file has been saved. CVs: {count}.";
    file_name => "aendrede-cv", "changed-cvs";
    file_cpr => "CPR-nummer", "CPR number";
}
