package metaverse.terminal;

import java.util.List;
import org.jline.utils.AttributedString;

/// How what is shown looks.
interface View {
    /// @param columns how many a line has
    List<AttributedString> lines(Showing showing, int columns);
}
