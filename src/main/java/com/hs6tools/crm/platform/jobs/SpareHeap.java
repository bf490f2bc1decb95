package com.hs6tools.crm.platform.jobs;

/** Memory that heavy work needed and idling does not. */
public final class SpareHeap {
    private static final long WORTH_A_PAUSE = 160L << 20;

    private SpareHeap() {}

    /**
     * Gives it back to the machine where there is much of it. The serial collector shrinks the heap only when it collects
     * all of it, which an idle program gives it no reason for; it takes some tenths of a second,
     * so it is for the end of a time of work, not of each job.
     */
    public static void giveBack() {
        if (Runtime.getRuntime().totalMemory() > WORTH_A_PAUSE) {
            System.gc();
        }
    }
}
