//! An ad.

texts! {
    loading => "Henter annoncen…", "Loading the ad…";
    try_again => "Prøv igen", "Try again";
    no_content_heading(id) => "Annonce {id}", "Ad {id}";
    no_content(id) => "Annoncens indhold findes ikke i annoncekilden. Den kan stadig behandles. Id: {id}",
        "The ad’s content is not in the ad source. It can still be decided. Id: {id}";
    no_source => "Annoncens indhold kan ikke læses her: serveren har ingen annoncekilde.",
        "The ad’s content cannot be read here: the server has no ad source.";
    no_source_next => "Læs annoncen, hvor den er oprettet, og bed driften om at sætte annoncekilden op.",
        "Read the ad where it was made, and ask operations to set the ad source up.";
    not_given => "Ikke oplyst", "Not stated";
    company => "Virksomhed", "Company";
    company_missing => "Virksomhedens navn mangler", "The company’s name is missing";
    anonymous_company(name) => "{name} (ønsker at være anonym)", "{name} (wishes to be anonymous)";
    cvr => "CVR-nummer", "CVR number";
    cvr_missing => "CVR-nummer mangler", "The CVR number is missing";
    cvr_invalid => "Kontrolcifferet passer ikke – kontrollér nummeret",
        "The check digit does not fit – check the number";
    p_number => "P-nummer", "P number";
    address => "Arbejdssted", "Workplace";
    no_fixed_workplace => "intet fast arbejdssted", "no fixed workplace";
    occupation => "Stillingsbetegnelse", "Occupation";
    terms => "Vilkår", "Terms";
    kind_ordinary => "Ordinært job", "Ordinary job";
    kind_early_retirement => "For efterlønnere", "For people on early retirement pay";
    kind_disability_pension => "For førtidspensionister", "For disability pensioners";
    part_time => "Deltid", "Part-time";
    full_time => "Fuldtid", "Full-time";
    limited => "Tidsbegrænset", "Temporary";
    permanent => "Fast", "Permanent";
    positions[count] => "{count} stilling" | "{count} stillinger", "{count} position" | "{count} positions";
    disability_friendly => "Egnet for personer med handicap", "Suitable for people with disabilities";
    start => "Tiltrædelse", "Start";
    licences => "Kørekort", "Driving licences";
    deadline => "Ansøgningsfrist", "Application deadline";
    as_soon_as_possible => "Hurtigst muligt", "As soon as possible";
    deadline_not_disclosed => "Ikke oplyst", "Not stated";
    publication => "Vises på Jobnet", "On Jobnet";
    from_date(date) => "fra {date}", "from {date}";
    until_date(date) => "til {date}", "until {date}";
    contacts => "Kontakt", "Contact";
    delivered_by => "Leveret af", "Delivered by";
    apply_at => "Søges på", "Apply at";
    body => "Annoncens tekst", "The ad’s text";
    no_body => "Annoncen har ingen tekst.", "The ad has no text.";
    duplicates => "Mulige dubletter", "Possible duplicates";
    duplicates_count(count) => "Mulige dubletter: {count}", "Possible duplicates: {count}";
    no_duplicates => "Ingen mulige dubletter", "No possible duplicates";
    duplicates_loading => "Søger efter dubletter…", "Looking for duplicates…";
    duplicates_failed => "Dubletter kunne ikke hentes", "The duplicates could not be loaded";
    back_to_queue => "Til køen", "To the queue";
}
