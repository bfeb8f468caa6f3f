package ligare.lab;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ligare.lang.AtlasDigest;
import ligare.lang.Catalogue;
import ligare.lang.PartListReader;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.ablation.Part;
import ligare.study.planning.PowerPlan;

/// What a request asks for, read and held against the limits.
///
/// @param context of the request
/// @param client that asks
/// @param atlas in which names resolve
record Orders(Context context, Client client, Settings settings, Atlas atlas) {
    private static final int MOST_SUBJECTS = 100_000;
    private static final int BOARD_SUBJECTS = 12;

    Order study() {
        StudyOrder order = run(received());
        Received.check(order.plans(), settings.limits());
        return order;
    }

    StudyOrder run(Received received) {
        int subjects = (int) number("subjects", received.asked().study().subjects(), 1, MOST_SUBJECTS);
        long seed = number("seed", received.asked().study().seed(), Long.MIN_VALUE, Long.MAX_VALUE);
        return new StudyOrder(received, subjects, seed, settings.version());
    }

    Order film() {
        Received received = received().living("film");
        StudyOrder order = run(received);
        StudyOrder one = new StudyOrder(received, 1, order.seed(), settings.version());
        Received.check(one.plans(), settings.limits());
        return new FilmOrder(received.asked(), order.seed());
    }

    Order power() {
        int subjects = (int) number("subjects", PowerPlan.SUBJECTS, 2, MOST_SUBJECTS);
        PowerOrder order = PowerOrder.of(body(), client.table(), atlas, subjects, settings.version());
        Received.check(order.plans(), settings.limits());
        return order;
    }

    Order zoom() {
        Received received = received().living("moment");
        StudyOrder one = new StudyOrder(received, 1, received.asked().study().seed(), settings.version());
        Received.check(one.plans(), settings.limits());
        String group = Objects.requireNonNullElse(context.queryParam("group"), "");
        long at = number("at", 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return ZoomOrder.of(received.asked(), group, at, one.seed(), settings.threads(), settings.version());
    }

    Order ablation() {
        int subjects = (int) number("subjects", BOARD_SUBJECTS, 2, MOST_SUBJECTS);
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        List<Part> parts = chosen(PartListReader.ofAtlas(files, atlas).orElseThrow());
        String digest = AtlasDigest.of(files, Map.of());
        AblationOrder order = AblationOrder.of(atlas, parts, only(), subjects, Study.SEED, settings.version(), digest);
        Received.check(order.foreseen(), settings.limits());
        return order;
    }

    Order board() {
        int subjects = (int) number("subjects", BOARD_SUBJECTS, 2, MOST_SUBJECTS);
        long seed = number("seed", Study.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        BoardOrder order = new BoardOrder(atlas, only(), subjects, seed, runningOthers(), settings.version());
        Received.check(order.plans(), settings.limits());
        return order;
    }

    /// The parts that are asked for by name; all, if none is.
    private List<Part> chosen(List<Part> all) {
        List<String> names = context.queryParams("part");
        List<String> known = all.stream().map(Part::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refused.of(
                        Refused.SENSELESS, "part", name, "a part that the atlas lists", "choose one of the list");
            }
        }
        return names.isEmpty() ? all : all.stream().filter(part -> names.contains(part.name())).toList();
    }

    /// `others=running`, as the command line has `--running-others`.
    private boolean runningOthers() {
        String said = context.queryParam("others");
        if (said != null && !said.equals("running")) {
            throw Refused.of(Refused.SENSELESS, "others", said, "running, or nothing", "leave it out");
        }
        return said != null;
    }

    private List<String> only() {
        List<String> ids = context.queryParams("only");
        for (String id : ids) {
            if (!atlas.findings().containsKey(id)) {
                throw Refused.of(
                        Refused.SENSELESS, "only", id, "the id of a finding of the atlas", "choose one of the board");
            }
        }
        return ids;
    }

    /// A study with the table that its page handed over.
    Received received() {
        return Received.of(body(), client.table(), atlas);
    }

    /// Reads no further than the limit, whatever the length that the request claims.
    byte[] body() {
        int most = settings.limits().bytes();
        try {
            byte[] body = context.req().getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw Refused.of(
                        Refused.TOO_LARGE,
                        "study",
                        "more than %,d bytes".formatted(most),
                        "a study of at most that",
                        "leave out what is not needed, or use the command line");
            }
            return body;
        } catch (IOException broken) {
            throw Refused.of(Refused.SENSELESS, "study", "a request that broke off", "a whole one", "send it again");
        }
    }

    private long number(String name, long usual, long least, long most) {
        String said = context.queryParam(name);
        if (said == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(said);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below.
        }
        throw Refused.of(
                Refused.SENSELESS,
                name,
                said,
                "a whole number from %,d to %,d".formatted(least, most),
                "choose one in that range");
    }
}
