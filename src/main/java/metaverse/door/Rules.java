package metaverse.door;

import metaverse.universe.Settings;

/// What holds at the doors now. Belongs to whoever runs the server, who alone replaces it; event loops ask at every use.
/// That is safe because it is one reference to what never changes: they see all of the old or all of the new.
public final class Rules {
    private record Now(Settings settings, Limits limits, Proxies proxies, Whereabouts whereabouts) {}

    private volatile Now now;

    public Rules(Settings settings, Limits limits, Proxies proxies, Whereabouts whereabouts) {
        now = new Now(settings, limits, proxies, whereabouts);
    }

    /// Lets others hold from now on. Who is here stays, and is held to the new ones.
    public void settle(Settings settings, Limits limits, Proxies proxies, Whereabouts whereabouts) {
        now = new Now(settings, limits, proxies, whereabouts);
    }

    Settings settings() {
        return now.settings;
    }

    public Limits limits() {
        return now.limits;
    }

    Proxies proxies() {
        return now.proxies;
    }

    Whereabouts whereabouts() {
        return now.whereabouts;
    }
}
