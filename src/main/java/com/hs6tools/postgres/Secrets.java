package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;

/** Generated passwords, kept in one file that only its owner can read: a line "role=password" each. */
final class Secrets {

    private final Path file;
    private final Properties passwords = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) throws IOException {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.passwords.load(reader);
            }
        }
        return secrets;
    }

    /** The role with its password, which is made and stored before it is first told. */
    Login login(String role) throws IOException {
        var known = passwords.getProperty(role);
        if (known != null) {
            return new Login(role, known);
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        passwords.setProperty(role, password);
        store();
        return new Login(role, password);
    }

    private void store() throws IOException {
        var text = new StringBuilder();
        for (var role : passwords.stringPropertyNames().stream().sorted().toList()) {
            text.append(role).append('=').append(passwords.getProperty(role)).append('\n');
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        writePrivately(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }
}
