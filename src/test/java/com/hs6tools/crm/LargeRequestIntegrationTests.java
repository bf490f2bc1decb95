package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, or end too early, sent over a real connection to the real program. */
class LargeRequestIntegrationTests {
    private static final long GIGABYTE = 1L << 30;
    private static final String CUSTOMERS = "/api/crm/customers";

    @TempDir
    private static Path home;

    private static TestDatabase database;
    private static RunningProgram program;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.make("crm_large_requests");
        program = RunningProgram.start(home, database.environment());
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/crm/imports", "/api/crm/imports/preview", "/api/crm/files"})
    void refusesAnUploadOverTheLimitBeforeItIsSent(String path) throws IOException {
        var answer = program.announce(path, RunningProgram.MULTIPART, 5 * GIGABYTE);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "too_large", "at most 4096 MB", "gzip");
    }

    @Test
    void refusesABodyOfThreeGigabytesBeforeItIsSent() throws IOException {
        assertThat(program.announce(CUSTOMERS, "application/json", 3 * GIGABYTE))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "too_large", "at most 10 MB");
    }

    /** Its length is not announced, so it is counted while it is read. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a-key"})
    void refusesABodyThatDoesNotEnd(String key) throws Exception {
        var body = new Endless("{\"orders\": [".getBytes(), "{},".getBytes());
        var request = program.request("/api/crm/orders/bulk")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            var answer = program.send(request);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.json().get("code").asString()).isEqualTo("too_large");
        } catch (IOException stopped) {
            // the program hung up while the client was still writing
            assertThat(body.sent).isGreaterThan(10 << 20);
        }
        assertThat(body.sent).isLessThan(64 << 20);
        assertThat(program.get(CUSTOMERS).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
        var before = files();
        for (int i = 0; i < 3; i++) {
            program.breakOff("/api/crm/imports", RunningProgram.MULTIPART, 8 << 20, 4 << 20);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> files() == before);
        assertThat(program.get("/api/crm/imports?count=true")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithAnUploadThatIsNone() throws Exception {
        for (var type : new String[] {"multipart/form-data", RunningProgram.MULTIPART}) {
            var answer = program.send(program.request("/api/crm/imports")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("no parts at all")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("code").asString()).isIn("bad_upload", "refused");
            assertThat(answer.json().get("detail").asString()).isNotBlank();
        }
    }

    @Test
    void saysThatANameIsTooLongAndTakesALongOneInAnyScript() throws Exception {
        var tooLong = upload("x".repeat(1_000_000) + ".pdf");
        assertThat(tooLong.statusCode()).as(tooLong.body()).isEqualTo(413);
        assertThat(tooLong.json().get("detail").asString()).contains("name of a file", "shorter");
        var name = "م".repeat(240) + ".pdf";
        assertThat(upload(name).json().get("name").asString()).isEqualTo(name);
    }

    private static RunningProgram.Answer upload(String name) throws Exception {
        var boundary = "--" + RunningProgram.MULTIPART.split("boundary=")[1];
        var body = boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\n\r\nx\r\n" + boundary + "--\r\n";
        return program.send(program.request("/api/crm/files")
                .header("Content-Type", RunningProgram.MULTIPART)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static long files() throws IOException {
        try (var all = Files.walk(home.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** A beginning, and then the same again and again. */
    private static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] again;
        private volatile long sent;

        Endless(byte[] first, byte[] again) {
            this.first = first;
            this.again = again;
        }

        @Override
        public int read() {
            var at = sent++;
            return at < first.length ? first[(int) at] : again[(int) ((at - first.length) % again.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
