package metaverse.door;

import java.io.IOException;
import java.net.InetSocketAddress;

/// A port that could not be opened.
public final class Unbound extends IOException {
    private static final long serialVersionUID = 1;

    private final InetSocketAddress address;

    Unbound(InetSocketAddress address, Throwable cause) {
        super(cause);
        this.address = address;
    }

    public InetSocketAddress address() {
        return address;
    }
}
