package ligare.lab;

import static ligare.lab.ShortStudy.ATLAS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// An open lab, met as a browser meets it.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverHttp {
    static final Limits LIMITS = new Limits(64 * 1024, 4000, 20_000, 1e11, 1000, 12, 2, 3, 2, Duration.ofMinutes(1));
    static final Settings SETTINGS = new Settings(Settings.LOOPBACK, 0, 2, LIMITS, "test");

    Lab lab;
    URI address;
    Wire door;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.open(SETTINGS, ATLAS);
        address = lab.address();
        door = Wire.open(address);
    }

    @AfterAll
    void close() throws IOException {
        door.close();
        lab.close();
    }

    HttpResponse<String> check(String yaml) throws IOException, InterruptedException {
        return Wire.post(address, "api/" + door.client() + "/check", yaml);
    }
}
