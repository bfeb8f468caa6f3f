package ligare.engine.spiking;

/// A network that does not fit the memory of this process; thrown before anything is allocated.
public final class NetworkTooLarge extends RuntimeException {
    private final double needed;
    private final double available;

    /// @param needed bytes the network would need
    /// @param available bytes this process may use
    NetworkTooLarge(String network, double needed, double available) {
        super(
                "network %s would need %s of memory, %s may be used"
                        .formatted(network, inWords(needed), inWords(available)));
        this.needed = needed;
        this.available = available;
    }

    /// A size of memory as a person reads it.
    public static String inWords(double bytes) {
        return bytes < 1e9 ? "%.0f MB".formatted(bytes / 1e6) : "%.1f GB".formatted(bytes / 1e9);
    }

    /// Bytes the network would need.
    public double needed() {
        return needed;
    }

    /// Bytes this process may use.
    public double available() {
        return available;
    }
}
