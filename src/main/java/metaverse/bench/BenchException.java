package metaverse.bench;

/// Why a run cannot go on, told to the person who started it.
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message, null, false, false);
    }
}
