package com.hs6tools.crm.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {
    @ParameterizedTest
    @CsvSource({
        "'  Ada   LOVELACE ', ada lovelace",
        "Mu\u0308ller, muller",
        "\u0643\u0631\u064a\u0645\u064a, \u06a9\u0631\u06cc\u0645\u06cc",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627, \u0639\u0644\u06cc \u0631\u0636\u0627",
        "\u06f1\u06f2\u0663, 123",
        "\ufb01le, file"
    })
    void makesTextsComparable(String typed, String folded) {
        assertThat(SearchText.of(typed)).isEqualTo(folded);
    }

    /** Each sign of Latin and Arabic script for itself, then many together. */
    @Test
    void foldsPlainTextsAsAllOthers() {
        for (char c = 1; c < 0x0700; c++) {
            same("a" + c + "B");
            same(String.valueOf(c));
        }
        var random = new Random(3);
        var signs =
                "aZ9 '-\u0627\u0628\u0643\u0649\u064a\u0629\u067e\u06cc\u06f4\u0665\u200c\u200d\u0300\u064b\u00e9\t";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(i % 2 == 0 ? signs.length() : 17)));
            }
            same(text.toString());
        }
    }

    private static void same(String text) {
        assertThat(SearchText.of(text)).as(text).isEqualTo(text.isEmpty() ? "" : SearchText.any(text));
    }
}
