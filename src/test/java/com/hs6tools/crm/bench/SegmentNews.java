package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How soon a customer who changed is in a segment, and out of it, while ten others are kept up to date beside it. */
final class SegmentNews {
    private static final int CUSTOMERS = 20;
    private static final long PATIENCE = 60_000_000_000L;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Wire wire;
    private final Samples samples;
    private final List<String> defined = new ArrayList<>();

    SegmentNews(Wire wire, Samples samples) {
        this.wire = wire;
        this.samples = samples;
    }

    /** Leaves no segment behind: the next run's updates would be held against it. */
    void measure(List<JsonNode> beside, List<Timed> all, int customers) throws Exception {
        try {
            follow(beside, all, customers);
        } finally {
            for (var segment : defined) {
                sent("DELETE", "/api/crm/segments/" + segment, "");
            }
        }
    }

    private void follow(List<JsonNode> beside, List<Timed> all, int customers) throws Exception {
        var word = "bench-" + System.nanoTime();
        var jobs = new JobWatch(wire);
        var begun = System.nanoTime();
        for (var segment : beside) {
            define(
                    segment.path("name").asString() + " " + word,
                    segment.path("definition").toString());
        }
        var own = define(word, """
                {"match": "ALL", "rules": [{"field": "industry", "operator": "IS", "value": "%s"}]}""".formatted(word));
        jobs.awaitNone("segment-filling");
        keep(all, Timed.once((beside.size() + 1) + " segments filled", customers, (System.nanoTime() - begun) / 1e6));
        for (var in : new boolean[] {true, false}) {
            var worst = 0.0;
            for (int n = 0; n < CUSTOMERS; n++) {
                worst = Math.max(worst, untilIs(in, own, n, word));
            }
            keep(all, Timed.once((in ? "enters" : "leaves") + " a segment, slowest of " + CUSTOMERS, customers, worst));
        }
    }

    private static void keep(List<Timed> all, Timed timed) {
        System.out.println("  " + timed.line());
        all.add(timed);
    }

    private String define(String name, String definition) throws IOException {
        var body = "{\"name\":" + JSON.writeValueAsString(name.substring(0, Math.min(100, name.length())))
                + ",\"definition\":" + definition + "}";
        var id = JSON.readTree(sent("POST", "/api/crm/segments", body).text())
                .path("id")
                .asString();
        defined.add(id);
        return id;
    }

    private double untilIs(boolean in, String segment, int n, String word) throws Exception {
        var id = samples.customer(n);
        var begun = System.nanoTime();
        sent("PATCH", "/api/crm/customers/" + id, in ? "{\"industry\":\"" + word + "\"}" : "{\"industry\":null}");
        var list = "/api/crm/customers?limit=200&segment=" + segment;
        while (wire.get(list).text().contains(id.toString()) != in) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException(id + " is not " + (in ? "in" : "out of") + " " + segment);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private Wire.Answer sent(String method, String path, String body) throws IOException {
        var answer = wire.send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
