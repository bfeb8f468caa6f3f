/// What there is: records, units, sources. Runs nothing, depends on nothing.
module ligare.model {
    requires static org.jspecify;

    exports ligare.model.unit;
}
