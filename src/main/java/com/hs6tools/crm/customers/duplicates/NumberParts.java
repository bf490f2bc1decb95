package com.hs6tools.crm.customers.duplicates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Many numbers on disk in a thousand parts, each of which fits in memory: what has to meet is put into the same part, and
 * meets when that part is sorted. In memory are 8 MB, and the part that is being read.
 */
final class NumberParts implements AutoCloseable {
    static final int COUNT = 1024;
    private static final int CHUNK = 1024;
    private static final int CHUNK_BYTES = CHUNK * Long.BYTES;

    private final FileChannel file;
    private final long[] filling = new long[COUNT * CHUNK];
    private final int[] filled = new int[COUNT];

    /** The chunks of each part that are on disk, by their number in the file, and how many of them there are. */
    private final int[][] chunks = new int[COUNT][4];

    private final int[] written = new int[COUNT];
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CHUNK_BYTES);
    private int chunksInFile;

    NumberParts(FileChannel file) {
        this.file = file;
    }

    void add(int part, long number) throws IOException {
        filling[part * CHUNK + filled[part]++] = number;
        if (filled[part] == CHUNK) {
            write(part);
        }
    }

    private void write(int part) throws IOException {
        if (written[part] == chunks[part].length) {
            chunks[part] = Arrays.copyOf(chunks[part], 2 * written[part]);
        }
        chunks[part][written[part]++] = chunksInFile;
        bytes.clear().asLongBuffer().put(filling, part * CHUNK, CHUNK);
        var place = (long) chunksInFile++ * CHUNK_BYTES;
        while (bytes.hasRemaining()) {
            place += file.write(bytes, place);
        }
        filled[part] = 0;
    }

    /** @return all numbers of the part, sorted */
    long[] sorted(int part) throws IOException {
        var numbers = new long[written[part] * CHUNK + filled[part]];
        for (int i = 0; i < written[part]; i++) {
            bytes.clear();
            var place = (long) chunks[part][i] * CHUNK_BYTES;
            while (bytes.hasRemaining()) {
                var read = file.read(bytes, place + bytes.position());
                if (read < 0) {
                    throw new IOException("a scratch file ends too early");
                }
            }
            bytes.flip().asLongBuffer().get(numbers, i * CHUNK, CHUNK);
        }
        System.arraycopy(filling, part * CHUNK, numbers, written[part] * CHUNK, filled[part]);
        Arrays.sort(numbers);
        return numbers;
    }

    /** @return each number of the part once, sorted */
    long[] distinct(int part) throws IOException {
        var numbers = sorted(part);
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
