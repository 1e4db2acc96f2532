/// What was said, written down to be kept or read elsewhere: as text, as JSON Lines, as one page of HTML.
///
/// Pure: records in, characters out, one record after the other, so an export of any length needs the same little memory.
@NullMarked
package metaverse.export;

import org.jspecify.annotations.NullMarked;
