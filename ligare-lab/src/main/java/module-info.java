/// A thin door: a local page. It computes nothing.
module ligare.lab {
    requires static org.jspecify;
    requires io.javalin;
    requires jakarta.servlet;
    requires org.eclipse.jetty.server;
    requires ligare.lang;
    requires transitive ligare.study;

    exports ligare.lab;
}
