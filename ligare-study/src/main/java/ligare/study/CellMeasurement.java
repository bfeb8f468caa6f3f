package ligare.study;

import java.util.Arrays;
import java.util.stream.IntStream;
import ligare.model.learner.Actions;
import ligare.model.learner.Lesson.View;
import ligare.model.measure.Assay;
import ligare.model.measure.Measure;
import ligare.model.measure.ResponseClass;
import ligare.model.measure.ResponseClass.Criterion;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// Takes the number that a measure of cells asks for from a test of a learner.
final class CellMeasurement {
    private final Assay assay;
    private final int phases;
    private final int actions;

    private CellMeasurement(Assay assay) {
        this.assay = assay;
        phases = assay.actions().phases();
        actions = assay.actions().count();
    }

    /// The number in the measure's unit; NaN where no cell can be measured.
    static double of(Measure.OfCells measure, Assay assay) {
        CellMeasurement cells = new CellMeasurement(assay);
        return switch (measure) {
            case Measure.CellShare m -> cells.share(m);
            case Measure.Match m -> cells.match(m);
            case Measure.Resonance m -> cells.resonance(m);
            case Measure.Decoding m -> new Decoder(assay, m).share();
        };
    }

    private double share(Measure.CellShare m) {
        double critical = critical(m.criterion());
        Assay.Trials seen = m.blank() ? assay.blank() : seen(m.view());
        int all = 0;
        int counted = 0;
        ResponseClass among = m.among();
        for (int cell = 0; cell < assay.cells(); cell++) {
            Cell of = new Cell(cell, m.criterion(), critical, seen);
            if (among != null && !of.is(among)) {
                continue;
            }
            all++;
            counted += of.is(m.of()) ? 1 : 0;
        }
        return all == 0 ? Double.NaN : (double) counted / all;
    }

    private double resonance(Measure.Resonance m) {
        double critical = critical(m.criterion());
        Assay.Trials seen = seen(m.view());
        double sum = 0;
        int all = 0;
        for (int cell = 0; cell < assay.cells(); cell++) {
            Cell of = new Cell(cell, m.criterion(), critical, seen);
            if (of.does(ResponseClass.Response.EXCITED)) {
                sum += of.best(of.seen, of.favourite());
                all++;
            }
        }
        return all == 0 ? Double.NaN : Measurement.HZ_PER_KHZ * sum / all;
    }

    /// Pearson's correlation over cells and actions, and over phases where these are shifted.
    private double match(Measure.Match m) {
        float[][] seen = seen(m.view()).response();
        float[][] doing = assay.doing().response();
        Actions what = assay.actions();
        int feature = m.counterpart() == null ? -1 : what.feature(m.counterpart());
        Integer ahead = m.ahead();
        int columns = ahead == null ? 1 : Math.max(0, phases - Math.abs(ahead));
        int first = ahead == null ? 0 : Math.max(0, -ahead);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        double[] x = new double[actions * columns];
        double[] y = new double[actions * columns];
        for (int cell = 0; cell < assay.cells(); cell++) {
            for (int a = 0; a < actions; a++) {
                int done = feature < 0 ? a : what.counterpart(a, feature);
                for (int k = 0; k < columns; k++) {
                    int at = a * columns + k;
                    x[at] = ahead == null ? mean(seen[cell], a) : seen[cell][a * phases + first + k];
                    y[at] = ahead == null ? mean(doing[cell], done) : doing[cell][done * phases + first + k + ahead];
                }
            }
            double meanX = Arrays.stream(x).average().orElse(0);
            double meanY = Arrays.stream(y).average().orElse(0);
            for (int i = 0; i < x.length; i++) {
                xy += (x[i] - meanX) * (y[i] - meanY);
                xx += (x[i] - meanX) * (x[i] - meanX);
                yy += (y[i] - meanY) * (y[i] - meanY);
            }
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }

    private Assay.Trials seen(View view) {
        return view == View.OWN ? assay.own() : assay.other();
    }

    private double critical(Criterion criterion) {
        return TDistribution.of(assay.trials() - 1).inverseSurvivalProbability(criterion.alpha() / 2);
    }

    private double mean(float[] response, int action) {
        double sum = 0;
        for (int k = 0; k < phases; k++) {
            sum += response[action * phases + k];
        }
        return sum / phases;
    }

    /// One cell under a criterion.
    private final class Cell {
        private final Criterion criterion;
        private final double critical;
        private final float[] done;
        private final float[] doneT;
        private final float[] seen;
        private final float[] seenT;

        Cell(int cell, Criterion criterion, double critical, Assay.Trials seen) {
            this.criterion = criterion;
            this.critical = critical;
            this.seen = seen.response()[cell];
            seenT = seen.t()[cell];
            done = assay.doing().response()[cell];
            doneT = assay.doing().t()[cell];
        }

        boolean is(ResponseClass wanted) {
            ResponseClass.Response own = wanted.seeingItsOwn();
            ResponseClass.Overlap overlap = wanted.effective();
            return does(wanted.doing())
                    && any(seen, seenT, wanted.seeing())
                    && (own == null || responds(seen, seenT, favourite(), own))
                    && (overlap == null || overlap == overlap());
        }

        boolean does(ResponseClass.@Nullable Response wanted) {
            return any(done, doneT, wanted);
        }

        /// The action that the cell fires most for when done.
        int favourite() {
            int favourite = 0;
            for (int a = 1; a < actions; a++) {
                favourite = best(done, a) > best(done, favourite) ? a : favourite;
            }
            return favourite;
        }

        double best(float[] response, int action) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < phases; k++) {
                best = Math.max(best, response[action * phases + k]);
            }
            return best;
        }

        private boolean any(float[] response, float[] t, ResponseClass.@Nullable Response wanted) {
            return wanted == null || IntStream.range(0, actions).anyMatch(a -> responds(response, t, a, wanted));
        }

        private boolean responds(float[] response, float[] t, int action, ResponseClass.Response wanted) {
            return switch (wanted) {
                case EXCITED -> t[action] > critical && best(response, action) >= criterion.excited();
                case INHIBITED -> t[action] < -critical && mean(response, action) <= -criterion.inhibited();
            };
        }

        private ResponseClass.@Nullable Overlap overlap() {
            boolean[] doing = effective(done, doneT);
            boolean[] seeing = effective(seen, seenT);
            boolean shared = IntStream.range(0, actions).anyMatch(a -> doing[a] && seeing[a]);
            if (none(doing) || none(seeing)) {
                return null;
            }
            if (!shared) {
                return ResponseClass.Overlap.DISJOINT;
            }
            return sameValues(doing, seeing) ? ResponseClass.Overlap.IDENTICAL : ResponseClass.Overlap.OVERLAPPING;
        }

        private boolean[] effective(float[] response, float[] t) {
            double strongest = 0;
            for (int a = 0; a < actions; a++) {
                strongest = Math.max(strongest, best(response, a));
            }
            boolean[] effective = new boolean[actions];
            for (int a = 0; a < actions; a++) {
                effective[a] =
                        responds(response, t, a, ResponseClass.Response.EXCITED)
                                && best(response, a) >= criterion.ofBest() * strongest;
            }
            return effective;
        }

        private boolean sameValues(boolean[] one, boolean[] two) {
            Actions what = assay.actions();
            for (int f = 0; f < what.features().size(); f++) {
                boolean[] first = new boolean[what.features().get(f).values()];
                boolean[] second = first.clone();
                for (int a = 0; a < actions; a++) {
                    first[what.value(a, f)] |= one[a];
                    second[what.value(a, f)] |= two[a];
                }
                if (!Arrays.equals(first, second)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean none(boolean[] set) {
            for (boolean each : set) {
                if (each) {
                    return false;
                }
            }
            return true;
        }
    }
}
