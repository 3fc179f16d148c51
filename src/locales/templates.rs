//! E-mails that tell a creator why an ad was rejected. `{{…}}` is filled from the ad, or by the caseworker.

texts! {
    title_variable => "titel";
    company_variable => "virksomhed";
    opening => "Hej\n\nVi har gennemgået jobannoncen ‘{{titel}}’ fra {{virksomhed}} og kan ikke godkende den til Jobnet.";
    closing => "Du er velkommen til at rette annoncen og sende den ind igen.\n\nVenlig hilsen\nVirksomhedssupporten, STAR";
    invalid_company => "Ugyldigt CVR-nummer eller ukendt virksomhed";
    invalid_company_body => "Vi kan ikke finde en aktiv virksomhed med det CVR-nummer, der er oplyst. En jobannonce på Jobnet skal komme fra en virksomhed med et gyldigt CVR-nummer.";
    blockade => "Blokade eller konflikt";
    blockade_body => "Annoncen søger arbejdskraft til et område, der er omfattet af en blokade eller konflikt. Så længe den varer, kan stillingen ikke slås op på Jobnet.";
    discrimination_by_sex => "Forskelsbehandling, køn";
    discrimination_by_sex_body => "Annoncen angiver eller foretrækker et bestemt køn: ‘{{citat}}’. Det er ikke tilladt efter ligebehandlingslovens § 6. Skriv stillingen, så den henvender sig til alle.";
    discrimination => "Forskelsbehandling, andet";
    discrimination_body => "Annoncen stiller krav, der direkte eller indirekte udelukker ansøgere på grund af fx alder, oprindelse, tro eller handicap: ‘{{citat}}’. Det er ikke tilladt efter forskelsbehandlingsloven. Sprogkrav skal være nødvendige for arbejdet.";
    not_a_real_job => "Ikke et reelt, lønnet job i egen virksomhed";
    not_a_real_job_body => "Jobnet er for lønnet ansættelse i den virksomhed, du repræsenterer. Efter annoncen er der ikke tale om en sådan ansættelse.";
    payment => "Betaling fra den jobsøgende";
    payment_body => "Annoncen beder den jobsøgende om at betale, fx for et kursus, udstyr eller et gebyr. Det er ikke tilladt på Jobnet.";
    duplicate => "Dublet";
    duplicate_body => "Den samme stilling er allerede slået op hos os. En stilling kan kun have én annonce ad gangen.";
    incomplete => "Mangelfuld annonce";
    incomplete_body => "Annoncen mangler oplysninger, som den jobsøgende har brug for: {{hvad mangler}}.";
}
