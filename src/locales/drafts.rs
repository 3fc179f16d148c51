//! What has been written and not sent.

texts! {
    heading => "Mine kladder";
    lead(hours) => "Det, du har skrevet og ikke sendt. Kladder ligger i denne browser i {hours} timer efter den sidste ændring.";
    none => "Du har ingen kladder.";
    untitled(id) => "Annonce {id}";
    changed_at(moment) => "Ændret {moment}";
    left_queue => "ikke længere i køen";
    email => "E-mail";
    kommentar => "Kommentar";
    minutes => "Minutter";
    until => "Parkér til";
    copy => "Kopiér";
    copied => "Kladden er kopieret.";
    delete => "Slet";
    wipe => "Slet alle mine kladder";
    wipe_heading => "Slet alle dine kladder?";
    wipe_confirm => "Slet kladder";
    wipe_consequence => "Det, du har skrevet og ikke sendt, forsvinder fra denne browser og kan ikke hentes igen.";
    wiped => "Dine kladder er slettet.";
    without_cpr => "Kladden gemmes uden det, der ligner et CPR-nummer.";
    closed => "Browseren gemmer ikke kladder. Det, du skriver, bliver her, til siden lukkes.";
    full => "Browseren har ikke plads til flere kladder. Det, du skriver nu, bliver her, til siden lukkes.";
}
