//! The palette.

texts! {
    heading => "Find og gør", "Find and do";
    field => "Kommando, annonce, side, kollega eller skabelon", "Command, ad, page, colleague or template";
    results => "Forslag", "Suggestions";
    command => "Kommando", "Command";
    page => "Side", "Page";
    ad => "Annonce", "Ad";
    colleague => "Kollega", "Colleague";
    template => "Skabelon", "Template";
    none => "Intet fundet", "Nothing found";
    one => "1 forslag", "1 suggestion";
    some(count) => "{count} forslag", "{count} suggestions";
    ad_without_title(id) => "Annonce {id}", "Ad {id}";
    colleague_holds(count) => "Behandler {count}", "Handling {count}";
}
