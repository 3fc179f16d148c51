//! Duplicates.

texts! {
    heading => "Sammenlign dubletter", "Compare duplicates";
    lead => "Annoncer, der ligner denne i virksomhed, stilling eller tekst. De mest sandsynlige står først. Ligheden er konsollens eget skøn.",
        "Ads that resemble this one in company, occupation or text. The most likely come first. The similarity is the console’s own estimate.";
    back => "Til annoncen", "To the ad";
    loading => "Søger efter dubletter…", "Looking for duplicates…";
    loading_ad => "Henter annoncen…", "Loading the ad…";
    not_found => "Annoncens indhold findes ikke.", "The ad’s content does not exist.";
    ad_failed => "Annoncens indhold kunne ikke hentes.", "The ad’s content could not be loaded.";
    own_missing => "Uden annoncens indhold kan den ikke sammenlignes.",
        "Without the ad’s content it cannot be compared.";
    none => "Ingen andre annoncer ligner denne.", "No other ads resemble this one.";
    none_left => "Du har sagt, at ingen af dem er dubletter.", "You have said that none of them is a duplicate.";
    try_again => "Prøv igen", "Try again";
    bad_address => "Adressen nævner ingen annonce.", "The address names no ad.";
    table_label => "Annoncen og dem, der ligner", "The ad and those that resemble it";
    this_ad => "Denne annonce", "This ad";
    candidate(number) => "Mulig dublet {number}", "Possible duplicate {number}";
    found => "Fundet", "Found";
    found_hint(most) => "Vælg højst {most} at sammenligne med.", "Choose at most {most} to compare with.";
    field => "Felt", "Field";
    title => "Titel", "Title";
    paragraph(number) => "Tekst {number}", "Text {number}";
    state => "Status", "Status";
    decided => "Afgjort", "Decided";
    similarity(percent) => "{percent} % lighed", "{percent}% alike";
    similarity_unknown => "Lighed kendes ikke", "Similarity unknown";
    aspect_text(percent) => "tekst {percent} %", "text {percent}%";
    aspect_title(percent) => "titel {percent} %", "title {percent}%";
    same_company => "samme virksomhed", "same company";
    other_company => "anden virksomhed", "another company";
    same_place => "samme sted", "same place";
    same_municipality => "samme kommune", "same municipality";
    other_place => "andet sted", "another place";
    reject => "Afvis som dublet af denne", "Reject as a duplicate of this";
    dismiss => "Ikke en dublet", "Not a duplicate";
    dismissed(number) => "Skjult af dig: {number}", "Hidden by you: {number}";
    restore => "Vis igen", "Show again";
    hidden_toast => "Parret er skjult for dig.", "The pair is hidden for you.";
    same_fields[number] => "{number} ens oplysning" | "{number} ens oplysninger",
        "{number} equal detail" | "{number} equal details";
    same_rows[number] => "{number} ens afsnit" | "{number} ens afsnit",
        "{number} equal passage" | "{number} equal passages";
    differs => "Afviger:", "Differs:";
    not_said => "–", "–";
    removed => "Kun i denne annonce:", "Only in this ad:";
    added => "Kun i den mulige dublet:", "Only in the possible duplicate:";
    differences(number) => "{number} forskelle i titel og tekst", "{number} differences in title and text";
    one_difference => "1 forskel i titel og tekst", "1 difference in title and text";
    no_differences => "Ingen forskelle i titel og tekst", "No differences in title and text";
    step(number, all) => "Forskel {number} af {all}", "Difference {number} of {all}";
    list => "Liste over forskelle", "List of differences";
    list_item_both(removed, added) => "‘{removed}’ er blevet til ‘{added}’", "‘{removed}’ has become ‘{added}’";
    list_item_removed(removed) => "‘{removed}’ mangler", "‘{removed}’ is missing";
    list_item_added(added) => "‘{added}’ er kommet til", "‘{added}’ has been added";
}

danish! {
    remark(id, title) => "Dublet af {id} ({title})";
}
