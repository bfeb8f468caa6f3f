package ligare.study.explain;

import ligare.model.Atlas;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Compensation;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Window;
import ligare.model.subject.Species;
import ligare.model.subject.Youth;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;
import org.jspecify.annotations.Nullable;

/// How the animals of a circuit grow up, what that marks, and what they make up for.
final class YouthTables {
    private YouthTables() {}

    static String of(Atlas atlas, Circuit circuit) {
        return """
        Marks: d = signal − signal of an undisturbed animal of that age; while the window is open X' = d²·(amount·d − X)/τ, after it X stays.

        """
                + marks(circuit)
                + "\n"
                + species(atlas)
                + compensation(circuit.compensation());
    }

    private static MarkdownTable marks(Circuit circuit) {
        MarkdownTable table =
                new MarkdownTable("population", "signal", "moves", "by, at a full departure", "τ", "from age", "until");
        for (Population p : circuit.populations()) {
            for (Effect e : p.effects()) {
                switch (e.target()) {
                    case Effect.Target.Density(String receptor, double time, double _, Window window)
                            when window != null ->
                            row(table, p, e, "density of " + receptor, time, window);
                    case Effect.Target.Synthesis(String ligand, double time, double _, Window window)
                            when window != null ->
                            row(table, p, e, "synthesis of " + ligand, time, window);
                    default -> {}
                }
            }
        }
        return table;
    }

    private static void row(MarkdownTable table, Population p, Effect e, String moves, double time, Window window) {
        table.row(
                p.name(),
                Messengers.word(e.signal()),
                moves,
                Digits.signed(e.amount()),
                Digits.of(time, Dimension.TIME),
                Digits.of(window.from(), Dimension.TIME),
                Digits.of(window.until(), Dimension.TIME));
    }

    private static MarkdownTable species(Atlas atlas) {
        MarkdownTable table = new MarkdownTable("species", "mass at birth", "weaned", "grown", "ordinary care");
        for (Species each : atlas.species().values()) {
            Youth youth = each.youth();
            if (youth != null) {
                table.row(
                        each.name(),
                        Digits.of(youth.birthMass(), Dimension.BODY_MASS),
                        Digits.of(youth.weaned(), Dimension.TIME),
                        Digits.of(youth.grown(), Dimension.TIME),
                        ModelPage.shares(youth.care()));
            }
        }
        return table;
    }

    private static String compensation(@Nullable Compensation made) {
        return made == null
                ? ""
                : """

                A lifelong loss that a study calls compensated: receptors of the same coupling on the same cells become denser, at most %s times,
                then the drive of the cells moves, until messengers and firing at rest are those of an intact animal; of that the share
                asked for · (1 − exp(−(%s − onset)/%s)) is reached.
                """
                        .formatted(
                                Digits.of(made.most()),
                                Digits.of(made.window().until(), Dimension.TIME),
                                Digits.of(made.timeConstant(), Dimension.TIME));
    }
}
