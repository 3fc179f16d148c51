//! The frame around every page.

texts! {
    name => "Godkendelseskonsol";
    owner => "STAR";
    skip => "Gå til indholdet";
    pages => "Sider";
    ads => "Jobannoncer";
    statistics => "Statistik";
    flexjob => "Fleksjob";
    drafts => "Mine kladder";
    journal => "Min journal";
    templates => "Skabeloner";
    more => "Mere";
    sign_out => "Log ud";
    settings => "Visning";
    scheme => "Farver";
    scheme_auto => "Som systemet";
    scheme_light => "Lys";
    scheme_dark => "Mørk";
    density => "Tæthed";
    density_comfortable => "Luftig";
    density_compact => "Kompakt";
    list_mode => "Køen vises som";
    list_mode_grid => "Liste";
    list_mode_table => "Tabel i sider";
    cancel => "Annullér";
    close => "Luk";
    messages => "Beskeder";
    page_not_found => "Siden findes ikke";
    page_not_found_next => "Gå til jobannoncerne";
    no_ad_heading => "Vælg en annonce i køen";
    no_ad_next => "Åbn en række for at læse annoncen. Den bliver først låst til dig, når du trykker Påbegynd.";
    bad_ad_address(text) => "‘{text}’ er ikke et annonce-id.";
    crashed => "Konsollen er gået i stå. Genindlæs siden; afgørelser, du har sendt, er gemt på serveren.";
}
