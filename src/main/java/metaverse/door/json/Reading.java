package metaverse.door.json;

import metaverse.door.json.Fields.Unfit;
import metaverse.universe.Command;
import org.jspecify.annotations.Nullable;

/// How one `do` is read.
interface Reading {
    /// @return null where nothing is asked
    /// @throws Unfit where a field is missing or does not fit
    @Nullable Command read(Wish wish) throws Unfit;
}
