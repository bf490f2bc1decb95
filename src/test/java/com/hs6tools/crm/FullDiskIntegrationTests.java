package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.RunningProgram.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk that holds the database, its log and the files is full: clear answers, nothing lost, and on it goes. */
class FullDiskIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final String NOTES = "x".repeat(9_000);
    private static final int LINES = 20_000;

    @TempDir
    private static Path folder;

    private static SmallDisk disk;
    private static RunningProgram program;

    @BeforeAll
    static void start() throws Exception {
        disk = SmallDisk.mountedAt(folder.resolve("disk"), 700);
        program = RunningProgram.start(disk.folder(), Map.of("DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            program.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void losesNothingThatItSaidItSaved() throws Exception {
        var saved = new ArrayList<String>();
        disk.fill();
        var refused = saveUntilRefused(saved);
        // where the disk is full just as the commit is written, nobody can know; the same key tells below
        assertFull(refused, "disk_full", "database_unavailable", "outcome_unknown");
        disk.free();
        var next = String.valueOf(saved.size());
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> save(next).statusCode() == 201);
        saved.add(next);
        assertThat(save(next).header("Idempotent-Replayed")).isEqualTo("true");
        for (int from = 0; from < saved.size(); from += 100) {
            var some = saved.subList(from, Math.min(from + 100, saved.size()));
            var list = CUSTOMERS + "?limit=200"
                    + some.stream().map(id -> "&externalId=save-" + id).collect(Collectors.joining());
            assertThat(program.get(list).json().get("items")).hasSize(some.size());
        }
    }

    @Test
    void refusesAnUploadThatDoesNotFitBeforeItIsSent() throws Exception {
        for (var path : List.of("/api/crm/imports", "/api/crm/imports/preview", "/api/crm/files")) {
            var answer = program.announce(path, RunningProgram.MULTIPART, 3L << 30);
            assertThat(answer).startsWith("HTTP/1.1 503").contains("application/problem+json", "disk_full", "3072 MB");
            assertThat(answer).contains("Retry-After");
        }
    }

    @Test
    void goesOnWithAnImport() throws Exception {
        var file = customers();
        var job = program.upload("/api/crm/imports", "{\"kind\": \"CUSTOMERS\"}", () -> new ByteArrayInputStream(file))
                .json()
                .get("id")
                .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> program.get("/api/crm/jobs/" + job)
                                .json()
                                .get("processed")
                                .asInt()
                        > 0);
        disk.fill();
        await("it says why it waits").atMost(Duration.ofMinutes(2)).until(() -> {
            var answer = program.get("/api/crm/jobs/" + job);
            return answer.statusCode() == 503 || answer.body().contains("disk_full");
        });
        disk.free();
        await().atMost(Duration.ofMinutes(10))
                .ignoreExceptions()
                .until(() -> program.get("/api/crm/jobs/" + job).json().has("finishedAt"));
        var done = program.get("/api/crm/jobs/" + job).json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(done.has("error")).isFalse();
        assertThat(done.get("result").get("created").asInt()).isEqualTo(LINES);
        assertThat(Files.list(disk.folder().resolve("files/incoming"))).isEmpty();
    }

    private static Answer saveUntilRefused(List<String> saved) throws IOException, InterruptedException {
        while (saved.size() < 20_000) {
            var next = String.valueOf(saved.size());
            var answer = save(next);
            if (answer.statusCode() != 201) {
                return answer;
            }
            saved.add(next);
        }
        throw new AssertionError("The disk is never full.");
    }

    private static Answer save(String id) throws IOException, InterruptedException {
        return program.post(
                CUSTOMERS, "save-" + id, "{\"externalId\": \"save-%s\", \"notes\": \"%s\"}".formatted(id, NOTES));
    }

    private static void assertFull(Answer answer, String... codes) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().get("code").asString()).isIn((Object[]) codes);
        assertThat(answer.body()).doesNotContain("Exception", "insert into", "pg_wal");
    }

    private static byte[] customers() {
        var text = new StringBuilder("id,first name,last name,email,notes\n");
        for (int i = 0; i < LINES; i++) {
            text.append("import-%d,Ada %d,Lovelace,ada%d@example.org,%s\n".formatted(i, i, i, "n".repeat(100)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
