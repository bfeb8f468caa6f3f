package ligare.model.circuit;

/// How a sense reaches a population.
///
/// @param channel name of the sense, as the ethogram's behaviours give it
/// @param to the population
/// @param drive mV of steady potential at a full sense (1)
/// @param coded true: unit u receives drive × the code of the individual in reach at u; false: all units alike
public record SensoryInput(String channel, String to, double drive, boolean coded) {
    /// The same with another drive.
    public SensoryInput withDrive(double other) {
        return new SensoryInput(channel, to, other, coded);
    }
}
