package com.hs6tools.crm.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY, in one buffer that is used again and again. */
final class CopyText {
    private byte[] bytes = new byte[1 << 17];
    private int size;
    private boolean inRow;

    CopyText text(@Nullable String value) {
        separate();
        if (value == null) {
            raw("\\N");
            return this;
        }
        reserve(value.length() * 3 + 8);
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= 0x80) {
                rest(value, i);
                return this;
            }
            ascii(c);
        }
        return this;
    }

    CopyText number(long value) {
        separate();
        raw(Long.toString(value));
        return this;
    }

    CopyText nothing() {
        separate();
        raw("\\N");
        return this;
    }

    void endRow() {
        reserve(1);
        bytes[size++] = '\n';
        inRow = false;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        inRow = false;
    }

    private void rest(String value, int from) {
        for (byte b : value.substring(from).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                bytes[size++] = b;
            } else {
                ascii((char) b);
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> bytes[size++] = (byte) c;
        }
    }

    private void escaped(char c) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) c;
    }

    private void separate() {
        if (inRow) {
            reserve(1);
            bytes[size++] = '\t';
        }
        inRow = true;
    }

    private void raw(String plain) {
        reserve(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            bytes[size++] = (byte) plain.charAt(i);
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
