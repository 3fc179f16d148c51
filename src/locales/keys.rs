//! The commands, their keys, and the page where the keys are chosen.

texts! {
    group_decision => "Afgørelse", "Decision";
    group_list => "Liste", "List";
    group_go => "Gå til", "Go to";
    group_help => "Hjælp", "Help";
    approve => "Godkend", "Approve";
    reject => "Afvis", "Reject";
    send => "Send afgørelsen", "Send the decision";
    park => "Parkér", "Park";
    take_over => "Overtag", "Take over";
    begin => "Påbegynd", "Begin";
    undo => "Fortryd den seneste afgørelse", "Undo the latest decision";
    apply_to_selected => "Anvend på valgte", "Apply to the selected";
    write_email => "Skriv e-mailen", "Write the e-mail";
    write_comment => "Skriv kommentaren", "Write the comment";
    leave_field => "Forlad feltet", "Leave the field";
    next => "Næste annonce", "Next ad";
    previous => "Forrige annonce", "Previous ad";
    next_to_handle => "Næste annonce, påbegyndt", "Next ad, begun";
    show_new => "Vis de nye annoncer", "Show the new ads";
    search => "Søg i køen", "Search the queue";
    toggle_selected => "Vælg eller fravælg annoncen", "Select or deselect the ad";
    select_down => "Udvid valget nedad", "Extend the selection down";
    select_up => "Udvid valget opad", "Extend the selection up";
    select_all => "Vælg alle", "Select all";
    clear_selection => "Ryd valget", "Clear the selection";
    queue => "Jobannoncer", "Job ads";
    compare => "Sammenlign med dubletter", "Compare with duplicates";
    next_difference => "Næste forskel", "Next difference";
    previous_difference => "Forrige forskel", "Previous difference";
    history => "Annoncens historik", "The ad’s history";
    statistics => "Statistik", "Statistics";
    flexjob => "Fleksjob", "Flexjobs";
    notifications => "Notifikationer", "Notifications";
    cv => "CV", "CVs";
    jobagent => "Jobagent", "Job agent";
    journal => "Journal", "Journal";
    drafts => "Mine kladder", "My drafts";
    templates => "Skabeloner", "Templates";
    operations => "Drift", "Operations";
    help => "Vis genveje", "Show keys";
    palette => "Find en kommando", "Find a command";
    key_settings => "Vælg genveje", "Choose keys";
    guide => "Hjælp", "Help";
    accessibility => "Tilgængelighedserklæring", "Accessibility statement";
    help_heading => "Genveje lige nu", "Keys right now";
    digits => "1–9 vælger i en åben liste, og ellers et gemt filter.",
        "1–9 choose in an open list, and otherwise a saved view.";
    single_keys_are_off => "Enkelttaster er slået fra. Kun taster sammen med Ctrl og Esc virker.",
        "Single keys are off. Only keys with Ctrl, and Esc, act.";
    settings_heading => "Genveje", "Keys";
    settings_lead => "En genvej er den tast, der skriver tegnet – uanset tastaturets sprog. Ingen genvej virker, mens du skriver i et felt.",
        "A shortcut is the key that types the character – whatever the keyboard’s language. No shortcut acts while you type in a field.";
    single_keys => "Brug enkelttaster som genveje", "Use single keys as shortcuts";
    single_keys_hint => "Slå dem fra, hvis du taler til computeren eller let kommer til at ramme en tast. Alt kan stadig gøres med knapperne og med Ctrl+K.",
        "Turn them off if you speak to the computer or easily hit a key by accident. Everything can still be done with the buttons and with Ctrl+K.";
    reset => "Tilbage til de sædvanlige taster", "Back to the usual keys";
    was_reset => "Alle genveje er tilbage til de sædvanlige.", "All keys are back to the usual ones.";
    command => "Kommando", "Command";
    key => "Tast", "Key";
    change_key => "Skift tast", "Change key";
    change => "Skift", "Change";
    change_of(command) => "Skift tast til {command}", "Change the key of {command}";
    clear => "Fjern", "Remove";
    clear_of(command) => "Fjern tasten til {command}", "Remove the key of {command}";
    no_key => "Ingen", "None";
    always(key) => "{key} virker altid", "{key} always acts";
    press_a_key => "Tryk på tasten. Esc fortryder.", "Press the key. Esc cancels.";
    now_has(command, key) => "{command} har nu tasten {key}.", "{command} now has the key {key}.";
    now_none(command) => "{command} har ingen tast.", "{command} has no key.";
    unchanged => "Ikke ændret.", "Not changed.";
    taken(key, command) => "{key} bruges allerede til {command}.", "{key} is already used for {command}.";
    take_it(key) => "Flyt {key} hertil", "Move {key} here";
    no_character => "Den tast kan ikke bruges. Vælg et bogstav eller et tegn.",
        "That key cannot be used. Choose a letter or a character.";
    is_digit => "Cifrene vælger i lister og filtre. Vælg en anden tast.",
        "The digits choose in lists and filters. Choose another key.";
    with_modifier => "Taster med Ctrl, Alt, AltGr eller ⌘ hører til browseren. Vælg en tast for sig selv, eventuelt med Skift.",
        "Keys with Ctrl, Alt, AltGr or ⌘ belong to the browser. Choose a key on its own, with Shift if you like.";
}
