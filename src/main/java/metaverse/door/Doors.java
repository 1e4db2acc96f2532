package metaverse.door;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/// The doors behind the one port.
///
/// @param http     for browsers and whoever asks for a page
/// @param json     for bots and the terminal client
/// @param text     for everyone else
/// @param irc      for IRC clients
/// @param tls      what a TLS hello leads to, before any of them
/// @param greeting appends what the text door says first to a silent connection
public record Doors(Door http, Door json, Door text, Door irc, Tls tls, Consumer<ByteBuf> greeting) {}
