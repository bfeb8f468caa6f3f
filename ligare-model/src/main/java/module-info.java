/// What there is: records, units, sources. Runs nothing, depends on nothing.
module ligare.model {
    requires static org.jspecify;

    exports ligare.model;
    exports ligare.model.ablation;
    exports ligare.model.agreement;
    exports ligare.model.behaviour;
    exports ligare.model.chemistry;
    exports ligare.model.circuit;
    exports ligare.model.evidence;
    exports ligare.model.learner;
    exports ligare.model.measure;
    exports ligare.model.protocol;
    exports ligare.model.subject;
    exports ligare.model.network;
    exports ligare.model.unit;
}
