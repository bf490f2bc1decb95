package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.database.DatabaseProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The one password of all the demo's sign-ins. Each installation makes its own, because a demo may stand where others
 * can reach it; it is kept beside the data, to be shown again at every start.
 */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final DemoProperties properties;
    private final Path file;

    DemoPassword(DemoProperties properties, DatabaseProperties home) {
        this.properties = properties;
        this.file = home.home().resolve("demo-password");
    }

    String get() {
        if (properties.password() != null) {
            return properties.password();
        }
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's password cannot be kept in " + file, e);
        }
    }

    private static String random() {
        var chance = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
