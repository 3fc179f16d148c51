//! Decisions on their way.

texts! {
    heading => "Udbakke", "Outbox";
    approved(title) => "Godkendt: {title}", "Approved: {title}";
    rejected(title) => "Afvist: {title}", "Rejected: {title}";
    parked(title) => "Parkeret: {title}", "Parked: {title}";
    sent_in(seconds) => "Sendes om {seconds} s", "Will be sent in {seconds} s";
    waits_for_line => "Venter på forbindelse. Intet er sendt endnu.",
        "Waiting for a connection. Nothing has been sent yet.";
    sending => "Sender…", "Sending…";
    retrying => "Ikke bekræftet. Prøver igen med samme id.", "Not confirmed. Trying again with the same id.";
    done => "Sendt", "Sent";
    received => "Modtaget af tjenesten", "Received by the service";
    not_sent(why) => "Ikke sendt: {why}", "Not sent: {why}";
    held_by(name) => "{name} behandler annoncen.", "{name} is handling the ad.";
    not_waiting => "annoncen er allerede afgjort.", "the ad has already been decided.";
    not_begun => "annoncen kunne ikke låses til dig. Åbn den, og afgør den igen.",
        "the ad could not be held for you. Open it, and decide it again.";
    too_old => "den har ligget i en lukket browser. Send den nu, eller fjern den.",
        "it has lain in a closed browser. Send it now, or remove it.";
    unknown => "Udfald ukendt: tjenesten har modtaget afgørelsen, men annoncen står stadig i køen. Åbn den, se hvordan den står, og afgør den igen, hvis den ikke er afgjort.",
        "Outcome unknown: the service has received the decision, but the ad is still in the queue. Open it, see how it stands, and decide it again if it has not been decided.";
    undo => "Fortryd", "Undo";
    open => "Åbn", "Open";
    send => "Send", "Send";
    remove => "Fjern", "Remove";
    try_now => "Prøv nu", "Try now";
    undone(title) => "Fortrudt: {title}. Intet er sendt.", "Undone: {title}. Nothing has been sent.";
    undone_many[count] => "{count} afgørelse fortrudt. Intet er sendt." | "{count} afgørelser fortrudt. Intet er sendt.",
        "{count} decision undone. Nothing has been sent." | "{count} decisions undone. Nothing has been sent.";
    nothing_to_undo => "Der er intet at fortryde.", "There is nothing to undo.";
    too_late(title) => "For sent: afgørelsen af ‘{title}’ var allerede sendt.",
        "Too late: the decision about ‘{title}’ had already been sent.";
    quicker(name, title) => "{name} nåede ‘{title}’ først. Din tekst er gemt på annoncen.",
        "{name} got to ‘{title}’ first. Your text is kept on the ad.";
    came_back(title) => "‘{title}’ blev ikke afgjort. Din tekst er gemt på annoncen; se udbakken.",
        "‘{title}’ was not decided. Your text is kept on the ad; see the outbox.";
    on_its_way => "Din afgørelse er på vej. Tryk Fortryd i udbakken, hvis du vil ændre den.",
        "Your decision is on its way. Press Undo in the outbox if you want to change it.";
    announced(what, time) => "{what}. Sendes om {time}.", "{what}. Will be sent in {time}.";
    not_kept => "Browseren kan ikke gemme dine afgørelser. Luk ikke fanen, før udbakken er tom.",
        "The browser cannot keep your decisions. Do not close the tab until the outbox is empty.";
    left_behind[count] => "{count} afgørelse er ikke sendt endnu. Den ligger i udbakken og sendes, når du logger ind igen her."
        | "{count} afgørelser er ikke sendt endnu. De ligger i udbakken og sendes, når du logger ind igen her.",
        "{count} decision has not been sent yet. It is in the outbox and will be sent when you sign in here again."
        | "{count} decisions have not been sent yet. They are in the outbox and will be sent when you sign in here again.";
    undo_time => "Tid til at fortryde", "Time to undo";
    undo_none => "Ingen", "None";
}
