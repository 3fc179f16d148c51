//! What has been written and not sent.

texts! {
    heading => "Mine kladder", "My drafts";
    lead(hours) => "Det, du har skrevet og ikke sendt. Kladder ligger i denne browser i {hours} timer efter den sidste ændring.",
        "What you have written and not sent. Drafts stay in this browser for {hours} hours after the last change.";
    none => "Du har ingen kladder.", "You have no drafts.";
    untitled(id) => "Annonce {id}", "Ad {id}";
    changed_at(moment) => "Ændret {moment}", "Changed {moment}";
    left_queue => "ikke længere i køen", "no longer in the queue";
    email => "E-mail", "E-mail";
    kommentar => "Kommentar", "Comment";
    minutes => "Minutter", "Minutes";
    until => "Parkér til", "Park until";
    copy => "Kopiér", "Copy";
    copied => "Kladden er kopieret.", "The draft has been copied.";
    delete => "Slet", "Delete";
    wipe => "Slet alle mine kladder", "Delete all my drafts";
    wipe_heading => "Slet alle dine kladder?", "Delete all your drafts?";
    wipe_confirm => "Slet kladder", "Delete drafts";
    wipe_consequence => "Det, du har skrevet og ikke sendt, forsvinder fra denne browser og kan ikke hentes igen.",
        "What you have written and not sent will be gone from this browser and cannot be brought back.";
    wiped => "Dine kladder er slettet.", "Your drafts have been deleted.";
    without_cpr => "Kladden gemmes uden det, der ligner et CPR-nummer.",
        "The draft is kept without what looks like a CPR number.";
    closed => "Browseren gemmer ikke kladder. Det, du skriver, bliver her, til siden lukkes.",
        "The browser keeps no drafts. What you write stays here until the page is closed.";
    full => "Browseren har ikke plads til flere kladder. Det, du skriver nu, bliver her, til siden lukkes.",
        "The browser has no room for more drafts. What you write now stays here until the page is closed.";
}
