//! Notifications about cases in VITAS.

texts! {
    heading => "Notifikationer", "Notifications";
    lead => "Fortæl jobcentrenes systemer, at en sag i VITAS er oprettet, ændret eller slettet, og følg, om beskeden er leveret.",
        "Tell the jobcentres’ systems that a case in VITAS was made, changed or deleted, and follow whether the message has been delivered.";
    kinds => "Slags notifikation", "Kind of notification";
    ordning => "Ordningsnotifikation", "Scheme notification";
    gdpr => "GDPR-sletning", "GDPR deletion";
    ordning_lead => "Noget er oprettet eller redigeret på en sag.", "Something was made or edited on a case.";
    gdpr_lead => "Noget er slettet fra en sag. Modtagerne sletter det hos sig selv, og det kan ikke tages tilbage.",
        "Something was deleted from a case. The receivers delete it too, and that can’t be taken back.";
    not_kept => "Det, du skriver, gemmes ikke i browseren: det findes, til du sender, logger ud eller lukker vinduet.",
        "What you write isn’t kept in the browser: it is here until you send it, sign out or close the window.";
    no_access => "Du har ikke adgang til at sende notifikationer.", "You have no access to send notifications.";
    no_access_next => "Bed din leder om adgang (virksomhedsordning.webservicebesked.write). Listen herunder kan du læse.",
        "Ask your manager for access (virksomhedsordning.webservicebesked.write). You can read the list below.";

    section_case => "Sagen", "The case";
    section_event => "Hændelsen", "What happened";
    section_scheme => "Ordning og status", "Scheme and status";
    section_people => "Virksomhed og personer", "Company and people";
    section_deleted => "Det slettede", "What was deleted";
    optional => "(kan udelades)", "(optional)";

    ekstern_identifier => "Sagens eksterne id", "External id of the case";
    ekstern_identifier_hint => "Id’et på det, beskeden handler om: 32 cifre og bogstaver fra a til f.",
        "The id of what the message is about: 32 digits and letters from a to f.";
    vitas_dybt_link => "Link til sagen i VITAS", "Link to the case in VITAS";
    vitas_dybt_link_hint => "Fører til den præcise sagsakt.", "Leads to the exact document.";
    vitas_sags_id => "Sagsnummer i VITAS", "Case number in VITAS";
    vitas_sags_id_hint => "Nummeret på sagen med ansøgning, bevilling og evt. forlængelse eller ophør.",
        "The number of the case that holds the application, the allocation and any extension or end.";
    job_center_kode => "Jobcenterkode", "Jobcentre code";
    job_center_kode_hint => "Jobcentret, der ejer sagen. Som regel fem cifre.", "The jobcentre that owns the case. Usually five digits.";
    er_oprettelse => "Hvad er der sket?", "What happened?";
    made => "Oprettet", "Made";
    changed => "Redigeret", "Edited";
    registrerings_dato => "Registreret", "Registered";
    now => "Nu", "Now";
    now_long => "Registreret nu", "Registered now";
    skabelon => "Ordning", "Scheme";
    subskabelon => "Dokument", "Document";
    jobtilbud => "Jobtilbud", "Job offer";
    myndighedsomraade => "Myndighedsområde", "Authority";
    ansoegning_status => "Ansøgningens status", "Status of the application";
    bevillingsstatus => "Bevillingens status", "Status of the allocation";
    cvr_nummer => "CVR-nummer", "CVR number";
    p_nummer => "P-nummer", "P-number";
    cpr_nummer => "Borgerens CPR-nummer", "The citizen’s CPR number";
    cpr_nummer_hint => "Kun hvis sagen er knyttet til en borger.", "Only if the case is tied to a citizen.";
    ansvarlig => "Ansvarlig medarbejders e-mail", "E-mail of the responsible employee";
    ansvarlig_hint => "Kun hvis en medarbejder er sat som ansvarlig på ansøgningen.", "Only if an employee is set as responsible for the application.";
    cpr_numre => "CPR-numre på sagens borgere", "CPR numbers of the citizens of the case";
    cpr_numre_hint => "Ét pr. linje. Du kan indsætte en liste.", "One per line. You can paste a list.";
    slettede => "Id’er på det slettede", "Ids of what was deleted";
    slettede_hint => "Ét pr. linje. Du kan indsætte en liste.", "One per line. You can paste a list.";

    fault_missing => "Skal udfyldes.", "Must be filled in.";
    fault_unanswered => "Vælg et af svarene.", "Choose one of the answers.";
    fault_no_id => "Er ikke et id. Et id er 32 cifre og bogstaver fra a til f, som regel i fem grupper.",
        "Is no id. An id is 32 digits and letters from a to f, usually in five groups.";
    fault_no_time => "Skriv både dato og klokkeslæt.", "Write both a date and a time.";
    fault_no_year => "Det år bruges om ‘intet tidspunkt’. Skriv et andet.", "That year stands for ‘no time’. Write another.";
    fault_not_listed(typed) => "‘{typed}’ er ikke på listen. Vælg fra listen med pil ned.", "‘{typed}’ is not on the list. Choose from the list with arrow down.";
    fault_line => "1 linje skal rettes.", "1 line must be mended.";
    fault_lines(count) => "{count} linjer skal rettes.", "{count} lines must be mended.";
    fault_refused(words) => "Tjenesten skriver: {words}", "The service says: {words}";
    fault_of(label, fault) => "{label}: {fault}", "{label}: {fault}";

    one_good => "1 klar.", "1 ready.";
    good(count) => "{count} klar.", "{count} ready.";
    good_and_one_bad(good) => "{good} klar, 1 linje skal rettes.", "{good} ready, 1 line must be mended.";
    good_and_bad(good, bad) => "{good} klar, {bad} linjer skal rettes.", "{good} ready, {bad} lines must be mended.";
    bad_lines(label) => "Linjer at se på: {label}", "Lines to look at: {label}";
    line(number) => "Linje {number}", "Line {number}";
    repeats_line(first) => "Gentager linje {first} og sendes kun én gang.", "Repeats line {first} and is sent only once.";
    more_lines(count) => "… og {count} til.", "… and {count} more.";

    warnings => "Se en ekstra gang på dette. Det kan sendes, som det er.", "Look at this once more. It can be sent as it is.";
    warn_jobcentre => "Koden er som regel fem cifre.", "The code usually is five digits.";
    warn_cvr_form => "Et CVR-nummer er otte cifre uden mellemrum.", "A CVR number is eight digits without spaces.";
    warn_cvr_check_sum => "Kontrolcifret passer ikke. Se efter en slåfejl.", "The check digit doesn’t fit. Look for a slip.";
    warn_unit => "Et P-nummer er ti cifre uden mellemrum.", "A P-number is ten digits without spaces.";
    warn_unknown_citizen => "Nummeret står for en ukendt borger.", "The number stands for an unknown citizen.";
    warn_email => "Ligner ikke en e-mailadresse.", "Doesn’t look like an e-mail address.";
    warn_link => "Ligner ikke et link: det begynder med https:// og har ingen mellemrum.", "Doesn’t look like a link: it begins with https:// and has no spaces.";
    warn_holds_cpr => "Ser ud til at indeholde et CPR-nummer, som ikke hører til her.", "Seems to hold a CPR number, which doesn’t belong here.";
    warn_future => "Tidspunktet er ikke kommet endnu.", "The time is yet to come.";
    warn_no_citizens => "Ingen borgere er nævnt.", "No citizens are named.";
    warn_nothing_deleted => "Intet slettet er nævnt.", "Nothing deleted is named.";
    warn_repeat => "1 gentagelse sendes kun én gang.", "1 repeat is sent only once.";
    warn_repeats(count) => "{count} gentagelser sendes kun én gang.", "{count} repeats are sent only once.";

    review => "Se igennem og send …", "Look through and send …";
    blocked => "Vent, til det er klart, hvad der skete med den forrige.", "Wait until it is clear what became of the one before.";
    clear => "Ryd formularen", "Clear the form";
    clear_heading => "Ryd formularen?", "Clear the form?";
    clear_confirm => "Ryd", "Clear";
    clear_consequence => "Alt, hvad du har skrevet i den, forsvinder.", "Everything that you have written in it goes.";
    cleared => "Formularen er ryddet.", "The form has been cleared.";
    confirm_ordning => "Send ordningsnotifikationen?", "Send the scheme notification?";
    confirm_gdpr => "Send GDPR-sletningen?", "Send the GDPR deletion?";
    said => "Det, der sendes", "What is sent";
    so_many(count) => "{count} i alt:", "{count} in all:";
    left_blank(labels) => "Ikke udfyldt: {labels}.", "Not filled in: {labels}.";
    consequence => "En afsendt notifikation kan ikke kaldes tilbage; er noget forkert, sendes en ny.",
        "A notification that was sent can’t be called back; if something is wrong, send a new one.";
    gdpr_consequence => "Kan ikke tages tilbage: modtagerne sletter hos sig selv, når de får beskeden.",
        "Can’t be taken back: the receivers delete when they get the message.";
    send => "Send", "Send";
    send_gdpr => "Send sletningen", "Send the deletion";

    on_its_way => "Sender…", "Sending…";
    accepted(kind, time) => "{kind}: modtaget kl. {time}.", "{kind}: accepted at {time}.";
    accepted_next => "Serveren leverer den videre. Følg leveringen på listen herunder.", "The server delivers it from here. Follow the delivery in the list below.";
    write_again => "Skriv en ny med samme indhold", "Write a new one with the same contents";
    refused(kind) => "{kind}: ikke sendt.", "{kind}: not sent.";
    in_doubt(kind) => "{kind}: det er uvist, om serveren har modtaget den.", "{kind}: it is uncertain whether the server accepted it.";
    no_answer_next => "Prøv igen: den sendes under samme request-id og modtages højst én gang. Det, du har skrevet, er ikke gået tabt.",
        "Try again: it is sent under the same request id and accepted once at most. What you wrote isn’t lost.";
    received_before_next => "Den står ikke på listen. Se efter igen om lidt, før du sender en ny.", "It is not in the list. Look again in a moment before you send a new one.";
    try_same => "Prøv igen", "Try again";
    look_at_list => "Se efter på listen", "Look in the list";
    give_up => "Lad den ligge", "Leave it";
    request_id => "Request-id", "Request id";
    copy_id => "Kopiér", "Copy";
    id_copied => "Request-id’et er kopieret.", "The request id has been copied.";
    replace_heading => "Erstat det, du har skrevet?", "Replace what you have written?";
    replace_confirm => "Erstat", "Replace";
    replace_consequence => "Formularen er ikke tom. Det, der står i den, forsvinder.", "The form isn’t empty. What stands in it goes.";

    list_heading => "Sendte notifikationer", "Sent notifications";
    table => "Tabel over leveringer", "Table of deliveries";
    read_again => "Opdatér", "Refresh";
    reading => "Henter listen…", "Reading the list…";
    none_sent => "Der er ikke sendt nogen notifikationer.", "No notifications have been sent.";
    all_delivered => "Alle viste er leveret.", "All shown have been delivered.";
    undelivered(count) => "Ikke leveret endnu: {count}", "Not yet delivered: {count}";
    older => "Vis ældre", "Show older";
    accepted_at => "Modtaget", "Accepted";
    kind => "Slags", "Kind";
    accepted_by => "Sendt af", "Sent by";
    delivery => "Levering", "Delivery";
    just_sent => "Netop sendt", "Just sent";
    send_again => "Send igen som ny", "Send again as new";
    delivered => "Leveret", "Delivered";
    delivered_at(moment) => "Leveret {moment}", "Delivered {moment}";
    waiting => "Venter", "Waiting";
    failed => "Mislykket; prøves igen", "Failed; is tried again";
    attempt => "1 forsøg", "1 attempt";
    attempts(count) => "{count} forsøg", "{count} attempts";
    fault_returned => "Modtageren havde ingen kø til den.", "The receiver had no queue for it.";
    fault_refused_by_broker => "Modtageren ville ikke tage imod den.", "The receiver would not take it.";
    fault_connection_lost => "Forbindelsen brød, før den var bekræftet.", "The connection broke before it was confirmed.";
    fault_no_answer => "Modtageren bekræftede den ikke i tide.", "The receiver didn’t confirm it in time.";
    broker_disconnected => "Modtageren svarer ikke. Serveren gemmer notifikationerne og bliver ved med at prøve.",
        "The receiver doesn’t answer. The server keeps the notifications and goes on trying.";
    broker_not_configured => "Serveren har ingen modtager at levere til. Notifikationerne gemmes og venter.",
        "The server has no receiver to deliver to. The notifications are kept and wait.";
}
