package com.hs6tools.crm.platform.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

interface RowWriter {
    void write(List<? extends @Nullable Object> cells) throws IOException;

    /** Completes the file, once all rows are in it; one left incomplete must not look whole. */
    void end() throws IOException;
}
