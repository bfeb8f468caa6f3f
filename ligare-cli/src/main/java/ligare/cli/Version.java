package ligare.cli;

import picocli.CommandLine.IVersionProvider;

/// Says which Ligare this is, from the manifest of its own jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Ligare " + (version == null ? "(unpackaged)" : version)};
    }
}
