//! Lists about CVs and what happens to them.

crate::code_list! {
    /// `CvStatusIdentifier`: where a CV stands in its quality check.
    CvStatus, "CvStatusIdentifier", {
        /// Being written.
        UnderUdarbejdelse => "UnderUdarbejdelse", "Under udarbejdelse";
        /// Ready to be checked.
        KlarTilKvalitetssikring => "KlarTilKvalitetssikring", "Klar til kvalitetssikring";
        /// Approved.
        CvGodkendt => "CvGodkendt", "CV godkendt";
        /// Not approved.
        CvEjGodkendt => "CvEjGodkendt", "CV ej godkendt";
    }
}

crate::code_list! {
    /// `CvAvailabilityTypeIdentifier`: whether employers can find a CV.
    CvAvailability, "CvAvailabilityTypeIdentifier", {
        /// They can.
        Soegbart => "Soegbart", "Søgbart";
        /// They can't.
        IkkeSoegbart => "IkkeSoegbart", "Ikke søgbart";
    }
}

crate::code_list! {
    /// `CvChangeTypeIdentifier`: what an event is about.
    CvChange, "CvChangeTypeIdentifier", {
        /// The status.
        CvStatus => "CvStatus", "CV-status";
        /// Whether it can be found.
        CvSoegbarhed => "CvSoegbarhed", "CV-søgbarhed";
        /// Work experience.
        Erhvervserfaring => "Erhvervserfaring", "Erhvervserfaring";
        /// Education.
        Uddannelse => "Uddannelse", "Uddannelse";
        /// Competences.
        Kompetencer => "Kompetencer", "Kompetencer";
    }
}

crate::code_list! {
    /// What an event did.
    Operation, "Operation", {
        /// Made something.
        Oprettelse = 1 => "Oprettelse", "Oprettelse";
        /// Changed something.
        Opdatering = 2 => "Opdatering", "Opdatering";
        /// Removed something.
        Sletning = 3 => "Sletning", "Sletning";
    }
}
