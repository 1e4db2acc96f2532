/// The web door: the page, a look at the server's health and figures, and the way from HTTP to WebSocket.
///
/// Everything here belongs to the event loop of its connection and answers at once; only what is loaded at the start is
/// shared. What is said over a WebSocket is not this package's business: [metaverse.door.web.Socket] is where it goes on.
@NullMarked
package metaverse.door.web;

import org.jspecify.annotations.NullMarked;
