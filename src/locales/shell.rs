//! The frame around every page.

texts! {
    name => "Godkendelseskonsol", "Approval console";
    owner => "STAR", "STAR";
    skip => "Gå til indholdet", "Skip to the content";
    pages => "Sider", "Pages";
    ads => "Jobannoncer", "Job ads";
    statistics => "Statistik", "Statistics";
    flexjob => "Fleksjob", "Flexjobs";
    notifications => "Notifikationer", "Notifications";
    cv => "CV", "CVs";
    jobagent => "Jobagent", "Job agent";
    drafts => "Mine kladder", "My drafts";
    journal => "Min journal", "My journal";
    templates => "Skabeloner", "Templates";
    operations => "Drift", "Operations";
    guide => "Hjælp", "Help";
    accessibility => "Tilgængelighed", "Accessibility";
    one_free => "ledig", "free";
    many_free => "ledige", "free";
    one_draft => "kladde", "draft";
    many_drafts => "kladder", "drafts";
    more => "Mere", "More";
    sign_out => "Log ud", "Sign out";
    settings => "Visning", "Display";
    scheme => "Farver", "Colours";
    scheme_auto => "Som systemet", "As the system";
    scheme_light => "Lys", "Light";
    scheme_dark => "Mørk", "Dark";
    density => "Tæthed", "Density";
    density_comfortable => "Luftig", "Comfortable";
    density_compact => "Kompakt", "Compact";
    list_mode => "Køen vises som", "The queue is shown as";
    list_mode_grid => "Liste", "List";
    list_mode_table => "Tabel i sider", "Table in pages";
    language => "Sprog (language)", "Language (sprog)";
    cancel => "Annullér", "Cancel";
    close => "Luk", "Close";
    faults_heading => "Ret det her, før du går videre:", "Correct this before you go on:";
    messages => "Beskeder", "Messages";
    none_on_list => "Intet på listen passer.", "Nothing in the list fits.";
    one_on_list => "1 valg.", "1 choice.";
    some_on_list(count) => "{count} valg.", "{count} choices.";
    page_not_found => "Siden findes ikke", "The page does not exist";
    page_not_found_next => "Gå til jobannoncerne", "Go to the job ads";
    no_ad_heading => "Vælg en annonce i køen", "Choose an ad in the queue";
    no_ad_next => "Åbn en række for at læse annoncen. Den bliver først låst til dig, når du trykker Påbegynd.",
        "Open a row to read the ad. It is held for you only when you press Begin.";
    bad_ad_address(text) => "‘{text}’ er ikke et annonce-id.", "‘{text}’ is not an ad id.";
    crashed => "Konsollen er gået i stå. Genindlæs siden; afgørelser, du har sendt, er gemt på serveren.",
        "The console has stopped. Reload the page; decisions you have sent are kept on the server.";
}
