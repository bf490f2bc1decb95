package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINK;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links that open a quote's page without a sign-in. Only their hashes are kept. */
@Component
class QuoteLinks {
    record Found(UUID tenant, UUID quote, boolean revoked) {}

    private final DSLContext sql;
    private final UnitClock clock;
    private final String address;

    /** The program's own address is configured, never taken from a request: a stranger could send any. */
    QuoteLinks(
            DSLContext sql,
            UnitClock clock,
            @Value("${hs6.base-url:}") String address,
            @Value("${server.port:8080}") String port) {
        this.sql = sql;
        this.clock = clock;
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceAll("/+$", "");
    }

    /** @return the whole address; it cannot be told a second time */
    String make(UUID quote) {
        var secret = Secrets.random();
        sql.insertInto(QUOTE_LINK)
                .set(QUOTE_LINK.TENANT_ID, Acting.tenant())
                .set(QUOTE_LINK.ID, Ids.next())
                .set(QUOTE_LINK.QUOTE_ID, quote)
                .set(QUOTE_LINK.TOKEN_HASH, Secrets.hash(secret))
                .set(QUOTE_LINK.CREATED_BY_NAME, Acting.now().name())
                .set(QUOTE_LINK.CREATED_AT, clock.now())
                .execute();
        return address + "/q/" + secret;
    }

    /** @return how many were good until now */
    int revoke(UUID quote) {
        return sql.update(QUOTE_LINK)
                .set(QUOTE_LINK.REVOKED_AT, clock.now())
                .where(
                        QUOTE_LINK.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_LINK.QUOTE_ID.eq(quote),
                        QUOTE_LINK.REVOKED_AT.isNull())
                .execute();
    }

    /** Before it is known to which business unit the link belongs: the hash opens its one row. */
    Optional<Found> find(String secret) {
        var hash = Secrets.hash(secret);
        try {
            return Acting.presenting(
                    hash,
                    () -> sql.select(QUOTE_LINK.TENANT_ID, QUOTE_LINK.QUOTE_ID, QUOTE_LINK.REVOKED_AT.isNotNull())
                            .from(QUOTE_LINK)
                            .where(QUOTE_LINK.TOKEN_HASH.eq(hash))
                            .fetchOptional(Records.mapping(Found::new)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
