package com.hs6tools.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How an {@link EmbeddedPostgres} is run.
 *
 * @param home folder that holds the cluster, its passwords and its log
 * @param binaries folder the binaries are unpacked to; may be shared by several homes
 * @param durable false only for tests and code generation: faster, but a power cut may destroy the cluster
 * @param sharedBuffersMegabytes memory of the server's page cache
 * @param progress told one line whenever something takes longer than a moment
 */
public record Options(
        Path home, Path binaries, boolean durable, int sharedBuffersMegabytes, Consumer<String> progress) {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    /** A durable cluster in this folder, binaries beside it, page cache by the machine's memory. */
    public static Options in(Path home) {
        return new Options(
                home,
                home.resolve("bin"),
                true,
                MachineMemory.sharedBuffersMegabytes(),
                line -> LOG.log(System.Logger.Level.INFO, line));
    }

    public Options binariesIn(Path folder) {
        return new Options(home, folder, durable, sharedBuffersMegabytes, progress);
    }

    /** For clusters whose loss does not matter: no fsync, little memory. */
    public Options throwaway() {
        return new Options(home, binaries, false, 64, progress);
    }

    public Options sharedBuffers(int megabytes) {
        return new Options(home, binaries, durable, megabytes, progress);
    }

    public Options tell(Consumer<String> listener) {
        return new Options(home, binaries, durable, sharedBuffersMegabytes, listener);
    }
}
