//! Lists about flexjobs: pay, kind, duration and the employer's kind.

crate::code_list! {
    /// What a salary is reckoned by.
    Loentype, "LoenTypeCodeList", {
        /// By the hour.
        Timeloen => "Timeloen", "Timeløn";
        /// By the month.
        Maanedsloen => "Maanedsloen", "Månedsløn";
        /// By the year.
        Aarsloen => "Aarsloen", "Årsløn";
    }
}

crate::code_list! {
    /// The two kinds of flexjob.
    Fleksjobtype, "FleksjobTypeCodeList", {
        /// With a new employer.
        Fleksjob => "Fleksjob", "Fleksjob";
        /// With the employer one had before.
        Fastholdelsesfleksjob => "Fastholdelsesfleksjob", "Fastholdelsesfleksjob";
    }
}

crate::code_list! {
    /// How long a flexjob is granted for.
    Fleksjobvarighed, "FleksjobVarighedTypeCodeList", {
        /// Five years at a time.
        Midlertidigt => "Midlertidigt", "Midlertidigt";
        /// For good, from the age of 40.
        Permanent => "Permanent", "Permanent";
    }
}

crate::code_list! {
    /// Whether an employer is private or public.
    Virksomhedstype, "VirksomhedTypeCodeList", {
        /// Private.
        Privat => "Privat", "Privat";
        /// Public.
        Offentlig => "Offentlig", "Offentlig";
    }
}

crate::code_list! {
    /// What kind of public employer.
    OffentligVirksomhed, "OffentligVirksomhedTypeCodeList", {
        /// The state.
        Stat => "Stat", "Stat";
        /// A region.
        Region => "Region", "Region";
        /// A municipality.
        Kommune => "Kommune", "Kommune";
    }
}
