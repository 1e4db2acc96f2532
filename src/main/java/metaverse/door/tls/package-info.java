/// Certificates: where they come from, and the one that a TLS handshake uses now.
///
/// What a handshake needs is replaced as a whole and never changed: event loops read it, any thread may renew it.
/// Bouncy Castle is loaded only to make a certificate and to read the older forms of a key.
@NullMarked
package metaverse.door.tls;

import org.jspecify.annotations.NullMarked;
