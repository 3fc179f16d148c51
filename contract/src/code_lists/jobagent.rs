//! Lists about a citizen's enrolment and meetings.

crate::code_list! {
    /// `ClientCategoryTypeIdentifier`: on what grounds a citizen is enrolled. A value outside the list is refused
    /// with 4313.
    Klientkategori, "ClientCategoryTypeIdentifier", {
        /// Receives unemployment benefit.
        Dagpengemodtager => "Dagpengemodtager", "Dagpengemodtager";
        /// Receives cash benefit.
        Kontanthjaelpsmodtager => "Kontanthjaelpsmodtager", "Kontanthjælpsmodtager";
        /// Under 30, receives education benefit.
        Uddannelseshjaelpsmodtager => "Uddannelseshjaelpsmodtager", "Uddannelseshjælpsmodtager";
        /// Receives cash benefit after the integration programme.
        Integrationsprogram => "Integrationsprogram", "Kontanthjælp efter integrationsprogram";
        /// Receives sickness benefit.
        Sygedagpengemodtager => "Sygedagpengemodtager", "Sygedagpengemodtager";
        /// Entitled to a flexjob, without one.
        Ledighedsydelse => "Ledighedsydelse", "Ledighedsydelse";
        /// In rehabilitation.
        Revalidend => "Revalidend", "Revalidend";
        /// Without any benefit.
        UdenYdelse => "UdenYdelse", "Uden ydelse";
    }
}

crate::code_list! {
    /// `CurrentUnemploymentStatusTypeIdentifier`: how unemployed. A value outside the list is refused with 4314.
    Ledighedsgrad, "CurrentUnemploymentStatusTypeIdentifier", {
        /// Fully.
        FuldtLedig => "FuldtLedig", "Fuldt ledig";
        /// In part.
        DelvistLedig => "DelvistLedig", "Delvist ledig";
        /// Not at all.
        IkkeLedig => "IkkeLedig", "Ikke ledig";
    }
}

crate::code_list! {
    /// How a meeting is held.
    Samtaleform, "SamtaleformTypeCodeList", {
        /// Face to face.
        PersonligtFremmoede => "PersonligtFremmoede", "Personligt fremmøde";
        /// By telephone.
        Telefonisk => "Telefonisk", "Telefonisk";
        /// On a screen.
        Digitalt => "Digitalt", "Digitalt";
        /// Otherwise.
        Andet => "Andet", "Andet";
        /// At the place of work.
        MoedeDirektePaaArbejde = 6 => "MoedeDirektePaaArbejde", "Møde direkte på arbejde";
    }
}
