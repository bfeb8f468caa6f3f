/// Cohorts, measures, statistics, scores, reports.
module ligare.study {
    requires static org.jspecify;
    requires transitive ligare.model;
    requires transitive ligare.society;
    requires org.apache.commons.csv;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires hipparchus.core;
    requires hipparchus.optim;

    exports ligare.study;
    exports ligare.study.ablation;
    exports ligare.study.agree;
    exports ligare.study.explain;
    exports ligare.study.film;
    exports ligare.study.fit;
    exports ligare.study.page;
    exports ligare.study.picture;
    exports ligare.study.planning;
    exports ligare.study.report;
    exports ligare.study.response;
    exports ligare.study.run;
    exports ligare.study.score;
    exports ligare.study.spike;
    exports ligare.study.statistics;
    exports ligare.study.zoom;
}
