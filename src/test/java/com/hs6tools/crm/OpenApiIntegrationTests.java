package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed contract is what the program answers. After a wanted change: {@code ./crm openapi} writes it anew, and
 * the difference is reviewed like any other.
 */
@IntegrationTest
class OpenApiIntegrationTests {
    private static final Path COMMITTED = Path.of("api/openapi.json");

    private final MockMvcTester http;
    private final JsonMapper json;

    OpenApiIntegrationTests(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    @Test
    void theCommittedContractIsWhatTheProgramAnswers() throws Exception {
        var answered = http.get().uri("/api/openapi.json").exchange();
        assertThat(answered).hasStatusOk();
        var now = json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(
                                json.readValue(answered.getResponse().getContentAsByteArray(), java.util.TreeMap.class))
                + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, now);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run ./crm openapi and review the difference")
                .isEqualTo(now);
    }
}
