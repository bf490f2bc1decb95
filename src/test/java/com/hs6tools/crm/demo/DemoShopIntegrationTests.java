package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.FieldDefinitions;
import com.hs6tools.crm.identity.Hiring;
import com.hs6tools.crm.opportunities.Opportunities;
import com.hs6tools.crm.platform.database.DatabaseProperties;
import com.hs6tools.crm.platform.database.Statistics;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.quotes.Quotes;
import com.hs6tools.crm.scoring.Rescoring;
import com.hs6tools.crm.scoring.Scores;
import com.hs6tools.crm.segments.SegmentDefinitions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DemoShopIntegrationTests {
    private static final DemoProperties SMALL = new DemoProperties(50, 3, "en", "workshop-demo");

    private final TestUnits units;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final DemoFilling filling;

    DemoShopIntegrationTests(
            TestUnits units,
            Settings settings,
            Hiring hiring,
            Scores scores,
            Rescoring rescoring,
            Opportunities opportunities,
            Quotes quotes,
            SegmentDefinitions segments,
            Statistics statistics,
            FieldDefinitions fields,
            StoredFiles files,
            AttachmentRows attachments,
            DSLContext sql,
            TransactionTemplate transaction) {
        this.units = units;
        this.sql = sql;
        this.transaction = transaction;
        // one person's e-mail can be in one unit only, so that just one test of the installation may hire
        var password = new DemoPassword(
                SMALL, new DatabaseProperties(Path.of("."), 1, new DatabaseProperties.Server(null, null, null)));
        this.filling = new DemoFilling(
                new DemoPlans(SMALL, settings, Clock.systemUTC()),
                new DemoHiring(SMALL, password, hiring),
                new DemoHistory(scores, rescoring, sql),
                new DemoSales(
                        new DemoLeads(sql),
                        new DemoDeals(sql, opportunities),
                        new DemoOffers(sql),
                        new DemoQuotes(quotes, sql),
                        new DemoCompanies(sql)),
                new DemoFilling.Defined(
                        new DemoFields(fields, sql),
                        new DemoSegments(segments, sql),
                        new DemoFiles(sql, files, attachments),
                        new DemoTerritories(sql),
                        new DemoReferrals(sql)),
                statistics,
                sql);
    }

    @Test
    void fillsAnEmptyDemoUnitOnce() {
        var unit = demoUnit();

        Acting.run(unit, () -> {
            assertThat(filling.isDone()).isFalse();
            assertThat(filling.mayFill()).isTrue();

            fillInTransaction(unit.tenant());

            assertThat(filling.isDone()).isTrue();
            assertThat(filling.mayFill()).isFalse();
            assertThat(number("select count(*)::int from customers.customer")).isEqualTo(50);
            assertThat(number("select count(*)::int from customers.contact")).isPositive();
            assertThat(number("select count(*)::int from customers.company where parent_id is not null"))
                    .isPositive();
            assertThat(number("select count(*)::int from opportunities.opportunity where closed_at is null"))
                    .isPositive();
            assertThat(number(
                            "select count(*)::int from opportunities.opportunity where standard_stage = 'CLOSED_WON'"))
                    .isPositive();
            assertThat(number("select count(*)::int from opportunities.opportunity where value_from_products"))
                    .isPositive();
            assertThat(number("""
                            select count(*)::int from opportunities.opportunity o
                            where value_from_products and value is distinct from (
                                select sum(p.amount) from opportunities.deal_product p
                                join commerce.product c on c.tenant_id = p.tenant_id and c.id = p.product_id and c.sku = p.sku
                                where p.tenant_id = o.tenant_id and p.opportunity_id = o.id)
                            """))
                    .as("deals whose value is not what their products come to")
                    .isZero();
            assertThat(number("select count(distinct status)::int from leads.lead"))
                    .isEqualTo(5);
            assertThat(number("select count(*)::int from segments.segment where definition is not null"))
                    .isEqualTo(7);
            assertThat(number("select count(distinct status)::int from quotes.quote"))
                    .isEqualTo(6);
            assertThat(number("select count(distinct record_kind)::int from platform.attachment"))
                    .isEqualTo(2);
            assertThat(number("select count(*)::int from identity.person where password_hash is not null"))
                    .isEqualTo(5);
            assertThat(number("select count(*)::int from identity.person where team_id is not null"))
                    .isEqualTo(3);
        });
    }

    @Test
    void leavesSomebodysOwnShopAlone() {
        Acting.run(units.newUnit(), () -> assertThat(filling.mayFill()).isFalse());
    }

    @Test
    void keepsItsOwnPasswordBesideTheData(@TempDir Path home) {
        var own = new DemoProperties(50, 3, "en", null);
        var where = new DatabaseProperties(home, 1, new DatabaseProperties.Server(null, null, null));

        var made = new DemoPassword(own, where).get();

        assertThat(made).hasSizeGreaterThan(12).isEqualTo(new DemoPassword(own, where).get());
    }

    private Actor demoUnit() {
        return units.newUnit(neutral -> DemoUnit.settings(new DemoStaff(ShopLanguage.EN).shopName(), ShopLanguage.EN));
    }

    private void fillInTransaction(UUID unit) {
        transaction.executeWithoutResult(status -> {
            // the built-in roles come with a unit made in earnest
            for (var role : java.util.List.of("ADMIN", "MANAGER", "SALES_REP", "SUPPORT_AGENT", "MARKETER")) {
                sql.execute(
                        "insert into identity.role (tenant_id, id, name, built_in, scope, permissions) values (?, platform.new_id(), ?, true, 'ALL', '{}') on conflict do nothing",
                        unit,
                        role);
            }
            filling.fill();
        });
    }

    private int number(String query) {
        return sql.fetchOptional(query).orElseThrow().get(0, Integer.class);
    }
}
