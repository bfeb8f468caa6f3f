package ligare.lab;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets in who knows the token and comes from our own page, and nobody else: other users of this machine, other machines,
/// and pages of other hosts in the user's browser (cross-site requests, names bound to our address).
///
/// @param token first part of every path
/// @param hosts what the header Host may say, port included
record Gate(Secret token, Set<String> hosts) {
    Gate {
        hosts = Set.copyOf(hosts);
    }

    /// The gate of a server.
    ///
    /// @param host that it listens at
    static Gate of(Secret token, String host, int port) {
        Set<String> names = new LinkedHashSet<>(List.of("127.0.0.1", "localhost", "[::1]", bracketed(host)));
        try {
            InetAddress address = InetAddress.getByName(host);
            names.add(bracketed(address.getHostAddress()));
            if (address.isAnyLocalAddress()) {
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(own -> names.add(bracketed(own.getHostAddress())));
                names.add(InetAddress.getLocalHost().getHostName());
            }
        } catch (UnknownHostException | SocketException unnamed) {
            // Then it is reached by the name that was given.
        }
        Set<String> hosts = new LinkedHashSet<>();
        names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT) + ":" + port));
        return new Gate(token, hosts);
    }

    private static String bracketed(String host) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return bare ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    }

    /// Checks a request.
    ///
    /// @param path of the address
    /// @param host header Host
    /// @param origin header Origin
    /// @param site header Sec-Fetch-Site, which browsers send and pages cannot forge
    /// @throws Refused if it may not come in
    void check(String path, @Nullable String host, @Nullable String origin, @Nullable String site) {
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw forbidden("a request for another host", "the address that the lab printed");
        }
        if (origin != null && !fromHere(origin)) {
            throw forbidden("a request from a page of another host", "a request of the lab's own page");
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw forbidden("a request from another site", "a request of the lab's own page");
        }
        String[] parts = path.split("/", 3);
        if (parts.length < 2 || !token.is(parts[1])) {
            throw Refused.of(
                    Refused.UNKNOWN,
                    "address",
                    "an address without the lab's token",
                    "the whole address that the lab printed",
                    "copy it again from the terminal");
        }
    }

    private boolean fromHere(String origin) {
        String prefix = "http://";
        return origin.startsWith(prefix) && hosts.contains(origin.substring(prefix.length()).toLowerCase(Locale.ROOT));
    }

    private static Refused forbidden(String found, String expected) {
        return Refused.of(
                Refused.FORBIDDEN, "request", found, expected, "open the address that the lab printed in a browser");
    }
}
