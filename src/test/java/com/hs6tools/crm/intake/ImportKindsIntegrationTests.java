package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ImportKindsIntegrationTests {
    private static final String CUSTOMERS = """
            id;first name;last name;email;phone;tags;country
            1.0;Ann;Lee;ann@example.org;09121234567;vip, wood;Iran
            2;Bob;;bob@example;;;
            3;;;;;;
            1;Ann;Again;;;;
            ;Carl;Moe;carl@example.org;;vip;France
            """;
    private static final String PRODUCTS = """
            sku,name,category,price,stock,active
            BIT-8,Router bit 8 mm,Router bits,"1,250.50",10,yes
            SAW,=Saw,Saws,99,0,no
            BAD,Bad,Saws,-5,0,no
            """;

    private final ImportTrial trial;
    private final UndoImport undo;
    private final RejectedRows rejects;
    private final Actor admin;

    ImportKindsIntegrationTests(ImportTrial trial, UndoImport undo, RejectedRows rejects, TestUnits units) {
        this.trial = trial;
        this.undo = undo;
        this.rejects = rejects;
        this.admin = units.newUnit();
    }

    @Test
    void takesCustomersAndSaysWhatIsWrongWithTheOthers() {
        var first = take(ImportKind.CUSTOMERS, CUSTOMERS);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(3, 0, 0, 2, 0));
        assertThat(rejected(first)).containsExactly("3 email bad_email", "5  duplicate_in_file");
        assertThat(trial.row(
                        admin,
                        "select name, email_key, country, external_id from customers.customer where external_id = '1'"))
                .isEqualTo("Ann Lee ann@example.org Iran 1");
        assertThat(trial.row(admin, "select count(*) from customers.customer_label"))
                .isEqualTo("3");
        var again = take(ImportKind.CUSTOMERS, CUSTOMERS);
        assertThat(trial.found(admin, again).result()).isEqualTo(new Counts(0, 0, 3, 2, 0));
        var changed = take(
                ImportKind.CUSTOMERS, CUSTOMERS.replace("Moe;carl", "Poe;carl").replace("vip, wood", "vip, steel"));
        assertThat(trial.found(admin, changed).result()).isEqualTo(new Counts(0, 2, 1, 2, 0));
        assertThat(undone(changed)).isEqualTo("2 0");
        assertThat(trial.row(admin, "select string_agg(name, ',' order by name) from customers.customer"))
                .isEqualTo("3,Ann Lee,Carl Moe");
        assertThat(trial.row(admin, "select count(*) from customers.customer_label"))
                .isEqualTo("3");
        assertThat(undone(first)).isEqualTo("3 0");
    }

    @Test
    void takesProductsBackAndForth() {
        var first = take(ImportKind.PRODUCTS, PRODUCTS);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(2, 0, 0, 1, 0));
        assertThat(rejected(first)).containsExactly("4 price negative");
        assertThat(
                        trial.row(
                                admin,
                                "select price, stock, active, c.name from commerce.product p join commerce.category c on c.id = p.category_id where sku = 'BIT-8'"))
                .isEqualTo("1250.5000 10.000 true Router bits");
        assertThat(trial.found(admin, take(ImportKind.PRODUCTS, PRODUCTS)).result())
                .isEqualTo(new Counts(0, 0, 2, 1, 0));
        var dearer = take(ImportKind.PRODUCTS, "sku,price\nSAW,120\n");
        assertThat(trial.found(admin, dearer).result()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(trial.row(admin, "select name, price from commerce.product where sku = 'SAW'"))
                .isEqualTo("=Saw 120.0000");
        assertThat(undone(dearer)).isEqualTo("1 0");
        assertThat(trial.row(admin, "select name, price from commerce.product where sku = 'SAW'"))
                .isEqualTo("=Saw 99.0000");
    }

    @Test
    void takesOrdersAndThenTheirLines() {
        var orders = """
                order id,order date,total,customer email,customer name,status,shipping cost
                1001,22/11/2025 10:00,110,ann@example.org,Ann Lee,Completed,10
                1002,23/11/2025,-20,ann@example.org,Ann Lee,,
                1003,24/11/2025,50,,,cancelled,
                1004,24/11/2025,50,,,eaten,
                """;
        var first = take(ImportKind.ORDERS, orders);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(3, 0, 0, 1, 0));
        assertThat(trial.row(admin, "select order_count, gross, returned from customers.standing"))
                .isEqualTo("1 110.00 20.00");
        assertThat(trial.found(admin, take(ImportKind.ORDERS, orders)).result()).isEqualTo(new Counts(0, 0, 3, 1, 0));
        var lines =
                take(ImportKind.ORDER_LINES, "order id,date,sku,name,qty,price\n1001,22/11/2025 10:00,SAW,Saw,2,40\n");
        assertThat(trial.found(admin, lines).result()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(trial.row(admin, "select total, line_count from commerce.purchase where external_id = '1001'"))
                .isEqualTo("90.0000 1");
        assertThat(undone(lines)).isEqualTo("2 0");
        assertThat(trial.row(admin, "select total, line_count from commerce.purchase where external_id = '1001'"))
                .isEqualTo("110.0000 0");
        assertThat(undone(first)).isEqualTo("4 0");
        assertThat(
                        trial.row(
                                admin,
                                "select (select count(*) from commerce.purchase), (select count(*) from customers.customer), (select count(*) from commerce.product)"))
                .isEqualTo("0 0 0");
    }

    @Test
    void takesInteractionsOfKnownCustomers() {
        take(ImportKind.CUSTOMERS, "id,email\n7,ann@example.org\n");
        var talks =
                "customer id,email,type,date,subject\n7,,Call,2026-01-05 10:00,Asked for a price\n,Ann@Example.org,Mail,2026-01-06,Sent it\n8,,Call,2026-01-05,Who\n7,,SHOUT,2026-01-05,x\n";
        var first = take(ImportKind.INTERACTIONS, talks);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(2, 0, 0, 2, 0));
        assertThat(rejected(first)).containsExactly("4 customer unknown_customer", "5 type bad_value");
        assertThat(trial.found(admin, take(ImportKind.INTERACTIONS, talks)).result())
                .isEqualTo(new Counts(0, 0, 2, 2, 0));
        assertThat(trial.row(admin, "select last_interaction_at at time zone 'UTC' from customers.standing"))
                .startsWith("2026-01-06");
        assertThat(undone(first)).isEqualTo("2 0");
        assertThat(
                        trial.row(
                                admin,
                                "select count(*), (select last_interaction_at from customers.standing) from customers.interaction"))
                .isEqualTo("0 null");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        var request = new ImportRequest(ImportKind.CUSTOMERS, null, null, null, true, null);
        var job = trial.take(admin, "c.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8), request);
        assertThat(job.result().get("created").asInt()).isEqualTo(3);
        assertThat(job.result()
                        .get("samples")
                        .get("rejected")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(3);
        var retail = new ImportRequest(null, Presets.ONLINE_RETAIL, null, null, true, null);
        var lines =
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,S,X,1,2011-01-01 10:00:00,1,7,France\n";
        assertThat(trial.take(admin, "l.csv", lines.getBytes(StandardCharsets.UTF_8), retail)
                        .result()
                        .get("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(
                        trial.row(
                                admin,
                                "select (select count(*) from customers.customer), (select count(*) from commerce.product), (select count(*) from commerce.purchase)"))
                .isEqualTo("0 0 0");
    }

    @Test
    void keepsWhatSomebodyChangedSinceTheImport() {
        var first = take(ImportKind.PRODUCTS, PRODUCTS);
        trial.as(
                admin,
                () -> trial.row(
                        admin,
                        "update commerce.product set version = version + 1, price = 1 where sku = 'SAW' returning 1"));
        assertThat(undone(first)).isEqualTo("1 1");
        assertThat(trial.row(admin, "select string_agg(sku, ',') from commerce.product"))
                .isEqualTo("SAW");
    }

    @Test
    void guessesAContactExportOfAnotherProgram() throws IOException {
        var request = new ImportRequest(ImportKind.CUSTOMERS, null, null, null, null, null);
        var job = trial.take(admin, TestData.file("contacts-export.csv"), request);
        assertThat(job.state()).as(String.valueOf(job.error())).isEqualTo(Job.State.SUCCEEDED);
        assertThat(trial.found(admin, job.id()).result()).isEqualTo(new Counts(500, 0, 0, 0, 0));
        assertThat(trial.row(admin, "select phone_key, email from customers.customer where external_id = '2'"))
                .isEqualTo("+19553710847;ext=371 Shelley_Kerluke47@hotmail.com");
    }

    @Test
    void takesLeadsAndTakesThemBack() {
        var leads = """
                lead id,name,email,phone,source,request,budget,tags,created at
                L-1,Ada King,ada@example.org,,Instagram,A saw,"1,500.50",fair;hot,2025-11-22 10:00
                ,Bob,bob@example,,,,,,
                ,Cem,cem@example.org,,Website,,-3,,
                ,,,,,Hello,,,
                ,Dina,dina@example.org,+982188001122,,,,,
                """;
        var first = take(ImportKind.LEADS, leads);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(2, 0, 0, 3, 0));
        assertThat(rejected(first))
                .containsExactly("3 email bad_email", "4 expectedValue out_of_range", "5 lastName needs_name");
        assertThat(
                        trial.row(
                                admin,
                                "select name, source, message, expected_value, created_at::date from leads.lead where external_id = 'L-1'"))
                .isEqualTo("Ada King SOCIAL_MEDIA A saw 1500.50 2025-11-22");
        assertThat(trial.row(admin, "select count(*) from leads.lead_change where kind = 'CREATED'"))
                .isEqualTo("2");
        assertThat(trial.found(admin, take(ImportKind.LEADS, leads)).result()).isEqualTo(new Counts(0, 0, 2, 3, 0));
        var changed = take(ImportKind.LEADS, leads.replace("A saw", "Two saws").replace("Dina,", "Dina Moe,"));
        assertThat(trial.found(admin, changed).result()).isEqualTo(new Counts(0, 2, 0, 3, 0));
        assertThat(undone(changed)).isEqualTo("2 0");
        assertThat(trial.row(admin, "select message from leads.lead where external_id = 'L-1'"))
                .isEqualTo("A saw");
        assertThat(undone(first)).isEqualTo("2 0");
        assertThat(trial.row(admin, "select count(*) from leads.lead")).isEqualTo("0");
    }

    @Test
    void takesDealsOfKnownCustomersBackAndForth() {
        take(ImportKind.CUSTOMERS, "id,company,email\n1,Acme,buy@acme.example\n");
        var deals = """
                deal id,deal name,customer id,email,amount,stage,close date,created at,closed at
                D-1,Band saws,1,,1500.50,proposal,2027-01-31,2026-10-01,
                D-2,Drills,,BUY@acme.example,200,won,,2026-09-01,2026-09-20
                D-3,Nobody's,99,,1,new,,,
                D-4,Bad stage,1,,1,dancing,,,
                D-5,Too small,1,,-1,new,,,
                D-1,Again,1,,1,new,,,
                """;
        var first = take(ImportKind.OPPORTUNITIES, deals);
        assertThat(trial.found(admin, first).result()).isEqualTo(new Counts(2, 0, 0, 4, 0));
        assertThat(rejected(first))
                .containsExactly(
                        "4 customer unknown_customer",
                        "5 stage bad_value",
                        "6 value out_of_range",
                        "7  duplicate_in_file");
        var row =
                "select title, value, standard_stage, probability, expected_close, opened_at::date, closed_at::date from opportunities.opportunity where external_id = ?";
        assertThat(trial.row(admin, row, "D-1")).isEqualTo("Band saws 1500.50 PROPOSAL 50 2027-01-31 2026-10-01 null");
        assertThat(trial.row(admin, row, "D-2")).isEqualTo("Drills 200.00 CLOSED_WON 100 null 2026-09-01 2026-09-20");
        assertThat(trial.row(admin, "select count(*) from opportunities.deal_change where kind = 'OPENED'"))
                .isEqualTo("2");
        assertThat(trial.found(admin, take(ImportKind.OPPORTUNITIES, deals)).result())
                .as("the same again")
                .isEqualTo(new Counts(0, 0, 2, 4, 0));
        var changed = take(ImportKind.OPPORTUNITIES, deals.replace("1500.50,proposal", "1700,negotiation"));
        assertThat(trial.found(admin, changed).result()).isEqualTo(new Counts(0, 1, 1, 4, 0));
        assertThat(trial.row(admin, row, "D-1"))
                .as("its stage is for people to change")
                .isEqualTo("Band saws 1700.00 PROPOSAL 50 2027-01-31 2026-10-01 null");
        assertThat(undone(changed)).isEqualTo("1 0");
        assertThat(trial.row(admin, row, "D-1")).startsWith("Band saws 1500.50");
        assertThat(undone(first)).isEqualTo("2 0");
        assertThat(trial.row(admin, "select count(*) from opportunities.opportunity where deleted_at is null"))
                .isEqualTo("0");
        assertThat(trial.found(admin, take(ImportKind.OPPORTUNITIES, deals)).result())
                .as("once more, after it was undone")
                .isEqualTo(new Counts(2, 0, 0, 4, 0));
    }

    @Test
    void aTrialOfDealsChangesNothing() {
        take(ImportKind.CUSTOMERS, "id,company\n1,Acme\n");
        var job = trial.take(
                admin,
                "file.csv",
                "deal id,deal name,customer id,stage\nT-1,Saws,1,new\n".getBytes(StandardCharsets.UTF_8),
                new ImportRequest(ImportKind.OPPORTUNITIES, null, null, null, true, null));
        assertThat(job.result().get("created").asInt()).isEqualTo(1);
        assertThat(trial.row(admin, "select count(*) from opportunities.opportunity where external_id = 'T-1'"))
                .isEqualTo("0");
    }

    private UUID take(ImportKind kind, String text) {
        var job = trial.take(
                admin,
                "file.csv",
                text.getBytes(StandardCharsets.UTF_8),
                new ImportRequest(kind, null, null, null, null, null));
        assertThat(job.state()).as(String.valueOf(job.error())).isEqualTo(Job.State.SUCCEEDED);
        return job.id();
    }

    private List<String> rejected(UUID id) {
        return trial.as(admin, () -> rejects.first(id, 100)).stream()
                .map(r -> r.line() + " " + (r.field() == null ? "" : r.field()) + " " + r.code())
                .toList();
    }

    private String undone(UUID id) {
        var job = trial.finished(admin, trial.as(admin, () -> undo.undo(id)).id());
        assertThat(job.state()).as(String.valueOf(job.error())).isEqualTo(Job.State.SUCCEEDED);
        return job.result().get("undone").asString() + " "
                + job.result().get("kept").asString();
    }
}
