/// A thin door: the command line. It computes nothing.
module ligare.cli {
    requires static org.jspecify;
    requires info.picocli;
    requires ligare.lab;
    requires ligare.lang;
    requires ligare.study;

    opens ligare.cli to
            info.picocli;
}
