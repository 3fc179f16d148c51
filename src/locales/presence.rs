//! Who is looking at an ad.

texts! {
    one(name) => "{name} ser på annoncen", "{name} is looking at the ad";
    two(first, second) => "{first} og {second} ser på annoncen", "{first} and {second} are looking at the ad";
    many(first, others) => "{first} og {others} andre ser på annoncen",
        "{first} and {others} others are looking at the ad";
    on_row(names) => "{names} ser på den", "{names} looking at it";
}
