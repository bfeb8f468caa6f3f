package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.evidence.Benchmark;
import ligare.model.unit.Dimension;

/// Reads which columns of an atlas dataset hold what real animals did, so that studies can be planned with their variance.
///
///     benchmark: NAME
///     describes: one sentence
///     dataset: FOLDER/NAME
///     ethogram: NAME
///     place: NAME
///     species: NAME
///     duration: 3 h
///     animal: COLUMN
///     pair: COLUMN
///     cohorts: [COLUMN, COLUMN]
///     times:
///       - {in: BEHAVIOUR, familiar: true, column: COLUMN}
public final class BenchmarkReader {
    private static final String KEY = "benchmark";
    private static final String COLUMN = "a column of that dataset";

    private BenchmarkReader() {}

    /// Reads a file from its bytes; every mistake in it is a [Problem] of the answer. `name` is its name there.
    ///
    /// @param atlas in which its names resolve
    public static Read<Benchmark> read(String name, byte[] bytes, Atlas atlas) {
        Known known = Known.of(atlas);
        return read(Document.read(name, bytes, known.values()), known);
    }

    /// All of an atlas, each read apart.
    ///
    /// @param files of the atlas, see [Catalogue#files()]
    /// @param atlas in which names resolve
    public static Read<List<Benchmark>> ofAtlas(Map<String, byte[]> files, Atlas atlas) {
        List<Read<Benchmark>> reads = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(AtlasReader.BENCHMARKS) && path.endsWith(".yaml")) {
                reads.add(read(path, bytes, atlas));
            }
        });
        return Read.all(reads);
    }

    private static Read<Benchmark> read(Document document, Known known) {
        Optional<Benchmark> benchmark = document.root().make(from -> benchmark(from, known));
        return document.finish(benchmark::orElseThrow);
    }

    private static Benchmark benchmark(Mapping from, Known known) {
        String name = from.name(KEY);
        String dataset = known.refer(from, "dataset", Kind.DATASET);
        List<String> columns = Dataset.columns(known.datasets.getOrDefault(dataset, ""));
        Ethogram ethogram = known.ethograms.get(known.refer(from, "ethogram", Kind.ETHOGRAM));
        List<String> places =
                ethogram == null ? List.of() : ethogram.places().stream().map(Ethogram.Place::name).toList();
        String place = from.reference("place", places, "a place of that ethogram");
        List<String> behaviours =
                ethogram == null || !places.contains(place)
                        ? List.of()
                        : ethogram.place(place).behaviours().stream().map(Ethogram.Behaviour::name).toList();
        return new Benchmark(
                name,
                from.text("describes"),
                dataset,
                ethogram == null ? "" : ethogram.name(),
                place,
                known.refer(from, "species", Kind.SPECIES),
                from.quantity("duration", Dimension.TIME, Mapping.POSITIVE, Double.POSITIVE_INFINITY),
                from.reference("animal", columns, COLUMN),
                from.reference("pair", columns, COLUMN),
                from.references("cohorts", columns, COLUMN),
                Parts.listed(
                        from,
                        "times",
                        time ->
                                new Benchmark.Timed(
                                        time.reference("in", behaviours, "a behaviour of that place"),
                                        time.truth("familiar"),
                                        time.reference("column", columns, COLUMN))));
    }
}
