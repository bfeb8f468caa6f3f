/// YAML to model: every mistake of a file reported at once, with line, found, expected, fix.
module ligare.lang {
    requires static org.jspecify;
    requires transitive ligare.model;
    requires org.apache.commons.csv;
    requires org.snakeyaml.engine;

    exports ligare.lang;
}
