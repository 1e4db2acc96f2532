package metaverse.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the system knows of a thread after it went to the background.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere only whole processes are nice")
final class BackgroundTest {
    /// In `stat` of a thread, counted from behind its name.
    private static final int NICE = 16;

    private static String nice() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String onItsOwnThread(Runnable before) throws Exception {
        var nice = new CompletableFuture<String>();
        Thread.ofPlatform().start(() -> {
            before.run();
            nice.complete(nice());
        });
        return nice.get(20, TimeUnit.SECONDS);
    }

    @Test
    void onlyTheThreadThatAsksStandsBehindTheOthers() throws Exception {
        var usual = onItsOwnThread(() -> {});

        assertThat(onItsOwnThread(Background::enter)).isEqualTo(String.valueOf(Background.NICE));
        assertThat(onItsOwnThread(() -> {})).isEqualTo(usual);
        assertThat(nice()).isEqualTo(usual);
    }
}
