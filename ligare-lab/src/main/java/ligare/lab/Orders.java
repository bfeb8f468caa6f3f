package ligare.lab;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
        List<Part> parts = PartListReader.ofAtlas(Catalogue.files().orElseThrow(), atlas).orElseThrow();
        AblationOrder order = AblationOrder.of(atlas, parts, only(), subjects, Study.SEED, settings.version());
        Received.check(order.foreseen(), settings.limits());
        return order;
    }

    Order board() {
        int subjects = (int) number("subjects", BOARD_SUBJECTS, 2, MOST_SUBJECTS);
        long seed = number("seed", Study.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        BoardOrder order = new BoardOrder(atlas, only(), subjects, seed, settings.version());
        Received.check(order.plans(), settings.limits());
        return order;
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
