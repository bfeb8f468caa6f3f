package ligare.study;

import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.society.Schedule;

/// Says in words when something happened in a group's protocol.
final class Clock {
    private Clock() {}

    /// @param time ms from the start of the first phase
    static String words(Schedule schedule, double time) {
        if (time < schedule.start()) {
            return "while the animals settled, before anything was done";
        }
        for (Schedule.Stretch stretch : schedule.phases().reversed()) {
            if (time >= stretch.from()) {
                return "%s after %s began".formatted(duration(time - stretch.from()), stretch.phase().name());
            }
        }
        return "%s before %s began".formatted(duration(-time), schedule.phases().getFirst().phase().name());
    }

    private static String duration(double ms) {
        return Quantity.of(ms, Dimension.TIME).toString();
    }
}
