package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the program for long work and waits for its end. */
final class JobWatch {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How a job ended and how long it took from the request on. */
    record Ended(double seconds, JsonNode result) {}

    private final Wire wire;

    JobWatch(Wire wire) {
        this.wire = wire;
    }

    Ended run(String path, byte[] body, String type) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = wire.send("POST", path, body, type);
        if (answer.status() != 202) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
        }
        var id = JSON.readTree(answer.text()).path("id").asString();
        while (true) {
            var job = JSON.readTree(wire.get("/api/crm/jobs/" + id).text());
            switch (job.path("state").asString()) {
                case "SUCCEEDED" -> {
                    return new Ended((System.nanoTime() - begun) / 1e9, job.path("result"));
                }
                case "QUEUED", "RUNNING" -> Thread.sleep(50);
                default -> throw new IllegalStateException(job.toString());
            }
        }
    }

    /**
     * Waits for a job that the program itself begins after something was changed.
     *
     * @return with the job's own time, from its first to its last moment
     */
    Ended runBegunByItself(String kind, Work change) throws Exception {
        var before = newest(kind).path("id").asString("");
        change.run();
        while (true) {
            var job = newest(kind);
            if (!job.path("id").asString("").equals(before)
                    && job.path("state").asString().equals("SUCCEEDED")) {
                var took = Duration.between(moment(job, "startedAt"), moment(job, "finishedAt"));
                return new Ended(took.toMillis() / 1000.0, job.path("result"));
            }
            Thread.sleep(50);
        }
    }

    private JsonNode newest(String kind) throws IOException {
        for (var job : JSON.readTree(wire.get("/api/crm/jobs").text()).path("items")) {
            if (job.path("kind").asString().equals(kind)) {
                return job;
            }
        }
        return JSON.missingNode();
    }

    private static Instant moment(JsonNode job, String field) {
        return Instant.parse(job.path(field).asString());
    }

    /** A change by which the program begins a job. */
    interface Work {
        void run() throws Exception;
    }

    /** Waits until no job of a kind waits or works any more. */
    void awaitNone(String kind) throws IOException, InterruptedException {
        while (isAny(kind)) {
            Thread.sleep(50);
        }
    }

    private boolean isAny(String kind) throws IOException {
        for (var job : JSON.readTree(wire.get("/api/crm/jobs").text()).path("items")) {
            if (job.path("kind").asString().equals(kind)
                    && job.path("state").asString().matches("QUEUED|RUNNING")) {
                return true;
            }
        }
        return false;
    }

    Ended run(String path) throws IOException, InterruptedException {
        return run(path, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
