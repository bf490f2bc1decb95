package com.hs6tools.crm.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.SoftReference;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) at OWASP's setting for small machines: 19 MiB, two passes, one lane. Written as
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, the form that other programs read too.
 *
 * <p>One hash at a time and over the same memory: the encoder of Spring Security makes 19 MiB of it anew for every
 * sign-in, and ten sign-ins left a third of the heap behind.
 */
final class Argon2id {
    private static final int MEMORY_KB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private SoftReference<BlockPool> kept = new SoftReference<>(null);

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = compute(password, parameters(MEMORY_KB, PASSES, 1, salt), HASH_BYTES);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KB + ",t=" + PASSES + ",p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    /** @return false also for a hash that is none */
    boolean matches(String password, String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return false;
        }
        var expected = Base64.getDecoder().decode(parts.group(5));
        var salt = Base64.getDecoder().decode(parts.group(4));
        var given = parameters(number(parts, 1), number(parts, 2), number(parts, 3), salt);
        return MessageDigest.isEqual(expected, compute(password, given, expected.length));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Argon2Parameters.Builder parameters(int memory, int passes, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt);
    }

    private byte[] compute(String password, Argon2Parameters.Builder parameters, int length) {
        var hash = new byte[length];
        oneAtATime.lock();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters.withBlockPool(blocks()).build());
            generator.generateBytes(password.getBytes(UTF_8), hash);
            return hash;
        } finally {
            oneAtATime.unlock();
        }
    }

    private BlockPool blocks() {
        var pool = kept.get();
        if (pool == null) {
            pool = new FixedBlockPool(MEMORY_KB);
            kept = new SoftReference<>(pool);
        }
        return pool;
    }
}
