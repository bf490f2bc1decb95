package com.hs6tools.crm.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import java.util.zip.ZipException;

/** Rows of a text file with separators. */
final class CsvRows implements Rows {
    /** Characters of one cell; a larger one means that a quotation mark is not closed. */
    private static final int LARGEST_CELL = 16 * 1024 * 1024;

    private final Row row = new Row();
    private final CountedFile file;
    private final CloseableIterator<Row> records;

    CsvRows(FileFormat format) throws IOException {
        file = new CountedFile(format.path());
        var letters = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(Cells.NO_LETTER);
        var text = new InputStreamReader(format.text(file), letters);
        records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LARGEST_CELL)
                .build(new Into(row), text)
                .iterator();
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (records.hasNext()) {
                records.next();
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw broken(Objects.requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableFile refused) {
                throw refused;
            }
            throw new UnreadableFile(
                    "unclosed_quote",
                    "Behind line " + row.line()
                            + " a cell does not end, or is larger than 16 million characters: is a quotation mark missing?");
        }
    }

    private IOException broken(IOException fault) {
        if (fault instanceof EOFException || fault instanceof ZipException) {
            throw new UnreadableFile(
                    "truncated",
                    "The compressed file is damaged or ends too early (behind line " + row.line()
                            + "). Upload it again.");
        }
        return fault;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public double share() {
        return file.share();
    }

    @Override
    public void close() throws IOException {
        records.close();
        file.close();
    }

    /** Fills the one row instead of making an object for each. */
    private static final class Into extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row;

        Into(Row row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long line) {
            row.begin(line);
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            row.add(length == 0 ? "" : new String(buffer, offset, length));
        }

        @Override
        protected void handleEmpty() {
            row.add("");
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
