package com.hs6tools.crm.intake;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, read once from the first to the last, a few at a time in memory. */
interface Rows extends Closeable {
    /** Goes on to the next row that is not blank. */
    boolean next() throws IOException;

    Row row();

    /** How much of the file has been read, from 0 to 1. */
    double share();
}
