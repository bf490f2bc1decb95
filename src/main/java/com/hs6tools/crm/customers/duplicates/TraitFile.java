package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Traits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * Everybody's traits on disk, by number, for as long as one search takes. They are encrypted with a key that is nowhere
 * but in memory, since the database keeps some of them encrypted too. In memory are four bytes a customer.
 */
final class TraitFile implements AutoCloseable {
    /** Places are counted in blocks of the cipher, so that an int reaches to 32 GB. */
    private static final int BLOCK = 16;

    private static final int BUFFER = 1 << 18;

    /** A customer as he was when he was read. */
    record Kept(UUID id, Traits traits) {}

    private final FileChannel file;
    private final SecretKey key;
    private final Cipher writing;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private int[] places = new int[1024];
    private int size;

    TraitFile(FileChannel file) throws GeneralSecurityException {
        this.file = file;
        var generator = KeyGenerator.getInstance("AES");
        generator.init(128);
        this.key = generator.generateKey();
        this.writing = cipher();
    }

    int size() {
        return size;
    }

    /** @return the customer's number; the first one's is 0 */
    int add(UUID id, Traits traits) throws IOException, GeneralSecurityException {
        var plain = TraitBytes.of(id, traits);
        var length = (plain.length + BLOCK - 1) / BLOCK * BLOCK;
        if (length > buffer.remaining()) {
            flush();
        }
        if (length > buffer.capacity()) {
            buffer = ByteBuffer.allocate(length);
        }
        if (size + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 3 / 2);
        }
        start(writing, size);
        var sealed = writing.doFinal(Arrays.copyOf(plain, length));
        buffer.put(sealed);
        places[size + 1] = Math.addExact(places[size], length / BLOCK);
        return size++;
    }

    /** To be called after the last one was added, before the first is read. */
    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** For one thread. */
    Reader reader() throws GeneralSecurityException {
        return new Reader();
    }

    final class Reader {
        private final Cipher reading = cipher();
        private ByteBuffer sealed = ByteBuffer.allocateDirect(4096);
        private ByteBuffer plain = ByteBuffer.allocate(4096);

        private Reader() throws GeneralSecurityException {}

        Kept read(int nr) throws IOException, GeneralSecurityException {
            var length = (places[nr + 1] - places[nr]) * BLOCK;
            if (length > sealed.capacity()) {
                sealed = ByteBuffer.allocateDirect(length);
                plain = ByteBuffer.allocate(length);
            }
            sealed.clear().limit(length);
            var place = (long) places[nr] * BLOCK;
            while (sealed.hasRemaining()) {
                if (file.read(sealed, place + sealed.position()) < 0) {
                    throw new IOException("a scratch file ends too early");
                }
            }
            start(reading, nr);
            reading.doFinal(sealed.flip(), plain.clear());
            return TraitBytes.read(plain.flip());
        }
    }

    private static Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance("AES/CTR/NoPadding");
    }

    /** Each number is written once, so no part of the key stream is used twice. */
    private void start(Cipher cipher, int nr) throws GeneralSecurityException {
        var counter = ByteBuffer.allocate(BLOCK).putInt(nr).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
    }

    /** @return the number of the first customer who has this id or a later one */
    int firstFrom(UUID id) throws IOException, GeneralSecurityException {
        var reader = reader();
        int from = 0;
        int to = size;
        while (from < to) {
            var middle = (from + to) >>> 1;
            // UUIDs compare as signed numbers in Java; their text compares as PostgreSQL does
            if (reader.read(middle).id().toString().compareTo(id.toString()) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
