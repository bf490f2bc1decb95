package com.hs6tools.crm.scoring;

/**
 * The named groups of the usual RFM grid: five steps of recency (how lately) by five of frequency (how often). Money has
 * its own quintile, shown beside it. Each of the 25 cells lies in exactly one group.
 *
 * <pre>
 *  frequency 5 | CANNOT_LOSE CANNOT_LOSE LOYAL          LOYAL              CHAMPIONS
 *            4 | AT_RISK     AT_RISK     LOYAL          LOYAL              CHAMPIONS
 *            3 | AT_RISK     AT_RISK     NEED_ATTENTION POTENTIAL_LOYALIST POTENTIAL_LOYALIST
 *            2 | LOST        HIBERNATING ABOUT_TO_SLEEP POTENTIAL_LOYALIST POTENTIAL_LOYALIST
 *            1 | LOST        HIBERNATING ABOUT_TO_SLEEP PROMISING          NEW
 *              +----------------------------------------------------------------------------
 *      recency   1           2           3              4                  5
 * </pre>
 */
public enum RfmGroup {
    CHAMPIONS,
    LOYAL,
    POTENTIAL_LOYALIST,
    NEW,
    PROMISING,
    NEED_ATTENTION,
    ABOUT_TO_SLEEP,
    AT_RISK,
    CANNOT_LOSE,
    HIBERNATING,
    LOST;

    /** By recency 1-5, then frequency 1-5. */
    private static final RfmGroup[][] GRID = {
        {LOST, LOST, AT_RISK, AT_RISK, CANNOT_LOSE},
        {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANNOT_LOSE},
        {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, NEED_ATTENTION, LOYAL, LOYAL},
        {PROMISING, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL, LOYAL},
        {NEW, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, CHAMPIONS, CHAMPIONS}
    };

    public static RfmGroup of(int recency, int frequency) {
        return GRID[recency - 1][frequency - 1];
    }

    /** The grid as an SQL array: the group of a cell is element (recency - 1) * 5 + frequency. */
    static String[] cells() {
        var cells = new String[25];
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                cells[(recency - 1) * 5 + frequency - 1] =
                        of(recency, frequency).name();
            }
        }
        return cells;
    }
}
