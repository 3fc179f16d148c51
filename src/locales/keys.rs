//! The commands, their keys, and the page where the keys are chosen.

texts! {
    group_decision => "Afgørelse";
    group_list => "Liste";
    group_go => "Gå til";
    group_help => "Hjælp";
    approve => "Godkend";
    reject => "Afvis";
    send => "Send afgørelsen";
    park => "Parkér";
    take_over => "Overtag";
    begin => "Påbegynd";
    undo => "Fortryd den seneste afgørelse";
    apply_to_selected => "Anvend på valgte";
    write_email => "Skriv e-mailen";
    write_comment => "Skriv kommentaren";
    leave_field => "Forlad feltet";
    next => "Næste annonce";
    previous => "Forrige annonce";
    next_to_handle => "Næste annonce, påbegyndt";
    show_new => "Vis de nye annoncer";
    search => "Søg i køen";
    toggle_selected => "Vælg eller fravælg annoncen";
    select_down => "Udvid valget nedad";
    select_up => "Udvid valget opad";
    select_all => "Vælg alle";
    clear_selection => "Ryd valget";
    queue => "Jobannoncer";
    compare => "Sammenlign med dubletter";
    history => "Annoncens historik";
    statistics => "Statistik";
    journal => "Journal";
    templates => "Skabeloner";
    help => "Vis genveje";
    palette => "Find en kommando";
    key_settings => "Vælg genveje";
}
