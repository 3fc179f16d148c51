//! The palette.

texts! {
    heading => "Find og gør";
    field => "Kommando, annonce, side, kollega eller skabelon";
    results => "Forslag";
    command => "Kommando";
    page => "Side";
    ad => "Annonce";
    colleague => "Kollega";
    template => "Skabelon";
    none => "Intet fundet";
    one => "1 forslag";
    some(count) => "{count} forslag";
    ad_without_title(id) => "Annonce {id}";
    colleague_holds(count) => "Behandler {count}";
}
