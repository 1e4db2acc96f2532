package metaverse;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import metaverse.config.Key;
import metaverse.config.Unread;
import metaverse.config.Values;
import metaverse.door.tls.Unfit;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the configuration again while people are in: at HUP, and when the operator says `reload`. A file with mistakes
/// changes nothing.
final class Reload implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final Texts texts = Texts.of(Tongue.ENGLISH);
    private final Server server;
    private final Flags flags;
    private final Values started;
    private final Consumer<String> screen;

    /// @param started what the server was started with
    /// @param screen  is told what was done
    Reload(Server server, Flags flags, Values started, Consumer<String> screen) {
        this.server = server;
        this.flags = flags;
        this.started = started;
        this.screen = screen;
    }

    @Override
    public synchronized void run() {
        try {
            var next = flags.read();
            server.reload(flags.config(next));
            told(next);
        } catch (Unread e) {
            Wording.lines(texts, e).forEach(LOG::warn);
            LOG.warn("{}", texts.say("reload.mistakes"));
        } catch (Unfit e) {
            LOG.warn("The certificate stays as it was: {}", texts.say("start.tls." + Wording.code(e.why()), e.file()));
        }
    }

    private void told(Values next) {
        if (flags.isFile()) {
            screen.accept(texts.say("reload.done", flags.path()));
        }
        var late = started.needRestart(next);
        if (!late.isEmpty()) {
            LOG.warn("{}", texts.say(
                    "reload.restart", late.stream().map(Key::path).collect(Collectors.joining(", "))));
        }
        server.fingerprint().ifPresent(fingerprint -> screen.accept(texts.say("reload.tls", fingerprint)));
    }
}
