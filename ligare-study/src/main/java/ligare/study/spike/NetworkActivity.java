package ligare.study.spike;

import java.util.List;
import ligare.engine.spiking.SpikingResult;
import ligare.model.network.NetworkRun;

/// A network that was run, summed up.
///
/// @param described the network, with what its file says about it
/// @param result everything that was recorded
/// @param countedFrom ms; what happened before is shown but not counted, because a network needs a while to settle
/// @param firing one per population, in the network's order
/// @param effort what the run cost
public record NetworkActivity(
        NetworkRun described, SpikingResult result, double countedFrom, List<Firing> firing, Effort effort) {
    /// Time that a network gets to settle: ten membrane time constants of 20 ms, but at most a fifth of the run. Assumed,
    /// because no single number fits every network.
    private static final double SETTLING = 200;

    private static final double SHARE = 0.2;

    public NetworkActivity {
        firing = List.copyOf(firing);
    }

    static NetworkActivity of(NetworkRun described, SpikingResult result, Effort effort) {
        double width = result.activities().getFirst().binWidth();
        double from = width * Math.floor(Math.min(SETTLING, SHARE * result.duration()) / width);
        return new NetworkActivity(
                described,
                result,
                from,
                result.activities().stream().map(each -> Firing.of(each, from, result.duration())).toList(),
                effort);
    }

    /// What was found, in words: the same in every run with this seed.
    public String findings() {
        return ActivityText.findings(this);
    }

    /// What the network is, what was found and what it cost, in words.
    public String words() {
        return ActivityText.of(this);
    }

    /// What was found as a JSON document; everything but `timing` is the same in every run with this seed.
    public String toJson() {
        return ActivityJson.of(this);
    }
}
