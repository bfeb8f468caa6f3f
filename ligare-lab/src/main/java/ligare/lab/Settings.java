package ligare.lab;

/// How the lab is opened.
///
/// @param host address to listen at; `127.0.0.1` lets nobody in from outside
/// @param port 0: a free one
/// @param threads that simulate for one order
/// @param limits of what may be asked for
/// @param version of the program
public record Settings(String host, int port, int threads, Limits limits, String version) {
    /// The address that only this machine reaches.
    public static final String LOOPBACK = "127.0.0.1";
}
