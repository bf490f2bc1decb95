package com.hs6tools.crm.platform.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

interface RowWriter extends Closeable {
    void write(List<? extends @Nullable Object> cells) throws IOException;
}
