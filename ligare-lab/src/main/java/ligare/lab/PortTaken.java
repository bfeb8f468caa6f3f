package ligare.lab;

/// The lab could not be opened at its address: another program listens there, or it may not be used.
public final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    PortTaken(String address, Throwable cause) {
        super(address, cause);
    }
}
