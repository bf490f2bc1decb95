package com.hs6tools.postgres;

/**
 * One thing a server has or lacks.
 *
 * @param remedy how to get it; shown only when it is missing
 * @param needed false when the program runs without it, only slower or less guarded
 */
public record Finding(boolean ok, String what, String remedy, boolean needed) {

    static Finding needed(boolean ok, String what, String remedy) {
        return new Finding(ok, what, remedy, true);
    }

    static Finding wanted(boolean ok, String what, String remedy) {
        return new Finding(ok, what, remedy, false);
    }

    @Override
    public String toString() {
        if (ok) {
            return "  ok       " + what;
        }
        return (needed ? "  missing  " : "  better   ") + what + "\n           " + remedy;
    }
}
