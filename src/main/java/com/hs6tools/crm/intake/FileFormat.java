package com.hs6tools.crm.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * How the bytes of a file become rows.
 *
 * @param bom bytes at the beginning that only name the encoding
 */
record FileFormat(Path path, Container container, Charset charset, int bom, char delimiter, boolean header) {
    private static final int BUFFER = 1 << 16;

    enum Container {
        PLAIN,
        GZIP,
        XLSX
    }

    /** The text behind whatever packs it. */
    InputStream text(InputStream file) throws IOException {
        var bytes = container == Container.GZIP
                ? new Unpacked(new GZIPInputStream(file, BUFFER), UnpackedSize.most(Files.size(path)))
                : file;
        var text = new BufferedInputStream(bytes, BUFFER);
        text.skipNBytes(bom);
        return text;
    }

    Rows open() throws IOException {
        return container == Container.XLSX ? new XlsxRows(path) : new CsvRows(this);
    }
}
