//! E-mails that tell a creator why an ad was rejected. `{{…}}` is filled from the ad, or by the caseworker.

texts! {
    heading => "Skabeloner", "Templates";
    lead => "Tekster til e-mails. De ni første, der passer til en afgørelse, har hver sit ciffer. Dine egne ligger i denne browser.",
        "Texts for e-mails, which are in Danish. The first nine that suit a decision have a digit each. Your own are kept in this browser.";
    create => "Ny skabelon", "New template";
    built_in => "Medfølger", "Included";
    own => "Egen", "Own";
    shared => "Teamets", "The team’s";
    for_rejection => "Til afvisning", "For rejecting";
    for_approval => "Til godkendelse", "For approving";
    for_both => "Til begge", "For both";
    key_to_reject(digit) => "{digit} ved afvisning", "{digit} when rejecting";
    key_to_approve(digit) => "{digit} ved godkendelse", "{digit} when approving";
    up => "↑", "↑";
    down => "↓", "↓";
    move_up => "Flyt op", "Move up";
    move_down => "Flyt ned", "Move down";
    edit => "Redigér", "Edit";
    copy => "Lav en kopi", "Make a copy";
    delete => "Slet", "Delete";
    act_on(verb, name) => "{verb}: {name}", "{verb}: {name}";
    show_body => "Vis teksten", "Show the text";
    delete_heading(name) => "Slet skabelonen ‘{name}’?", "Delete the template ‘{name}’?";
    delete_consequence => "Den forsvinder fra denne browser og kan ikke hentes igen.",
        "It will be gone from this browser and cannot be brought back.";
    deleted(name) => "Slettet: {name}", "Deleted: {name}";
    copy_of(name) => "{name} (kopi)", "{name} (copy)";
    editor_heading => "Skabelon", "Template";
    name => "Navn", "Name";
    used_for => "Bruges til", "Used for";
    body => "Tekst", "Text";
    insert_variable => "Indsæt fra annoncen", "Insert from the ad";
    save => "Gem", "Save";
    saved(name) => "Gemt: {name}", "Saved: {name}";
    preview_heading => "Sådan bliver den", "As it will be";
    preview_of(title) => "Udfyldt fra ‘{title}’.", "Filled in from ‘{title}’.";
    preview_of_none => "Åbn en annonce for at se skabelonen udfyldt.", "Open an ad to see the template filled in.";
    name_missing => "Giv skabelonen et navn.", "Give the template a name.";
    name_too_long(max) => "Navnet må højst være på {max} tegn.", "The name may be at most {max} characters.";
    body_missing => "Skriv en tekst.", "Write a text.";
    body_too_long(max) => "Teksten må højst være på {max} tegn.", "The text may be at most {max} characters.";
    holds_cpr => "Noget ligner et CPR-nummer. Det må ikke ligge i en skabelon.",
        "Something looks like a CPR number. That may not be in a template.";
    not_kept => "Browseren kunne ikke gemme det.", "The browser could not keep it.";
    not_kept_next => "Prøv igen. Bliver det ved, så kopiér teksten ud, før du forlader siden.",
        "Try again. If it goes on, copy the text out before you leave the page.";
    changed_by(name) => "ændret af {name}", "changed by {name}";
    share => "Del med teamet", "Share with the team";
    share_heading(name) => "Del ‘{name}’ med teamet?", "Share ‘{name}’ with the team?";
    share_consequence => "Alle i teamet kan bruge den, rette den og slette den. Den flytter fra dine egne til teamets.",
        "Everyone in the team can use it, change it and delete it. It moves from your own to the team’s.";
    shared_now(name) => "Delt med teamet: {name}", "Shared with the team: {name}";
    shared_and_kept(name) => "Delt med teamet: {name}. Din egen ligger her stadig, for browseren kunne ikke fjerne den.",
        "Shared with the team: {name}. Your own is still here, since the browser could not remove it.";
    share_conflict(name) => "Skabelonen er allerede delt, og {name} har ændret den siden.",
        "The template has been shared already, and {name} has changed it since.";
    share_conflict_next => "Brug teamets og slet din egen, eller lav en kopi og del den.",
        "Use the team’s and delete your own, or make a copy and share that.";
    share_faults => "Skabelonen kan ikke deles, som den er.", "The template cannot be shared as it is.";
    share_faults_next => "Redigér den, og del den så.", "Edit it, and share it then.";
    team_changed(name) => "{name} har ændret skabelonen imens.", "{name} has changed the template meanwhile.";
    team_changed_next => "Din tekst står her endnu. Sammenlign med den nye nedenfor, og gem så din i stedet for den – eller annullér, og behold den nye.",
        "Your text is still here. Compare it with the new one below, and then save yours in its place – or cancel, and keep the new one.";
    team_deleted => "En kollega har slettet skabelonen imens.", "A colleague has deleted the template meanwhile.";
    team_deleted_next => "Din tekst står her endnu. Gem den som en ny, hvis den stadig skal bruges.",
        "Your text is still here. Save it as a new one if it is still to be used.";
    team_full => "Teamet har allerede så mange skabeloner, som der er plads til.",
        "The team already has as many templates as there is room for.";
    team_full_next => "Slet en, der ikke bruges mere, og prøv så igen.",
        "Delete one that is no longer used, and try again.";
    team_write_failed_next => "Prøv igen; teksten står her endnu.", "Try again; the text is still here.";
    theirs_heading(name) => "Sådan har {name} skrevet den", "How {name} has written it";
    save_instead => "Gem min i stedet", "Save mine instead";
    delete_team_consequence => "Den forsvinder for hele teamet og kan ikke hentes igen.",
        "It will be gone for the whole team and cannot be brought back.";
    delete_conflict_next => "Læs den nye tekst, før du sletter den.", "Read the new text before you delete it.";
    transfer => "Tag med", "Take along";
    transfer_lead => "Hent dine egne skabeloner som en fil, eller læg en fil ind. Ingen skabelon overskrives.",
        "Download your own templates as a file, or add a file. No template is overwritten.";
    export => "Hent som fil", "Download as a file";
    choose_file => "Læg en fil ind", "Add a file";
    imported(added) => "Tilføjet: {added}.", "Added: {added}.";
    import_renamed(number) => "Fik et andet navn, fordi navnet var taget: {number}.",
        "Got another name because the name was taken: {number}.";
    import_known(number) => "Var her allerede: {number}.", "Was here already: {number}.";
    import_fault(number, reason) => "Nr. {number} i filen er sprunget over: {reason}",
        "No. {number} in the file has been skipped: {reason}";
    import_unreadable => "den kan ikke læses.", "it cannot be read.";
    file_too_large => "Filen er for stor; højst 1 MB.", "The file is too large; at most 1 MB.";
    file_unreadable => "Filen indeholder ikke skabeloner.", "The file contains no templates.";
    file_too_many(max) => "Filen indeholder flere end {max} skabeloner.",
        "The file contains more than {max} templates.";
    file_empty => "Der er ingen skabeloner i filen.", "There are no templates in the file.";
    invalid_company => "Ugyldigt CVR-nummer eller ukendt virksomhed", "Invalid CVR number or unknown company";
    blockade => "Blokade eller konflikt", "Blockade or dispute";
    discrimination_by_sex => "Forskelsbehandling, køn", "Discrimination, sex";
    discrimination => "Forskelsbehandling, andet", "Discrimination, other";
    not_a_real_job => "Ikke et reelt, lønnet job i egen virksomhed", "Not a real, paid job in one’s own company";
    payment => "Betaling fra den jobsøgende", "Payment from the jobseeker";
    duplicate => "Dublet", "Duplicate";
    incomplete => "Mangelfuld annonce", "Incomplete ad";
}

// What creators are written to, and the blanks in it.
danish! {
    title_variable => "titel";
    company_variable => "virksomhed";
    place_variable => "sted";
    occupation_variable => "stilling";
    deadline_variable => "frist";
    id_variable => "id";
    caseworker_variable => "behandler";
    as_soon_as_possible => "hurtigst muligt";
    opening => "Hej\n\nVi har gennemgået jobannoncen ‘{{titel}}’ fra {{virksomhed}} og kan ikke godkende den til Jobnet.";
    closing => "Du er velkommen til at rette annoncen og sende den ind igen.\n\nVenlig hilsen\nVirksomhedssupporten, STAR";
    invalid_company_body => "Vi kan ikke finde en aktiv virksomhed med det CVR-nummer, der er oplyst. En jobannonce på Jobnet skal komme fra en virksomhed med et gyldigt CVR-nummer.";
    blockade_body => "Annoncen søger arbejdskraft til et område, der er omfattet af en blokade eller konflikt. Så længe den varer, kan stillingen ikke slås op på Jobnet.";
    discrimination_by_sex_body => "Annoncen angiver eller foretrækker et bestemt køn: ‘{{citat}}’. Det er ikke tilladt efter ligebehandlingslovens § 6. Skriv stillingen, så den henvender sig til alle.";
    discrimination_body => "Annoncen stiller krav, der direkte eller indirekte udelukker ansøgere på grund af fx alder, oprindelse, tro eller handicap: ‘{{citat}}’. Det er ikke tilladt efter forskelsbehandlingsloven. Sprogkrav skal være nødvendige for arbejdet.";
    not_a_real_job_body => "Jobnet er for lønnet ansættelse i den virksomhed, du repræsenterer. Efter annoncen er der ikke tale om en sådan ansættelse.";
    payment_body => "Annoncen beder den jobsøgende om at betale, fx for et kursus, udstyr eller et gebyr. Det er ikke tilladt på Jobnet.";
    duplicate_body => "Den samme stilling er allerede slået op hos os. En stilling kan kun have én annonce ad gangen.";
    incomplete_body => "Annoncen mangler oplysninger, som den jobsøgende har brug for: {{hvad mangler}}.";
}
