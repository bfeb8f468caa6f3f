package ligare.model.circuit;

import java.util.List;
import java.util.NoSuchElementException;
import ligare.model.evidence.Figure;
import org.jspecify.annotations.Nullable;

/// A circuit, described once and run on three clocks.
///
/// @param name atlas name
/// @param describes one sentence
/// @param cells its cell classes
/// @param cascades its second-messenger cascades
/// @param populations in file order
/// @param projections in file order
/// @param inputs how senses reach it
/// @param terminals how much one spike releases after others
/// @param releases what its spikes release where
/// @param readouts how behaviour reads it
/// @param rhythms drives that come and go by themselves
/// @param vitalSigns what organs show of its firing
/// @param codeDensity share of a coded population's units that one individual activates
/// @param compensation how its animals make up for a lifelong loss; null: not at all
/// @param figures every number of the file with its source
public record Circuit(
        String name,
        String describes,
        List<CellClass> cells,
        List<Cascade> cascades,
        List<Population> populations,
        List<Projection> projections,
        List<SensoryInput> inputs,
        List<Terminal> terminals,
        List<Release> releases,
        List<Readout> readouts,
        List<Rhythm> rhythms,
        List<VitalSign> vitalSigns,
        double codeDensity,
        @Nullable Compensation compensation,
        List<Figure> figures) {
    public Circuit {
        cells = List.copyOf(cells);
        cascades = List.copyOf(cascades);
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        inputs = List.copyOf(inputs);
        terminals = List.copyOf(terminals);
        releases = List.copyOf(releases);
        readouts = List.copyOf(readouts);
        rhythms = List.copyOf(rhythms);
        vitalSigns = List.copyOf(vitalSigns);
        figures = List.copyOf(figures);
    }

    /// The population with this name.
    ///
    /// @throws NoSuchElementException if there is none; readers check names before
    public Population population(String wanted) {
        return populations.stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// Number of the population with this name, from 0.
    ///
    /// @throws NoSuchElementException if there is none
    public int number(String population) {
        return populations.indexOf(population(population));
    }

    /// The cell class with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public CellClass cell(String wanted) {
        return cells.stream().filter(c -> c.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// The terminal with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public Terminal terminal(String wanted) {
        return terminals.stream().filter(t -> t.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// The same with other cascades.
    public Circuit withCascades(List<Cascade> other) {
        return with(other, populations, projections, inputs, releases, readouts);
    }

    /// The same with other populations.
    public Circuit withPopulations(List<Population> other) {
        return with(cascades, other, projections, inputs, releases, readouts);
    }

    /// The same with other projections.
    public Circuit withProjections(List<Projection> other) {
        return with(cascades, populations, other, inputs, releases, readouts);
    }

    /// The same with other senses.
    public Circuit withInputs(List<SensoryInput> other) {
        return with(cascades, populations, projections, other, releases, readouts);
    }

    /// The same with other releases.
    public Circuit withReleases(List<Release> other) {
        return with(cascades, populations, projections, inputs, other, readouts);
    }

    /// The same with other read-outs.
    public Circuit withReadouts(List<Readout> other) {
        return with(cascades, populations, projections, inputs, releases, other);
    }

    private Circuit with(
            List<Cascade> otherCascades,
            List<Population> otherPopulations,
            List<Projection> otherProjections,
            List<SensoryInput> otherInputs,
            List<Release> otherReleases,
            List<Readout> otherReadouts) {
        return new Circuit(
                name,
                describes,
                cells,
                otherCascades,
                otherPopulations,
                otherProjections,
                otherInputs,
                terminals,
                otherReleases,
                otherReadouts,
                rhythms,
                vitalSigns,
                codeDensity,
                compensation,
                figures);
    }
}
