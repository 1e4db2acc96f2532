@NullMarked
package metaverse.ledger;

import org.jspecify.annotations.NullMarked;
