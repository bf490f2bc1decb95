package com.hs6tools.crm.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** How long it takes to score everybody: when every row changes, when one in a hundred does, when none does. */
final class Rescore {
    static final String EVERY = "rescoring, every row changes";
    static final String SOME = "rescoring, 1 % of the rows change";
    static final String NONE = "rescoring, nothing changes";
    private static final String SCORING = "/api/crm/analytics/scoring";
    private static final String KIND = "scoring";

    /**
     * One rescoring.
     *
     * @param seconds until every customer's scores are written
     * @param summedUp seconds from the same moment until the analytics of them are ready too
     */
    record Run(String what, int customers, double seconds, double summedUp, long changed, String load) {
        String line() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%-44s %9d     | %8.1f s, %d changed; analytics ready after %.1f s",
                    what,
                    customers,
                    seconds,
                    changed,
                    summedUp);
        }
    }

    private final Program program;
    private final Database database;
    private final UUID unit;

    Rescore(Program program, Database database, UUID unit) {
        this.program = program;
        this.database = database;
        this.unit = unit;
    }

    List<Run> measure(int customers) throws Exception {
        var runs = new ArrayList<Run>();
        try (var wire = program.connect()) {
            var jobs = new JobWatch(wire);
            // a bench that was stopped half-way leaves its clock behind
            if (!wire.get("/api/admin/settings").text().contains("\"clock\":\"LIVE\"")) {
                jobs.runBegunByItself(KIND, () -> setClock(wire, "LIVE"));
                jobs.awaitNone("summaries");
            }
            runs.add(run("rescoring, the first after a start", customers, jobs, () -> jobs.run(SCORING)));
            var later = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(45).toString();
            runs.add(run(EVERY, customers, jobs, () -> jobs.runBegunByItself(KIND, () -> setClock(wire, later))));
            disturb();
            runs.add(run(SOME, customers, jobs, () -> jobs.run(SCORING)));
            runs.add(run(NONE, customers, jobs, () -> jobs.run(SCORING)));
            jobs.runBegunByItself(KIND, () -> setClock(wire, "LIVE"));
            jobs.awaitNone("summaries");
        }
        BigShop.tidy(database);
        return runs;
    }

    private static Run run(String what, int customers, JobWatch jobs, Callable<JobWatch.Ended> scoring)
            throws Exception {
        var begun = System.nanoTime();
        var ended = scoring.call();
        jobs.awaitNone("summaries");
        var run = new Run(
                what,
                customers,
                ended.seconds(),
                (System.nanoTime() - begun) / 1e9,
                ended.result().path("changed").asLong(),
                Machine.loadNow());
        System.out.println("  " + run.line());
        return run;
    }

    private static void setClock(Wire wire, String clock) throws Exception {
        var body = ("{\"clock\":\"" + clock + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = wire.send("PUT", "/api/admin/settings", body, "application/json");
        if (answer.status() != 200) {
            throw new IllegalStateException("settings: " + answer.status() + " " + answer.text());
        }
    }

    /** Makes the kept scores of one customer in a hundred wrong, as a day's orders would. */
    private void disturb() throws SQLException {
        try (var connection = database.app(unit)) {
            BigShop.run(
                    connection,
                    "update customers.standing set health_score = 1, tier = 'BRONZE', order_count = 0 where abs(hashtext(customer_id::text)) % 100 = 0");
            BigShop.run(
                    connection,
                    "update scoring.component set recency = 1 where abs(hashtext(customer_id::text)) % 100 = 0");
        }
    }
}
