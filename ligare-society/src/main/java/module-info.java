/// Running individuals in a place, coupled by what they sense: one, two, many.
module ligare.society {
    requires static org.jspecify;
    requires transitive ligare.engine;
    requires transitive ligare.model;

    exports ligare.society;
}
