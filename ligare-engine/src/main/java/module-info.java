/// A described circuit made to run: spiking, mean field, quasi-stationary; the only hot code.
module ligare.engine {
    requires static org.jspecify;
    requires transitive ligare.model;
    requires hipparchus.core;
    requires org.apache.commons.numbers.gamma;

    exports ligare.engine;
    exports ligare.engine.agree;
    exports ligare.engine.field;
    exports ligare.engine.learner;
    exports ligare.engine.release;
    exports ligare.engine.slow;
    exports ligare.engine.spiking;
}
