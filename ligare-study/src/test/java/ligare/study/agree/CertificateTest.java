package ligare.study.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SynapticCurve;
import org.junit.jupiter.api.Test;

/// Summaries, document, table and picture of a certificate.
class CertificateTest {
    private static Agreement row(String population, double error, double ratio) {
        return new Agreement("circuit", population, "rest", 0.01, 0.01 * (1 + error), 0.01, 0.01, "", ratio, 0.0001, 1);
    }

    private static Certificate certificate() {
        List<Agreement> rows =
                IntStream.rangeClosed(1, 20).mapToObj(k -> row("p" + k, k / 100.0, k == 20 ? 0.5 : 0.1)).toList();
        return new Certificate(
                "grid",
                rows,
                List.of(
                        new Certificate.Search("circuit", "rest", List.of(new double[] {0.001}, new double[] {0.02})),
                        new Certificate.Search("circuit", "else", List.of(new double[] {0.001}))),
                List.of(
                        new Eligibility("circuit", "synapses", "near", 1.1, 1.0, 0.04, 1.05),
                        new Eligibility("circuit", "synapses", "far", 1.5, 1.0, 0.1, 1.05)),
                List.of(
                        new Secretion("circuit", "cells", "varicosities", "near", 0.01, 0.0104, 0.0102, 0.0101, 1e-4),
                        new Secretion("circuit", "cells", "varicosities", "far", 0.02, 0.02, 0.0186, 0.0206, 1e-4)),
                List.of(
                        new SynapticCurve.Point(0.25, 20, 0.010, 0.009),
                        new SynapticCurve.Point(0.5, 20, 0.010, 0.008)));
    }

    @Test
    void summariesAreMedianAndNearestRank() {
        assertThat(certificate().all().n()).isEqualTo(20);
        assertThat(certificate().all().median()).isCloseTo(0.105, within(1e-12));
        assertThat(certificate().all().p95()).isCloseTo(0.19, within(1e-12));
        assertThat(certificate().eligible().n()).isEqualTo(19);
        assertThat(certificate().eligible().median()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theDocumentHoldsHertzAndFractions() throws Exception {
        JsonNode document = new ObjectMapper().readTree(CertificateJson.of(certificate()));
        assertThat(document.at("/eligible/n").asInt()).isEqualTo(19);
        assertThat(document.at("/all/median").asDouble()).isCloseTo(0.105, within(1e-9));
        JsonNode row = document.at("/rows/19");
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "circuit", "population", "state", "spiking", "meanField", "quasiStationary", "error", "reason");
        assertThat(row.get("spiking").asDouble()).isEqualTo(10);
        assertThat(row.get("meanField").asDouble()).isEqualTo(12);
        assertThat(row.get("error").asDouble()).isEqualTo(0.2);
        assertThat(row.get("reason").asText()).contains("τs/τm = 0.50");
        assertThat(document.at("/learned/n").asInt()).isEqualTo(2);
        assertThat(document.at("/learning/0/covariance").asDouble()).isCloseTo(0.06, within(1e-9));
        assertThat(document.at("/learning/1/error").asDouble()).isCloseTo(0.3, within(1e-9));
        assertThat(document.at("/learning/1/reason").asText()).isEqualTo("covariance of pre and post: 27 %");
        assertThat(document.at("/learning/0/reason").asText()).isEmpty();
        assertThat(document.at("/released/p95").asDouble()).isCloseTo(0.07, within(1e-9));
        assertThat(document.at("/releaseTables/p95").asDouble()).isCloseTo(0.03, within(1e-9));
        assertThat(document.at("/release/0/spiking").asDouble()).isEqualTo(10);
        assertThat(document.at("/release/0/error").asDouble()).isCloseTo(0.04, within(1e-9));
        assertThat(document.at("/fixedPoints/0/rates/1/0").asDouble()).isEqualTo(20);
        assertThat(document.at("/synapticCurve/1/error").asDouble()).isEqualTo(-0.2);
    }

    @Test
    void theTableSaysWhereTheWorstIsAndWhatWasFound() {
        String text = CertificateText.of(certificate());
        assertThat(text)
                .contains("circuit: p20")
                .contains("rest: spikes 10.00, mean field 12.00, slow clock 10.00 Hz")
                .contains("τs/τm up to 0.25: median 10.0 %, 95th percentile 19.0 %, 19 rows")
                .contains("one in 1 of 2 states")
                .contains("circuit, rest: 2")
                .contains("Release of terminals that remember spikes: median 5.5 %, 95th percentile 7.0 %, 2 rows")
                .contains(
                        "varicosities of cells: worst 7.0 % in far: spikes 20.00 (table at their rate 20.60), "
                                + "mean field 20.00, slow clock 18.60 Hz; sampling ±0.5 %")
                .contains(
                        "synapses: worst 30.0 % in far: spikes 1.500 (mean rates 1.000, variance +0.100, covariance +0.400)");
    }

    @Test
    void thePictureHoldsADotPerRow() {
        String picture = CertificatePicture.of(certificate());
        assertThat(picture).startsWith("<svg xmlns=");
        assertThat(picture.split("<circle ", -1)).hasSize(21);
    }
}
