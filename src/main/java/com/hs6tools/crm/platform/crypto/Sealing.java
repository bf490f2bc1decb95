package com.hs6tools.crm.platform.crypto;

import static com.hs6tools.crmdb.platform.Tables.DATA_KEY;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KeysetManager;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts sensitive values before they reach the database: one keyset per business unit, itself encrypted with the
 * master key (envelope). A value is bound to its place (table, column, record), so it cannot be moved to another one.
 */
@Component
public class Sealing {
    private static final String PURPOSE = "columns";

    private final Map<UUID, Aead> known = new ConcurrentHashMap<>();
    private final MasterKey master;
    private final DSLContext sql;

    Sealing(MasterKey master, DSLContext sql) {
        this.master = master;
        this.sql = sql;
    }

    /** @param place what the value belongs to, such as {@code "identity.person.totp_secret/" + id} */
    public byte @Nullable [] seal(@Nullable String value, String place) {
        try {
            return value == null ? null : aead().encrypt(bytes(value), bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public @Nullable String open(byte @Nullable [] sealed, String place) {
        try {
            return sealed == null ? null : new String(aead().decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + place + " cannot be decrypted with this unit's keys", e);
        }
    }

    /** Adds a new key for what is sealed from now on; values sealed before stay readable. */
    public void rotate() {
        try {
            var manager = KeysetManager.withKeysetHandle(keyset());
            var handle = manager.add(com.google.crypto.tink.KeyTemplate.createFrom(PredefinedAeadParameters.AES256_GCM))
                    .getKeysetHandle();
            var newest = handle.getAt(handle.size() - 1).getId();
            handle = KeysetManager.withKeysetHandle(handle).setPrimary(newest).getKeysetHandle();
            sql.update(DATA_KEY)
                    .set(DATA_KEY.WRAPPED_KEYSET, wrap(handle))
                    .set(DATA_KEY.UPDATED_AT, org.jooq.impl.DSL.currentOffsetDateTime())
                    .where(DATA_KEY.TENANT_ID.eq(Acting.tenant()), DATA_KEY.PURPOSE.eq(PURPOSE))
                    .execute();
            known.remove(Acting.tenant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        var tenant = Acting.tenant();
        var aead = known.get(tenant);
        if (aead == null) {
            aead = keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
            known.put(tenant, aead);
        }
        return aead;
    }

    private KeysetHandle keyset() throws GeneralSecurityException {
        var wrapped = stored();
        if (wrapped == null) {
            sql.insertInto(DATA_KEY, DATA_KEY.TENANT_ID, DATA_KEY.PURPOSE, DATA_KEY.WRAPPED_KEYSET)
                    .values(
                            Acting.tenant(),
                            PURPOSE,
                            wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)))
                    .onConflictDoNothing()
                    .execute();
            wrapped = stored();
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, master.aead(), bytes(Acting.tenant().toString()));
    }

    private byte @Nullable [] stored() {
        return sql.select(DATA_KEY.WRAPPED_KEYSET)
                .from(DATA_KEY)
                .where(DATA_KEY.TENANT_ID.eq(Acting.tenant()), DATA_KEY.PURPOSE.eq(PURPOSE))
                .fetchOne(DATA_KEY.WRAPPED_KEYSET);
    }

    private byte[] wrap(KeysetHandle handle) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                handle, master.aead(), bytes(Acting.tenant().toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
