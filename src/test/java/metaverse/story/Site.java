package metaverse.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import metaverse.crash.Program;
import metaverse.door.Network;
import metaverse.door.Proxies;

/// Where a story takes place: a universe that ends and opens again with the same data, while whoever calls it waits. It believes
/// what a proxy on this machine says of its clients, so that people come from several places.
abstract class Site implements AutoCloseable {
    private static final String PROXY = "127.0.0.1";

    /// Where it listens.
    abstract InetSocketAddress address() throws IOException;

    abstract void open() throws IOException;

    /// Ends it, in order or not.
    abstract void end() throws Exception;

    final synchronized Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(address(), Wire.PATIENCE_MILLIS);
        return socket;
    }

    final synchronized void restart() throws Exception {
        end();
        open();
    }

    @Override
    public abstract void close() throws IOException;

    /// In this process, closed in order.
    static Site inOrder(Path data) throws IOException {
        return new InOrder(data);
    }

    /// In a process of its own, killed.
    static Site killed(Path data) throws IOException {
        return new Killed(data);
    }

    private static final class InOrder extends Site {
        private final Path data;
        private House house;

        InOrder(Path data) throws IOException {
            this.data = data;
            this.house = house();
        }

        private House house() throws IOException {
            var proxies = new Proxies(List.of(Network.of(PROXY).orElseThrow()));
            return House.open(data, new HouseRules().proxies(proxies));
        }

        @Override
        InetSocketAddress address() {
            return house.address();
        }

        @Override
        void open() throws IOException {
            house = house();
        }

        @Override
        void end() throws IOException {
            house.close();
        }

        @Override
        public void close() throws IOException {
            house.close();
        }
    }

    private static final class Killed extends Site {
        private final Path data;
        private Program program;
        private int port;

        Killed(Path data) throws IOException {
            this.data = data;
            this.program = program();
            this.port = program.port();
        }

        private Program program() throws IOException {
            return Program.run("serve", "--port", "0", "--bind", "127.0.0.1", "--no-limits", "--trusted-proxies", PROXY,
                    "--data", data.toString());
        }

        @Override
        InetSocketAddress address() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        void open() throws IOException {
            program = program();
            port = program.port();
        }

        @Override
        void end() throws IOException, InterruptedException {
            program.kill();
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
