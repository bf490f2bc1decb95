package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.BUNDLE;
import static com.hs6tools.crmdb.quotes.Tables.BUNDLE_LINE;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.QuoteBundle.BundleLine;
import com.hs6tools.crmdb.quotes.tables.records.BundleRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** Reads the bundles of a unit; there are few of them. */
@Component
class QuoteBundles {
    static final int MOST = 500;

    private final DSLContext sql;
    private final Catalogue catalogue;

    QuoteBundles(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    List<QuoteBundle> all() {
        return bundles(sql.selectFrom(BUNDLE)
                .where(BUNDLE.TENANT_ID.eq(Acting.tenant()))
                .orderBy(BUNDLE.NAME_KEY)
                .limit(MOST)
                .fetch());
    }

    QuoteBundle find(UUID id) {
        var found = sql.selectFrom(BUNDLE)
                .where(BUNDLE.TENANT_ID.eq(Acting.tenant()), BUNDLE.ID.eq(id))
                .fetch();
        return bundles(found).stream().findFirst().orElseThrow(() -> new NotFound("This bundle"));
    }

    private List<QuoteBundle> bundles(Result<BundleRecord> found) {
        var lines = sql.selectFrom(BUNDLE_LINE)
                .where(
                        BUNDLE_LINE.TENANT_ID.eq(Acting.tenant()),
                        BUNDLE_LINE.BUNDLE_ID.in(found.map(BundleRecord::getId)))
                .orderBy(BUNDLE_LINE.BUNDLE_ID, BUNDLE_LINE.POSITION)
                .fetch();
        var items = catalogue.byId(
                lines.stream().map(l -> l.getProductId()).distinct().toList());
        Map<UUID, List<BundleLine>> byBundle = lines.intoGroups(BUNDLE_LINE.BUNDLE_ID, r -> {
            var item = items.get(r.get(BUNDLE_LINE.PRODUCT_ID));
            return new BundleLine(
                    r.get(BUNDLE_LINE.PRODUCT_ID),
                    item == null ? "" : item.sku(),
                    item == null ? "" : item.name(),
                    Amounts.plain(r.get(BUNDLE_LINE.QUANTITY)));
        });
        return found.map(b -> new QuoteBundle(
                b.getId(),
                b.getVersion(),
                b.getName(),
                QuoteLine.plain(b.getPrice()),
                b.getCurrency(),
                b.getActive(),
                byBundle.getOrDefault(b.getId(), List.of()),
                b.getUpdatedAt()));
    }
}
