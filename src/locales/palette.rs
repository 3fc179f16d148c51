//! The palette.

texts! {
    heading => "Find og gør", "Find and do";
    field => "Kommando, side, annonce, indstilling eller id", "Command, page, ad, setting or id";
    results => "Forslag", "Suggestions";
    command => "Kommando", "Command";
    page => "Side", "Page";
    ad => "Annonce", "Ad";
    colleague => "Kollega", "Colleague";
    template => "Skabelon", "Template";
    draft => "Kladde", "Draft";
    flexjob => "Fleksjob", "Flexjob";
    setting => "Indstilling", "Setting";
    none => "Intet fundet", "Nothing found";
    one => "1 forslag", "1 suggestion";
    some(count) => "{count} forslag", "{count} suggestions";
    ad_without_title(id) => "Annonce {id}", "Ad {id}";
    colleague_holds(count) => "Behandler {count}", "Handling {count}";
    looked_up(moment) => "Slået op {moment}", "Looked up {moment}";
    setting_is(setting, choice) => "{setting}: {choice}", "{setting}: {choice}";
    chosen_now => "valgt nu", "chosen now";
    chosen(choice) => "Valgt: {choice}", "Chosen: {choice}";
    scheme_words => "Visning indstilling tema udseende", "Display setting theme mode appearance";
    light_words => "Visning indstilling lyst tema udseende", "Display setting light theme mode appearance";
    dark_words => "Visning indstilling mørkt tema udseende", "Display setting dark theme mode appearance";
    density_words => "Visning indstilling afstand plads størrelse", "Display setting spacing room size";
    list_mode_words => "Visning indstilling listen annoncerne", "Display setting ads view";
    undo_time_words => "Visning indstilling fortrydelse ventetid", "Display setting waiting delay";
    danish_words => "Visning indstilling dansk", "Display setting Danish";
    english_words => "Visning indstilling engelsk", "Display setting English";
    open_ad_with_id => "Åbn annoncen med dette id", "Open the ad with this id";
    look_up_flexjob => "Slå op som fleksjob", "Look up as a flexjob";
    jobagents_of_citizen => "Jobagent: slå borgeren op", "Job agent: look the citizen up";
    cv_of_citizen => "CV: slå borgeren op", "CV: look the citizen up";
}
