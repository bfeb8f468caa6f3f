/// Cohorts, measures, statistics, scores, reports.
module ligare.study {
    requires transitive ligare.model;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires static org.jspecify;

    exports ligare.study;
    exports ligare.study.statistics;
}
