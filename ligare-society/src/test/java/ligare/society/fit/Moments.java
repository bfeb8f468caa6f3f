package ligare.society.fit;

/// Correlation of total huddling with the fraction over weighted populations.
final class Moments {
    private double weight;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double[][] population, double share) {
        double each = share / population.length;
        for (double[] row : population) {
            double fraction = row[Outcome.FRACTION.ordinal()];
            double total = row[Outcome.HUDDLING.ordinal()];
            weight += each;
            x += each * fraction;
            y += each * total;
            xx += each * fraction * fraction;
            yy += each * total * total;
            xy += each * fraction * total;
        }
    }

    double correlation() {
        double mx = x / weight;
        double my = y / weight;
        return (xy / weight - mx * my) / Math.sqrt((xx / weight - mx * mx) * (yy / weight - my * my));
    }
}
