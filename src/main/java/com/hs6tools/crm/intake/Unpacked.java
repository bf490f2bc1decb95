package com.hs6tools.crm.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a packed file, which ends with a refusal when it grows without bounds. */
final class Unpacked extends FilterInputStream {
    private final long most;
    private long seen;

    Unpacked(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var n = super.read(into, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int more) {
        seen += more;
        if (seen > most) {
            throw UnpackedSize.bomb();
        }
    }
}
