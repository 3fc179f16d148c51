//! One decision about many ads.

texts! {
    heading[count] => "Afgør {count} valgt annonce" | "Afgør {count} valgte annoncer",
        "Decide {count} selected ad" | "Decide {count} selected ads";
    decision => "Afgørelse", "Decision";
    approve_all => "Godkend alle", "Approve all";
    reject_all => "Afvis alle", "Reject all";
    template => "Begrundelse", "Reason";
    choose => "Vælg en begrundelse", "Choose a reason";
    too_many(most) => "Højst {most} annoncer kan afgøres på én gang. Fravælg nogle.",
        "At most {most} ads can be decided at once. Deselect some.";
    none_left => "Ingen af de valgte annoncer kan afgøres nu.", "None of the selected ads can be decided now.";
    left_out[count] => "{count} af de valgte kan ikke afgøres nu og er ladt ude: den er låst til en kollega, på vej eller væk."
        | "{count} af de valgte kan ikke afgøres nu og er ladt ude: de er låst til en kollega, på vej eller væk.",
        "{count} of those selected cannot be decided now and is left out: it is held by a colleague, on its way or gone."
        | "{count} of those selected cannot be decided now and are left out: they are held by a colleague, on their way or gone.";
    preview => "E-mails, som de sendes", "The e-mails as they will be sent";
    no_mail => "Der sendes ingen e-mail.", "No e-mail will be sent.";
    has_blank(title, blank) => "‘{title}’: {blank} kan ikke udfyldes. Afgør den for sig.",
        "‘{title}’: {blank} cannot be filled in. Decide it on its own.";
    confirm(count) => "Læg {count} i udbakken", "Put {count} in the outbox";
    done[count] => "{count} afgørelse er lagt i udbakken. Fortryd tager den tilbage."
        | "{count} afgørelser er lagt i udbakken. Fortryd tager dem alle tilbage.",
        "{count} decision is in the outbox. Undo takes it back."
        | "{count} decisions are in the outbox. Undo takes them all back.";
}
