package ligare.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// A word that nobody can guess: 192 random bits, safe in an address.
///
/// @param word letters, digits, `-` and `_`
record Secret(String word) {
    private static final int BYTES = 24;

    /// A new one.
    static Secret fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /// Whether somebody knows it; takes the same time wherever the first difference is.
    boolean is(String said) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /// Not the word: it must not end in a log.
    @Override
    public String toString() {
        return "Secret";
    }
}
