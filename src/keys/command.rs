//! Every command of the workbench.

/// Something a caseworker can ask for with a key, a button or the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Approves the ad.
    Approve,
    /// Opens the choice of a reason to refuse the ad.
    Reject,
    /// Sends what is being written.
    Send,
    /// Opens the choice of how long to set the ad aside.
    Park,
    /// Asks before taking the ad from a colleague.
    TakeOver,
    /// Locks the ad to the caseworker.
    Begin,
    /// Takes back the latest decision that has not been sent.
    Undo,
    /// Shows what one decision would do to every selected ad.
    ApplyToSelected,
    /// To the e-mail.
    WriteEmail,
    /// To the remark.
    WriteComment,
    /// From a field back to the ad.
    LeaveField,
    /// The ad after this one.
    Next,
    /// The ad before this one.
    Previous,
    /// Picks the next ad to handle, and begins it.
    NextToHandle,
    /// Shows the ads that have arrived.
    ShowNew,
    /// To the search field of the queue.
    Search,
    /// Selects the ad, or no longer.
    ToggleSelected,
    /// Selects the ad below too.
    SelectDown,
    /// Selects the ad above too.
    SelectUp,
    /// Selects every ad of the list.
    SelectAll,
    /// Selects nothing.
    ClearSelection,
    /// To the queue.
    Queue,
    /// To the ads that may be the same.
    Compare,
    /// To the next difference between ads that may be the same.
    NextDifference,
    /// To the difference before.
    PreviousDifference,
    /// To what has happened to the ad.
    History,
    /// To the statistics.
    Statistics,
    /// To looking a flexjob up.
    Flexjob,
    /// To citizens' jobagents.
    Jobagent,
    /// To citizens' CVs.
    Cv,
    /// To the notifications.
    Notifications,
    /// To the caseworker's own journal.
    Journal,
    /// To what one has written and not sent.
    Drafts,
    /// To the e-mail templates.
    Templates,
    /// To whether everything works.
    Operations,
    /// Shows every key.
    Help,
    /// Opens the palette.
    Palette,
    /// To the choice of keys.
    KeySettings,
    /// To the working day explained.
    Guide,
    /// To the accessibility statement.
    Accessibility,
}

impl Command {
    /// In the order to show them.
    pub const EVERY: [Self; 40] = [
        Self::Approve,
        Self::Reject,
        Self::Send,
        Self::Park,
        Self::TakeOver,
        Self::Begin,
        Self::Undo,
        Self::ApplyToSelected,
        Self::WriteEmail,
        Self::WriteComment,
        Self::LeaveField,
        Self::Next,
        Self::Previous,
        Self::NextToHandle,
        Self::ShowNew,
        Self::Search,
        Self::ToggleSelected,
        Self::SelectDown,
        Self::SelectUp,
        Self::SelectAll,
        Self::ClearSelection,
        Self::Queue,
        Self::Compare,
        Self::NextDifference,
        Self::PreviousDifference,
        Self::History,
        Self::Statistics,
        Self::Flexjob,
        Self::Jobagent,
        Self::Cv,
        Self::Notifications,
        Self::Journal,
        Self::Drafts,
        Self::Templates,
        Self::Operations,
        Self::Help,
        Self::Palette,
        Self::KeySettings,
        Self::Guide,
        Self::Accessibility,
    ];
}
