//! Who is looking at an ad.

texts! {
    one(name) => "{name} ser på annoncen";
    two(first, second) => "{first} og {second} ser på annoncen";
    many(first, others) => "{first} og {others} andre ser på annoncen";
    on_row(names) => "{names} ser på den";
}
