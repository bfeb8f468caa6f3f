package ligare.study.page;

import ligare.study.picture.Markup;
import ligare.study.picture.Tone;
import ligare.study.score.Verdict;

/// How verdicts look.
final class Verdicts {
    private Verdicts() {}

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Tone.AGREES;
            case DISAGREES, FAILED -> Tone.DISAGREES;
            case UNDECIDED -> Tone.UNDECIDED;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    /// Sign and word.
    static Markup badge(Verdict verdict) {
        Tone tone = tone(verdict);
        return new Markup()
                .open("span", "class", "verdict tone-" + tone.style())
                .element("span", tone.sign(), "aria-hidden", "true")
                .text("\u00a0" + words(verdict))
                .close();
    }

    /// The sign alone, its word for those who ask.
    static Markup sign(Verdict verdict) {
        Tone tone = tone(verdict);
        return new Markup()
                .element("span", tone.sign(), "class", "verdict tone-" + tone.style(), "title", words(verdict));
    }

    static String words(Verdict verdict) {
        return verdict.word().replace('-', ' ');
    }
}
