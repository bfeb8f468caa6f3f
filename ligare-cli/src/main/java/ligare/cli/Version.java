package ligare.cli;

import picocli.CommandLine.IVersionProvider;

/// Says which Ligare this is, from the manifest of its own jar.
final class Version implements IVersionProvider {
    /// The number alone.
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Ligare " + number()};
    }
}
