package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Order lines out of a file, on their way from a temporary table into products, customers, orders and lines. All calls
 * come from one connection that keeps the temporary tables: {@link #open} once, COPY into {@link #COPY}, {@link #arrange},
 * the products and customers the lines name, and then batch by batch through {@link OrderLineMerge}.
 */
@Component
public class StagedOrderLines {
    /**
     * The columns that are filled by COPY. A run is a stretch of lines of the same order; what is said of the order itself
     * stands in the first line of each run only.
     */
    public static final String COPY =
            "copy stage_line (line, run, place, doc, number, placed_at, customer, country, status, payment_status, currency,"
                    + " sku, name, quantity, unit_price, discount, tax) from stdin";

    private static final int PAGE = 5_000;

    private final DSLContext sql;
    private final Products products;
    private final StagedCustomers customers;
    private final ProductNames names;

    StagedOrderLines(DSLContext sql, Products products, StagedCustomers customers, ProductNames names) {
        this.names = names;
        this.sql = sql;
        this.products = products;
        this.customers = customers;
    }

    /**
     * How the documents of a file are told apart.
     *
     * @param currency of orders that name none
     * @param returnPrefix numbers that begin so are credit notes
     * @param adjustmentPrefix numbers that begin so are neither order nor return
     * @param freeIsAdjustment whether a line with price 0 or quantity below 1 on an order is kept without revenue
     */
    public record Rules(
            String currency,
            @Nullable String returnPrefix,
            @Nullable String adjustmentPrefix,
            boolean freeIsAdjustment) {}

    /** Makes the temporary tables anew. */
    public void open() {
        TEMPORARY.forEach(sql::execute);
    }

    /** Groups the staged lines into orders, in the order of the file. @return how many orders */
    public int arrange(Rules rules) {
        sql.execute("analyze stage_line");
        sql.execute("""
                insert into stage_run
                select run, max(doc), count(*), min(line) from stage_line group by run
                """);
        sql.execute("""
                insert into stage_purchase
                select row_number() over (order by h.line), h.doc, coalesce(h.number, h.doc), h.placed_at, h.customer, h.country,
                    case when h.doc like ? then 'RETURN' when h.doc like ? then 'ADJUSTMENT' else 'ORDER' end,
                    h.status, h.payment_status, coalesce(h.currency, ?), sum(d.lines) over (order by h.line)
                from (select doc, min(line) as line, sum(lines) as lines from stage_run group by doc) d
                join stage_line h on h.line = d.line and h.doc is not null
                """, prefix(rules.returnPrefix()), prefix(rules.adjustmentPrefix()), rules.currency());
        sql.execute("""
                insert into stage_place
                select r.run, p.seq, sum(r.lines) over (partition by p.seq order by r.run) - r.lines
                from stage_run r join stage_purchase p using (doc)
                """);
        sql.execute("insert into stage_rule values (?)", rules.freeIsAdjustment());
        for (var index : List.of("stage_line (run)", "stage_place (seq)", "stage_purchase (seq)")) {
            sql.execute("create index on " + index);
        }
        sql.execute("analyze stage_place, stage_purchase");
        return sql.fetchSingle("select coalesce(max(seq), 0) from stage_purchase")
                .get(0, Integer.class);
    }

    /** Finds the products by stock code, each with the name its lines give it most often. */
    public void listProducts() {
        sql.execute("""
                insert into stage_product (sku, name)
                select distinct on (sku) sku, name
                from (select sku, name, count(*) as times from stage_line group by sku, name) n
                order by sku, name is null, times desc, length(name) desc, name collate "C"
                """);
        sql.execute("""
                update stage_product s set id = p.id, existed = true
                from commerce.product p where p.tenant_id = ? and p.sku = s.sku
                """, Acting.tenant());
        sql.execute("analyze stage_product");
    }

    /** Names products that existed before by all their lines, those of this file included. */
    public void nameProducts() {
        names.refresh();
    }

    /** For counting only: products and customers that do not exist are taken as if they did. */
    public void pretend() {
        sql.execute("update stage_product set id = platform.new_id() where id is null");
    }

    /** Makes some of the products that do not exist yet. @return how many; 0 when all are there */
    public int addProducts() {
        var missing = sql.resultQuery("select sku, name from stage_product where id is null order by sku limit " + PAGE)
                .fetch(r -> new Products.Named(r.get(0, String.class), r.get(1, String.class)));
        if (missing.isEmpty()) {
            return 0;
        }
        products.add(missing);
        sql.execute(
                """
                with found as (
                    update stage_product s set id = p.id
                    from commerce.product p where p.tenant_id = ? and p.sku = any(?) and s.sku = p.sku
                    returning p.id
                )
                insert into batch_touched (entity, entity_id, version) select 'PRODUCT', id, 1 from found
                """, Acting.tenant(), missing.stream().map(Products.Named::sku).toArray(String[]::new));
        return missing.size();
    }

    /** Finds or makes some of the customers the orders name. @return how many were looked at; 0 when all are known */
    public int addCustomers() {
        var drafts =
                sql.resultQuery("""
                        select distinct on (p.customer) p.customer, p.country
                        from stage_purchase p
                        where p.customer is not null and p.customer > (select coalesce(max(external_id), '') from stage_customer)
                        order by p.customer, p.seq
                        limit
                        """ + PAGE).fetch(r -> Draft.known(r.get(0, String.class), r.get(1, String.class)));
        if (drafts.isEmpty()) {
            sql.execute("analyze stage_customer");
            return 0;
        }
        var added = customers.addMissing(drafts);
        var externalIds = new ArrayList<>(added.ids().keySet());
        sql.execute(
                "insert into stage_customer select * from unnest(?, ?)",
                externalIds.toArray(String[]::new),
                externalIds.stream().map(added.ids()::get).toArray(UUID[]::new));
        sql.execute(
                "insert into batch_touched (entity, entity_id, version) select 'CUSTOMER', id, 1 from unnest(?) id",
                (Object) added.made().toArray(UUID[]::new));
        return drafts.size();
    }

    private static String prefix(@Nullable String prefix) {
        // a pattern that nothing is like, where there is no such prefix
        return prefix == null || prefix.isEmpty()
                ? "\u0001"
                : prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static final List<String> TEMPORARY = List.of(
            "discard temp",
            """
            create temp table stage_line (
                line bigint not null, run integer not null, place integer not null, doc text collate "C", number text,
                placed_at timestamptz, customer text collate "C", country text, status text, payment_status text, currency text,
                sku text collate "C" not null, name text collate "C", quantity numeric not null, unit_price numeric not null,
                discount numeric not null, tax numeric not null)
            """,
            "create temp table stage_run (run integer, doc text collate \"C\", lines integer, line bigint)",
            """
            create temp table stage_purchase (
                seq integer, doc text collate "C", number text, placed_at timestamptz, customer text collate "C", country text,
                kind text, status text, payment_status text, currency text, upto bigint)
            """,
            "create temp table stage_place (run integer, seq integer, base integer)",
            "create temp table stage_product (sku text collate \"C\" primary key, name text, id uuid, existed boolean not null default false)",
            "create temp table stage_customer (external_id text collate \"C\" primary key, id uuid)",
            "create temp table stage_rule (free_is_adjustment boolean)",
            """
            create temp table batch_purchase (
                seq integer, id uuid, existing boolean, doc text collate "C", number text, placed_at timestamptz,
                customer_id uuid, country text, kind text, status text, payment_status text, currency text)
                on commit delete rows
            """,
            """
            create temp table batch_line (
                seq integer, id uuid, existing boolean, number integer, product_id uuid, name text collate "C", quantity numeric,
                unit_price numeric, discount numeric, tax numeric, amount numeric, adjustment boolean)
                on commit delete rows
            """,
            """
            create temp table batch_missing (
                id uuid, position integer, product_id uuid, name text, quantity numeric, unit_price numeric, discount numeric,
                tax numeric, amount numeric, adjustment boolean)
                on commit delete rows
            """,
            """
            create temp table batch_touched (entity text, entity_id uuid, version bigint, before jsonb)
                on commit delete rows
            """);
}
