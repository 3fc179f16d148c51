//! The accessibility statement.

texts! {
    heading => "Tilgængelighedserklæring", "Accessibility statement";
    scope => "Denne erklæring gælder for godkendelseskonsollen, et fagsystem til medarbejdere, der godkender jobannoncer. Målet er, at alle kan bruge den, jf. lov om tilgængelighed af offentlige organers websteder og mobilapplikationer.", "This statement is about the approval console, a system for staff who approve job ads. The aim is that everybody can use it, as the Danish act on the accessibility of public sector bodies’ websites and mobile applications asks.";
    standing => "Interne fagsystemer er som udgangspunkt ikke omfattet af loven. Siden følger modellen alligevel, men er skrevet af dem, der har bygget konsollen. Den myndighed, der tager den i brug, står for sin egen erklæring i Digitaliseringsstyrelsens WAS-Tool.", "As a rule the act does not cover internal systems. This page follows its model all the same, but was written by those who built the console. The authority that puts it into use makes a statement of its own in the WAS-Tool of the Danish Agency for Digital Government.";

    contact => "Oplever du, at noget ikke er tilgængeligt?", "Is something not accessible?";
    contact_how => "Konsollen er endnu ikke i drift, og der er derfor ingen fast adresse at skrive til. Giv besked til den, der har givet dig adgang: hvad ville du gøre, og hvad gik galt? Skriv ikke personnumre eller andre fortrolige oplysninger.", "The console is not in use yet, so there is no fixed address to write to. Tell whoever gave you access: what did you want to do, and what went wrong? Do not write CPR numbers or anything else confidential.";
    contact_report => "Send rapporten fra siden Drift med", "Send the report from the page Operations along";

    status => "Overholdelsesstatus", "Compliance status";
    status_partly => "Konsollen overholder standarden delvist (overholder de fleste krav). Målestokken er EN 301 549 og WCAG 2.2 på niveau A og AA.", "The console complies with the standard in part (it meets most of the requirements). It is measured by EN 301 549 and WCAG 2.2, levels A and AA.";

    method => "Sådan er det undersøgt", "How this was found";
    method_self => "Vi har selv evalueret konsollen.", "We have evaluated the console ourselves.";
    tested => "Det er prøvet", "What was tested";
    tested_axe => "Regelsættet axe-core er kørt på alle sider i lys og mørk visning, i bred og smal (400 px) udgave, og på de fleste også i tvungne farver og ved 400 % forstørrelse, uden at finde fejl.", "The rules of axe-core were run on every page in light and dark, wide and narrow (400 px), and on most of them in forced colours and at 400 % zoom too, and found no faults.";
    tested_keyboard => "Alle sider er gået igennem med tastaturet: alt kan nås med Tab, fokus kan ses og er ikke dækket, og man kommer videre igen.", "Every page was gone through by keyboard: everything can be reached with Tab, the focus can be seen and is not covered, and one gets out again.";
    tested_order => "Landemærker og overskrifter er læst i browserens tilgængelighedstræ og sammenlignet med den rækkefølge, siden skal læses i.", "Landmarks and headings were read in the browser’s accessibility tree and compared with the order in which the page is to be read.";
    tested_daily => "Prøverne er automatiske, køres i Chromium og gentages, hver gang konsollen ændres.", "The tests are automatic, run in Chromium, and are repeated whenever the console is changed.";
    untested => "Det er ikke prøvet", "What was not tested";
    untested_people => "Ingen, der bruger skærmlæser, forstørrelse eller talestyring til daglig, har prøvet konsollen.", "Nobody who uses a screen reader, magnification or speech control every day has tried the console.";
    untested_audit => "Ingen uvildig har gennemgået den.", "Nobody independent has audited it.";
    untested_programs => "Den er ikke prøvet med NVDA, JAWS eller VoiceOver, og ikke i Firefox eller Safari.", "It has not been tried with NVDA, JAWS or VoiceOver, nor in Firefox or Safari.";

    not_accessible => "Indhold, der ikke er tilgængeligt", "Content that is not accessible";
    faults => "Manglende overholdelse", "Not in compliance";
    fault_list => "Af en lang kø findes kun de synlige rækker på siden, så en skærmlæser kan ikke springe frit i den. Vælg ‘Tabel i sider’ under Visning; så er alle rækker der, 50 ad gangen.", "Of a long queue only the rows in sight are on the page, so a screen reader cannot move about in it freely. Choose the table in pages under Display; then all rows are there, 50 at a time.";
    fault_session => "En session udløber, uden at man bliver advaret og kan forlænge den (WCAG 2.2.1). Det, man har skrevet, ligger i kladderne, når man logger ind igen.", "A session ends without a warning and a way to extend it (WCAG 2.2.1). What has been written is in the drafts when one signs in again.";
    fault_messages => "Korte beskeder om, hvad der er gjort, forsvinder efter 6 sekunder, og den tid kan ikke ændres (WCAG 2.2.1).", "Short messages about what has been done go after 6 seconds, and that time cannot be changed (WCAG 2.2.1).";
    fault_language => "Når konsollen er på engelsk, er det, som tjenesterne fortæller om fleksjob og jobagenter, ikke mærket op som dansk (WCAG 3.1.2).", "While the console is in English, what the services tell of flexjobs and job agents is not marked as Danish (WCAG 3.1.2).";
    fault_pictures => "Billederne på hjælpesiden viser konsollen på dansk, også når den er på engelsk. Teksten ved siden af siger det samme.", "The pictures of the help page show the console in Danish, also while it is in English. The text beside them says the same.";
    burden => "Uforholdsmæssig stor byrde", "Disproportionate burden";
    burden_none => "Intet er undtaget af den grund.", "Nothing is exempted for that reason.";
    outside => "Indhold, der ikke er omfattet", "Content that is not covered";
    outside_ads => "Jobannoncernes tekster er skrevet af andre. De vises uden deres egne farver og billeder, men kan mangle overskrifter, lister og sigende links.", "The texts of the job ads are written by others. They are shown without colours and pictures of their own, but may lack headings, lists and telling links.";

    made => "Udarbejdelse", "Preparation";
    made_on(date) => "Erklæringen er udarbejdet og senest gennemgået {date}. Den gennemgås, når konsollen ændres, og mindst en gang om året.", "The statement was prepared and last reviewed on {date}. It is reviewed when the console is changed, and at least once a year.";

    enforcement => "Håndhævelse", "Enforcement";
    enforcement_how => "Svarer myndigheden ikke tilfredsstillende inden for 10 arbejdsdage, kan du henvende dig til Digitaliseringsstyrelsen, som fører tilsyn med loven. Kontakt altid myndigheden først.", "If the authority does not answer to your satisfaction within 10 working days, you can turn to the Danish Agency for Digital Government, which supervises the act. Always contact the authority first.";
    enforcement_link => "Sådan henvender du dig til Digitaliseringsstyrelsen (digst.dk, ny fane)", "How to contact the Danish Agency for Digital Government (digst.dk, in Danish, new tab)";
}
