package com.hs6tools.crm.scoring;

/** An answer worth keeping at each rescoring, so that nobody has to wait for it. Made by the analytics module. */
public interface SummarySource {
    /** Its name among the unit's summaries. */
    String name();

    /** The answer, which is kept as JSON. */
    Object summarise(Scored scored);
}
