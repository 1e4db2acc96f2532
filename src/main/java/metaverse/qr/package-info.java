/// QR codes: a text as dark and light modules.
@NullMarked
package metaverse.qr;

import org.jspecify.annotations.NullMarked;
