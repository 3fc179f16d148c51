//! One decision about many ads.

texts! {
    heading(count) => "Afgør {count} valgte annoncer";
    decision => "Afgørelse";
    approve_all => "Godkend alle";
    reject_all => "Afvis alle";
    template => "Begrundelse";
    choose => "Vælg en begrundelse";
    too_many(most) => "Højst {most} annoncer kan afgøres på én gang. Fravælg nogle.";
    none_left => "Ingen af de valgte annoncer kan afgøres nu.";
    left_out(count) => "{count} af de valgte kan ikke afgøres nu og er ladt ude: de er låst til en kollega, på vej eller væk.";
    preview => "E-mails, som de sendes";
    no_mail => "Der sendes ingen e-mail.";
    has_blank(title, blank) => "‘{title}’: {blank} kan ikke udfyldes. Afgør den for sig.";
    confirm(count) => "Læg {count} i udbakken";
    done(count) => "{count} afgørelser er lagt i udbakken. Fortryd tager dem alle tilbage.";
}
