package com.hs6tools.crm.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.hs6tools.crm.platform.database.DatabaseProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps all others. It lives outside the database, in {@code <home>/keys/master.json} (made at the first
 * start, readable by the program's user only) or in HS6_MASTER_KEY; without it the encrypted columns are lost.
 */
@Component
class MasterKey {
    private final Aead aead;

    MasterKey(DatabaseProperties properties, @Value("${hs6.master-key:}") String given)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        var text = given.isBlank() ? kept(properties.home().resolve("keys").resolve("master.json")) : given;
        aead = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Aead aead() {
        return aead;
    }

    private static String kept(Path file) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        Files.createDirectories(file.getParent());
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        var fresh = Files.createTempFile(
                file.getParent(),
                "master",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return text;
    }
}
