package metaverse.console;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// Shows the log above the line being typed, in place of the error stream, which would tear it. Whatever thread logs, it does not
/// wait for the terminal.
final class LogLines extends UnsynchronizedAppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Consumer<String> shown;
    private final PatternLayout layout = new PatternLayout();
    private final Logger root;

    /// Where the log went before; back there at the end.
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();

    private LogLines(Logger root, Consumer<String> shown) {
        this.root = root;
        this.shown = shown;
        setContext(root.getLoggerContext());
        layout.setContext(root.getLoggerContext());
        layout.setPattern("%d{HH:mm} %-5level %logger{0}: %msg%n");
        layout.start();
    }

    /// Takes over the log.
    ///
    /// @param alone whether the log goes nowhere else meanwhile
    static LogLines take(boolean alone, Consumer<String> shown) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var lines = new LogLines(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME), shown);
        lines.start();
        if (alone) {
            lines.root.iteratorForAppenders().forEachRemaining(lines.before::add);
            lines.before.forEach(lines.root::detachAppender);
        }
        lines.root.addAppender(lines);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        shown.accept(layout.doLayout(event));
    }

    @Override
    public void close() {
        before.forEach(root::addAppender);
        root.detachAppender(this);
        stop();
    }
}
