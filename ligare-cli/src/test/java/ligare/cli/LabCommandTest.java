package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LabCommandTest {
    @Test
    void aPortThatIsTakenIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Spoken spoken = quietly("lab", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(spoken.exit()).isEqualTo(2);
            assertThat(spoken.err()).contains("taken or may not be used", "--port 0");
        }
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        assertThat(quietly("lab", "--port", "65536").exit()).isEqualTo(2);
        assertThat(quietly("lab", "--port", "-1").exit()).isEqualTo(2);
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThat(quietly("lab", "--port", "0", "--host", "192.0.2.1").exit()).isEqualTo(2);
    }
}
