package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    /** "12345678901234567890", the secret of RFC 6238's test table. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void allowsOneStepOfSlackEachWay() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    }

    @Test
    void namesTheAccountForTheApp() {
        assertThat(Totp.uri("ABC", "ada@example.org", "My shop"))
                .isEqualTo("otpauth://totp/My%20shop:ada%40example.org?secret=ABC&issuer=My%20shop"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
