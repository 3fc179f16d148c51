//! The working day explained.

texts! {
    heading => "Hjælp", "Help";
    lead => "Sådan går en arbejdsdag, trin for trin. Tasterne i parentes virker, når du ikke skriver i et felt; du kan selv vælge andre.", "A working day, step by step. The keys in brackets work while you are not writing in a field; you can choose others. The pictures show the console in Danish.";
    to_operations => "Er der noget, der ikke virker?", "Is something not working?";

    queue => "Vælg en annonce i køen", "Choose an ad in the queue";
    queue_how => "Køen er fælles og opdaterer sig selv. Et klik eller pil ned åbner en annonce. At læse en annonce låser den ikke. Søg (/), filtrér og gem de filtre, du bruger tit.", "The queue is shared and refreshes itself. A click or the down arrow opens an ad. Reading an ad does not lock it. Search (/), filter, and save the filters that you use often.";
    queue_shows => "Konsollen med køen til venstre; hver række viser titel, virksomhed, sted, og om annoncen er ledig.", "The console with the queue at the left; each row shows title, company, place, and whether the ad is free.";

    begin => "Læs den, og påbegynd den", "Read it, and begin it";
    begin_how => "Med Påbegynd (B) bliver annoncen låst til dig, så ingen andre afgør den imens. Godkender eller afviser du uden at påbegynde først, sker det af sig selv.", "Begin (B) locks the ad to you, so that nobody else decides it meanwhile. If you approve or reject without beginning first, it happens by itself.";
    begin_shows => "En åben annonce i midten med fakta og tekst; til højre afgørelsen, som er låst til behandleren.", "An open ad in the middle with its facts and its text; at the right the decision, locked to the caseworker.";

    approve => "Godkend, og fortryd hvis du vil", "Approve, and take it back if you like";
    approve_how => "Godkend (G) sender dig straks til næste annonce. Afgørelsen venter i udbakken, 8 sekunder hvis du ikke har valgt andet, og kan fortrydes (Z) så længe. Mister du forbindelsen, bliver den sendt, når den er tilbage.", "Approve (G) takes you to the next ad at once. The decision waits in the outbox, for 8 seconds unless you have chosen otherwise, and can be taken back (Z) until then. If the line is lost, it is sent when the line is back.";
    approve_shows => "Udbakken nederst til venstre med en godkendt annonce, der sendes om få sekunder, og knappen Fortryd.", "The outbox at the bottom left with an approved ad that is sent in a few seconds, and the button to undo.";

    reject => "Afvis med en e-mail", "Reject with an e-mail";
    reject_how => "Afvis (A) åbner grundene. Vælg en med et ciffer, ret e-mailen til, og send med Ctrl+Enter. Den kan ikke sendes, så længe der står et tomt felt i den.", "Reject (A) opens the reasons. Choose one with a digit, adjust the e-mail, and send it with Ctrl+Enter. It cannot be sent while it holds an unfilled blank.";
    reject_shows => "En skabelon er valgt som grund til at afvise, og e-mailen er udfyldt med annoncens titel og virksomhed.", "A template is chosen as the reason for rejecting, and the e-mail is filled in with the ad’s title and company.";

    park => "Parkér det, der må vente", "Park what has to wait";
    park_how => "Parkér (P) sætter annoncen til side i et antal minutter, eller til et tidspunkt. Når tiden er gået, er den ledig for alle, og det får du at vide.", "Park (P) sets the ad aside for some minutes, or until a time. When the time is up it is free to all, and you are told.";
    park_shows => "Menuen med tider, en annonce kan parkeres i.", "The menu of times for which an ad can be parked.";

    take_over => "Overtag fra en kollega", "Take over from a colleague";
    take_over_how => "En annonce, som en kollega har påbegyndt, kan overtages (O). Konsollen læser først, hvem der har den lige nu, og spørger.", "An ad that a colleague has begun can be taken over (O). The console first reads who has it right now, and asks.";
    take_over_shows => "Spørgsmålet før en overtagelse, med kollegaens navn og hvor længe hun har haft annoncen.", "The question before an ad is taken over, with the colleague’s name and how long she has had it.";

    compare => "Sammenlign med dubletter", "Compare with duplicates";
    compare_how => "Ligner annoncen en anden, så sammenlign dem (D). Det, der er ens, er foldet sammen; det, der er forskelligt, er mærket ord for ord. F7 går til næste forskel.", "If the ad resembles another, compare them (D). What is the same is folded away; what differs is marked word by word. F7 goes to the next difference.";
    compare_shows => "To annoncer side om side med forskellene fremhævet.", "Two ads side by side with their differences marked.";

    palette => "Find alt med Ctrl+K", "Find anything with Ctrl+K";
    palette_how => "Skriv lidt af det, du leder efter: en handling, en annonce, en kollega, en side, en skabelon, en kladde eller en indstilling – eller indsæt et id. Dine genveje ser du med spørgsmålstegn (?).", "Type a little of what you are looking for: a command, an ad, a colleague, a page, a template, a draft or a setting – or paste an id. A question mark (?) shows your keys.";
    palette_shows => "Søgefeltet midt på skærmen med de handlinger, der passer til det, der er skrevet.", "The search field in the middle of the screen with the commands that fit what has been typed.";

    journal => "Se, hvad du har gjort", "See what you have done";
    journal_how => "Din journal viser hver afgørelse, om tjenesten har bekræftet den, og under hvilket id den blev sendt. Det, du er begyndt at skrive, ligger et døgn under Mine kladder.", "Your journal shows each decision, whether the service has confirmed it, and the id it was sent under. What you have begun to write is kept for a day in My drafts.";
    journal_shows => "Journalen som tabel med tidspunkt, handling, annonce og udfald.", "The journal as a table with time, act, ad and outcome.";

    operations => "Hvis noget ikke virker", "If something does not work";
    operations_how => "Siden Drift viser, hvilke tjenester der svarer, og hvad der venter. Kopiér rapporten, når du skriver til support; der er ingen personoplysninger i den.", "The page Operations shows which services answer and what waits. Copy the report when you write to support; it holds no personal data.";
    operations_shows => "Siden Drift med fem tjenester, der alle svarer, og hvor lang tid hver er om det.", "The page Operations with five services that all answer, and how long each takes.";
}
