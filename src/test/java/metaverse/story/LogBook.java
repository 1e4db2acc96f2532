package metaverse.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Everything that is logged while it is open.
public final class LogBook implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public LogBook() {
        lines.start();
        root.addAppender(lines);
    }

    /// What an operator would have to look at: warnings and errors.
    public List<String> troubles() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(LogBook::words)
                .toList();
    }

    /// All that an operator would read.
    public List<String> lines() {
        return List.copyOf(lines.list).stream().map(LogBook::words).toList();
    }

    private static String words(ILoggingEvent line) {
        var cause = line.getThrowableProxy();
        return line.getFormattedMessage() + (cause == null ? "" : "\n" + ThrowableProxyUtil.asString(cause));
    }

    @Override
    public void close() {
        root.detachAppender(lines);
    }
}
