package metaverse.door.web;

import java.util.Set;
import java.util.function.Supplier;
import metaverse.export.Downloads;

/// What the web door shows and believes.
///
/// @param hostNames names under which browsers may find the server, in lower case, besides IP addresses and localhost;
///                  asked at every request
/// @param version   of the program
/// @param health    asked on an event loop: must not block
/// @param downloads what people fetch to keep
/// @param metrics   the figures as Prometheus reads them; asked on an event loop: must not block
public record Site(Supplier<Set<String>> hostNames, String version, Supplier<Health> health, Supplier<String> metrics,
        Downloads downloads) {}
