package com.hs6tools.crm.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that knows how much of it has been read. */
final class CountedFile extends FilterInputStream {
    private final long total;
    private long read;

    CountedFile(Path path) throws IOException {
        super(Files.newInputStream(path));
        total = Math.max(1, Files.size(path));
    }

    double share() {
        return (double) read / total;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var n = super.read(into, offset, length);
        read += Math.max(0, n);
        return n;
    }
}
