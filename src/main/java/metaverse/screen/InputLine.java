package metaverse.screen;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/// The line being typed. Its prompt is asked for whenever it is drawn, so it can follow what is typed, and what happens.
final class InputLine extends LineReaderImpl {
    private final Desk.Prompt asked;

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
                prompt = asked.of(buf.toString(), Math.max(LineScreen.NARROWEST, size.getColumns()));
            }
            super.redisplay(flush);
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
