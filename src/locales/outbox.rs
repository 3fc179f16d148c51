//! Decisions on their way.

texts! {
    heading => "Udbakke";
    approved(title) => "Godkendt: {title}";
    rejected(title) => "Afvist: {title}";
    parked(title) => "Parkeret: {title}";
    sent_in(seconds) => "Sendes om {seconds} s";
    waits_for_line => "Venter på forbindelse. Intet er sendt endnu.";
    sending => "Sender…";
    retrying => "Ikke bekræftet. Prøver igen med samme id.";
    done => "Sendt";
    received => "Modtaget af tjenesten";
    not_sent(why) => "Ikke sendt: {why}";
    held_by(name) => "{name} behandler annoncen.";
    not_waiting => "annoncen er allerede afgjort.";
    not_begun => "annoncen kunne ikke låses til dig. Åbn den, og afgør den igen.";
    too_old => "den har ligget i en lukket browser. Send den nu, eller fjern den.";
    unknown => "Udfald ukendt: tjenesten har modtaget afgørelsen, men annoncen står stadig i køen. Åbn den, se hvordan den står, og afgør den igen, hvis den ikke er afgjort.";
    undo => "Fortryd";
    open => "Åbn";
    send => "Send";
    remove => "Fjern";
    try_now => "Prøv nu";
    undone(title) => "Fortrudt: {title}. Intet er sendt.";
    undone_many(count) => "{count} afgørelser fortrudt. Intet er sendt.";
    nothing_to_undo => "Der er intet at fortryde.";
    too_late(title) => "For sent: afgørelsen af ‘{title}’ var allerede sendt.";
    quicker(name, title) => "{name} nåede ‘{title}’ først. Din tekst er gemt på annoncen.";
    came_back(title) => "‘{title}’ blev ikke afgjort. Din tekst er gemt på annoncen; se udbakken.";
    on_its_way => "Din afgørelse er på vej. Tryk Fortryd i udbakken, hvis du vil ændre den.";
    announced(what, seconds) => "{what}. Sendes om {seconds} sekunder.";
    not_kept => "Browseren kan ikke gemme dine afgørelser. Luk ikke fanen, før udbakken er tom.";
    left_behind(count) => "{count} afgørelser er ikke sendt endnu. De ligger i udbakken og sendes, når du logger ind igen her.";
    undo_time => "Tid til at fortryde";
    undo_none => "Ingen";
    undo_seconds(seconds) => "{seconds} sekunder";
}
