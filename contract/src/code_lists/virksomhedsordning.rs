//! Lists about company schemes and their cases in VITAS.

crate::code_list! {
    /// Status of an application or request.
    AnsoegningStatus, "AnsoegningStatusTypeCodeList", {
        /// Begun, not sent.
        Oprettet => "Oprettet", "Oprettet";
        /// Sent.
        Indsendt => "Indsendt", "Indsendt";
        /// Being assessed.
        UnderBehandling => "UnderBehandling", "Under behandling";
        /// Sent back for a correction.
        ReturneretTilVirksomhed => "ReturneretTilVirksomhed", "Returneret til virksomheden";
        /// Taken back by its sender.
        TrukketTilbage => "TrukketTilbage", "Trukket tilbage";
        /// Closed.
        Afsluttet => "Afsluttet", "Afsluttet";
    }
}

crate::code_list! {
    /// Status of an allocation or assessment.
    Bevillingsstatus, "BevillingsstatusTypeCodeList", {
        /// Not known to the service itself (80003).
        StatusUkendt => "Ukendt", "Ukendt";
        /// Being assessed.
        UnderBehandling => "UnderBehandling", "Under behandling";
        /// Granted.
        Bevilget => "Bevilget", "Bevilget";
        /// Refused.
        Afslag => "Afslag", "Afslag";
        /// Annulled.
        Annulleret => "Annulleret", "Annulleret";
        /// Ended.
        Ophoert => "Ophoert", "Ophørt";
    }
}

crate::code_list! {
    /// What a citizen is offered.
    Jobtilbud, "JobtilbudTypeCodeList", {
        /// Practice in a company.
        Virksomhedspraktik => "Virksomhedspraktik", "Virksomhedspraktik";
        /// Work for the benefit of the public.
        Nytteindsats => "Nytteindsats", "Nytteindsats";
        /// Subsidised employment with a private employer.
        LoentilskudPrivat => "LoentilskudPrivat", "Løntilskud, privat";
        /// Subsidised employment with a public employer.
        LoentilskudOffentlig => "LoentilskudOffentlig", "Løntilskud, offentlig";
    }
}

crate::code_list! {
    /// Which authority a case belongs to.
    Myndighedsomraade, "MyndighedsomraadeTypeCodeList", {
        /// A jobcentre.
        Jobcenter => "Jobcenter", "Jobcenter";
        /// A municipality.
        Kommune => "Kommune", "Kommune";
        /// An unemployment fund.
        AKasse => "AKasse", "A-kasse";
        /// The state.
        Stat => "Stat", "Stat";
    }
}

crate::code_list! {
    /// The scheme that a case in VITAS is about.
    VirksomhedsordningSkabelon, "VirksomhedsordningSkabelonTypeCodeList", {
        /// Wage subsidy.
        Loentilskud => "Loentilskud", "Løntilskud";
        /// Practice in a company.
        Virksomhedspraktik => "Virksomhedspraktik", "Virksomhedspraktik";
        /// Work for the benefit of the public.
        Nytteindsats => "Nytteindsats", "Nytteindsats";
        /// Adult apprenticeship.
        Voksenlaerling => "Voksenlaerling", "Voksenlærling";
        /// Subsidised job for reduced working capacity.
        Fleksjob => "Fleksjob", "Fleksjob";
        /// Job rotation.
        Jobrotation => "Jobrotation", "Jobrotation";
        /// Basic integration education.
        Igu => "Igu", "IGU";
    }
}

crate::code_list! {
    /// The kind of document on the scheme.
    VirksomhedsordningSubskabelon, "VirksomhedsordningSubskabelonTypeCodeList", {
        /// Application.
        Ansoegning => "Ansoegning", "Ansøgning";
        /// Request.
        Anmodning => "Anmodning", "Anmodning";
        /// Allocation.
        Bevilling => "Bevilling", "Bevilling";
        /// Assessment.
        Vurdering => "Vurdering", "Vurdering";
        /// Agreement.
        Aftale => "Aftale", "Aftale";
        /// Extension.
        Forlaengelse => "Forlaengelse", "Forlængelse";
        /// End.
        Ophoer => "Ophoer", "Ophør";
    }
}
