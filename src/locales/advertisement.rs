//! An ad.

texts! {
    loading => "Henter annoncen…";
    try_again => "Prøv igen";
    no_content_heading(id) => "Annonce {id}";
    no_content(id) => "Annoncens indhold findes ikke i annoncekilden. Den kan stadig behandles. Id: {id}";
    not_given => "Ikke oplyst";
    company => "Virksomhed";
    company_missing => "Virksomhedens navn mangler";
    anonymous_company(name) => "{name} (ønsker at være anonym)";
    cvr => "CVR-nummer";
    cvr_missing => "CVR-nummer mangler";
    cvr_invalid => "Kontrolcifferet passer ikke – kontrollér nummeret";
    p_number => "P-nummer";
    address => "Arbejdssted";
    no_fixed_workplace => "intet fast arbejdssted";
    occupation => "Stillingsbetegnelse";
    terms => "Vilkår";
    kind_ordinary => "Ordinært job";
    kind_early_retirement => "For efterlønnere";
    kind_disability_pension => "For førtidspensionister";
    part_time => "Deltid";
    full_time => "Fuldtid";
    limited => "Tidsbegrænset";
    permanent => "Fast";
    positions(count) => "{count} stillinger";
    disability_friendly => "Egnet for personer med handicap";
    start => "Tiltrædelse";
    licences => "Kørekort";
    deadline => "Ansøgningsfrist";
    as_soon_as_possible => "Hurtigst muligt";
    deadline_not_disclosed => "Ikke oplyst";
    publication => "Vises på Jobnet";
    from_date(date) => "fra {date}";
    until_date(date) => "til {date}";
    contacts => "Kontakt";
    delivered_by => "Leveret af";
    apply_at => "Søges på";
    body => "Annoncens tekst";
    no_body => "Annoncen har ingen tekst.";
    duplicates => "Mulige dubletter";
    duplicates_count(count) => "Mulige dubletter: {count}";
    no_duplicates => "Ingen mulige dubletter";
    duplicates_loading => "Søger efter dubletter…";
    duplicates_failed => "Dubletter kunne ikke hentes";
    back_to_queue => "Til køen";
}
