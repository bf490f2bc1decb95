package com.hs6tools.crm.platform.http;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a database error means to the caller, by its SQLSTATE; null where it means nothing to him. */
final class DatabaseFault {
    private DatabaseFault() {}

    private static final class Refused extends Problem {
        Refused(int status, String code, String detail) {
            super(status, code, detail);
        }
    }

    static @Nullable Problem explain(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return bySqlState(sql.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable Problem bySqlState(String state) {
        return switch (state) {
            case "53100" ->
                new Refused(
                        503,
                        "disk_full",
                        "The server's disk is full. Nothing was saved; free some space, then try again.");
            case "23505" -> new Refused(409, "already_exists", "A record with the same key exists already.");
            case "23503" ->
                new Refused(
                        409, "still_referenced", "Another record refers to this one, or the one named does not exist.");
            case "40001", "40P01" ->
                new Refused(409, "busy", "Somebody else changed the same records at this moment. Try again.");
            case "22021", "22P05" ->
                InvalidInput.malformed(
                        "", "The text holds a character that cannot be stored (such as NUL).", "bad_character");
            case "22003" -> new Refused(422, "number_too_large", "A number is larger than can be stored.");
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? new Refused(
                                503,
                                "database_unavailable",
                                "The database does not answer right now. Nothing was saved; try again in a moment.")
                        : null;
        };
    }
}
