package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.database.ConnectionLoss;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a database error means to the caller, by its SQLSTATE; null where it means nothing to him. */
final class DatabaseFault {
    private static final String FULL = "The server's disk is full. Nothing was saved; free some space, then try again.";
    private static final int DATABASE_BACK = 5;
    private static final int DISK_FREED = 60;

    private static final class Refused extends Problem {
        private final @Nullable Integer seconds;

        Refused(int status, String code, String detail) {
            this(status, code, detail, null);
        }

        Refused(int status, String code, String detail, @Nullable Integer seconds) {
            super(status, code, detail);
            this.seconds = seconds;
        }

        @Override
        public @Nullable Integer retryAfterSeconds() {
            return seconds;
        }
    }

    /** The database was not reached, or went away before it was told to keep anything. */
    static Problem gone() {
        return new Refused(
                503,
                "database_unavailable",
                "The database does not answer right now. Nothing was saved; try again in a moment.",
                DATABASE_BACK);
    }

    /** The database went away after it was told to keep the change, and before it said that it had. */
    static Problem outcomeUnknown() {
        return new Refused(
                503,
                "outcome_unknown",
                "The database went away while this was being saved, so it may or may not be saved. Look before you send"
                        + " it again; a POST sent again with the same Idempotency-Key is never done twice.",
                DATABASE_BACK);
    }

    /** @return null when the fault is another than a full disk */
    static @Nullable Problem diskFull(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof IOException && String.valueOf(t.getMessage()).contains("No space left on device")) {
                return diskFull(FULL);
            }
        }
        return null;
    }

    static Problem diskFull(String detail) {
        return new Refused(503, "disk_full", detail, DISK_FREED);
    }

    private DatabaseFault() {}

    static @Nullable Problem explain(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return bySqlState(sql.getSQLState());
            }
        }
        return ConnectionLoss.isIn(fault) ? gone() : null;
    }

    private static @Nullable Problem bySqlState(String state) {
        return switch (state) {
            case "53100" -> diskFull(FULL);
            case "23505" -> new Refused(409, "already_exists", "A record with the same key exists already.");
            case "23503" ->
                new Refused(
                        409, "still_referenced", "Another record refers to this one, or the one named does not exist.");
            case "40001", "40P01" ->
                new Refused(409, "busy", "Somebody else changed the same records at this moment. Try again.");
            case "22021", "22P05" ->
                InvalidInput.malformed(
                        "", "The text holds a character that cannot be stored (such as NUL).", "bad_character");
            case "22007", "22008", "22009" ->
                InvalidInput.malformed("", "A date or time is outside of what can be stored.", "bad_time");
            case "22003" -> new Refused(422, "number_too_large", "A number is larger than can be stored.");
            default -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? gone() : null;
        };
    }
}
