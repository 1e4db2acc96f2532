package metaverse.screen;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/// The line being typed. Its prompt is asked for whenever it is drawn, so it can follow what is typed, and what happens.
final class InputLine extends LineReaderImpl {
    /// The mask that shows not even how much was typed.
    private static final Character NOTHING = '\0';

    private final Desk.Prompt asked;

    /// The prompt while something hidden is typed. Belongs to whoever has the lock.
    private @Nullable String hidden;

    InputLine(Terminal terminal, Desk.Prompt asked) throws java.io.IOException {
        super(terminal, "metaverse");
        this.asked = asked;
    }

    @Override
    protected void redisplay(boolean flush) {
        lock.lock();
        try {
            // When the line is done, its prompt is taken off the screen, and must stay off.
            if (isReading()) {
                prompt = hidden != null
                        ? new AttributedString(hidden)
                        : asked.of(buf.toString(), Math.max(LineScreen.NARROWEST, size.getColumns()));
            }
            super.redisplay(flush);
        } finally {
            lock.unlock();
        }
    }

    /// Reads a line that is not shown, nor kept in the history.
    String readHidden(String question) {
        hide(question);
        try {
            return readLine(question, NOTHING);
        } finally {
            hide(null);
        }
    }

    private void hide(@Nullable String question) {
        lock.lock();
        try {
            hidden = question;
        } finally {
            lock.unlock();
        }
    }

    /// Draws it again, from any thread, if it is on the screen.
    void refresh() {
        lock.lock();
        try {
            if (isReading()) {
                redisplay(true);
            }
        } finally {
            lock.unlock();
        }
    }
}
