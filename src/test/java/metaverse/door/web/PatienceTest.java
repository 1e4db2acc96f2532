package metaverse.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long a client may take, and who counts as near: what a running server cannot show quickly.
class PatienceTest {
    private EmbeddedChannel channel;

    @BeforeEach
    void begin() {
        channel = new EmbeddedChannel();
        channel.freezeTime();
        new WebDoor(new Site(Set::of, "1", () -> Health.OK, () -> "", Nothing.toFetch()), () -> 1000,
                new Sockets((_, _) -> {}))
                .open(
                        channel.pipeline(),
                        null);
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    private void receive(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    @Test
    void anIdleConnectionEnds() {
        pass(50);
        receive("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        pass(50);
        assertThat(channel.isActive()).isTrue();
        pass(11);
        assertThat(channel.isActive()).isFalse();
    }

    @Test
    void headersThatNeverEndAreNotWaitedFor() {
        receive("GET / HTTP/1.1\r\n");
        for (var i = 0; i < 6; i++) {
            receive("X-" + i + ": x\r\n");
            pass(10);
        }
        assertThat(channel.isActive()).isFalse();
    }

    @Test
    void aWebSocketMayBeSilent() {
        receive(Raw.UPGRADE);
        pass(1000);
        assertThat(channel.isActive()).isTrue();
        assertThat(channel.pipeline().names())
                .noneMatch(name -> name.startsWith("Http") || name.startsWith("Requests"));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "::1,true", "127.9.9.9,true", "192.168.1.7,false", "::ffff:10.0.0.1,false",
        "0.0.0.0,false"})
    void onlyThisMachineIsLocal(String peer, boolean local) throws Exception {
        var request =
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/metrics", new DefaultHttpHeaders());
        assertThat(Reception.isLocal(request, InetAddress.ofLiteral(peer))).isEqualTo(local);
    }
}
