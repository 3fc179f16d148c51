//! Duplicates.

texts! {
    heading => "Mulige dubletter";
    lead => "Annoncer, der ligner denne i virksomhed, stilling eller tekst. De mest sandsynlige står først.";
    back => "Til annoncen";
    loading => "Søger efter dubletter…";
    loading_ad => "Henter…";
    none => "Ingen andre annoncer ligner denne.";
    try_again => "Prøv igen";
    bad_address => "Adressen nævner ingen annonce.";
    table_label => "Annoncen og dem, der ligner";
    ad => "Annonce";
    company => "Virksomhed";
    place => "Sted";
    occupation => "Stillingsbetegnelse";
    created => "Oprettet";
    state => "Status";
    this_ad => "Denne annonce";
    decided => "Afgjort";
}
