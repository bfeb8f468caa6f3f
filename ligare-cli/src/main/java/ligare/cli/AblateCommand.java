package ligare.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ligare.lang.AtlasDigest;
import ligare.model.Atlas;
import ligare.study.ablation.AblationMatrix;
import ligare.study.page.AblationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ligare ablate`: part by part taken out of the circuit, finding by finding judged again.
@Command(name = "ablate", description = "Take parts out of the circuit, one at a time: which findings need them?")
final class AblateCommand extends Task {
    private static final int SUBJECTS = 40;
    private static final String DOCUMENT = "ablation.json";
    private static final String TEXT = "ablation.txt";
    private static final String PAGE = "ablation.html";

    @Option(
            names = "--parts",
            paramLabel = "NAME",
            split = ",",
            description = "Only these parts; without it, all that the atlas lists.")
    private List<String> parts = List.of();

    @Option(
            names = "--all",
            description =
                    "Run findings too that decide nothing: those with which the whole circuit does not agree, and those that record or manipulate the part.")
    private boolean all;

    @Mixin private FindingsOptions findings = new FindingsOptions();

    @Mixin private CalibrationOption calibration = new CalibrationOption();

    @Mixin private Sampled sampled = new Sampled();

    AblateCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        int subjects = sampled.subjectsOr(SUBJECTS);
        long seed = sampled.seed();
        Calibrated calibrated = new Calibrated(calibration);
        Atlas atlas = calibrated.atlas();
        String digest = AtlasDigest.of(Calibrated.files(), calibrated.values());
        Cases cases = Cases.of(findings.paths, atlas).only(findings.only);
        RemovableParts removable = RemovableParts.of(atlas, parts);
        OutputFolder folder = open(folderFor("ablate"), DOCUMENT, TEXT, PAGE);

        AblationMatrix matrix = removable.matrix(digest, cases, subjects, seed, all, new Runs(console(), common()));

        String json = matrix.toJson();
        String words = Plain.text(matrix.words());
        deliver(
                words.stripTrailing(),
                json,
                folder,
                Map.of(DOCUMENT, json, TEXT, words, PAGE, AblationPage.of(matrix, Instant.now())));
        conclude(watch, folder.path().resolve(PAGE));
        return ExitCode.DONE;
    }
}
