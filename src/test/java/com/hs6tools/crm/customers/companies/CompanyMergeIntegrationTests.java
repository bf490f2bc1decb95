package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crm.customers.companies.CompanyCalls.contacts;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When two companies turn out to be one: contacts and subsidiaries go along, and come back. */
@IntegrationTest
class CompanyMergeIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private TestCaller admin;
    private CompanyCalls calls;

    CompanyMergeIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
        this.calls = new CompanyCalls(admin);
    }

    @BeforeEach
    void signIn() {
        admin = http.as(units.newUnit());
        calls = new CompanyCalls(admin);
    }

    @Test
    void contactsSubsidiariesAndTermsGoAlongAndComeBack() {
        var survivor = calls.company("Acme");
        var merged = calls.company("Acme Ltd");
        var holding = calls.company("Holding");
        var child = calls.company("Acme Tools");
        calls.belongsTo(merged, holding);
        calls.belongsTo(child, merged);
        admin.patch(
                CompanyCalls.CUSTOMERS + "/" + merged + "/company", "{\"paymentTerms\":\"NET\",\"paymentDays\":30}");
        calls.contact(survivor, Map.of("name", "Ada"));
        calls.contact(merged, Map.of("name", "Bea"));
        calls.contact(merged, Map.of("name", "Cem", "main", true));

        var merge = merge(survivor, merged);
        assertThat(names(survivor)).containsExactly("Ada", "Bea", "Cem");
        assertThat(calls.group(child).json().get("above").findValuesAsString("name"))
                .containsExactly("Acme", "Holding");
        assertThat(calls.group(survivor).json().get("paymentDays").asInt()).isEqualTo(30);

        undo(merge);
        assertThat(names(survivor)).containsExactly("Ada");
        assertThat(names(merged)).as("he is still the chosen one").containsExactly("Cem", "Bea");
        assertThat(calls.group(child).json().get("above").findValuesAsString("name"))
                .containsExactly("Acme Ltd", "Holding");
        assertThat(calls.group(survivor).json().has("paymentTerms")).isFalse();
        assertThat(calls.group(survivor).json().has("parentId")).isFalse();
    }

    @Test
    void whatTheSurvivorSaysOrSaysSinceStays() {
        var survivor = calls.company("Acme");
        var merged = calls.company("Acme Ltd");
        var path = CompanyCalls.CUSTOMERS + "/" + survivor + "/company";
        admin.patch(CompanyCalls.CUSTOMERS + "/" + merged + "/company", "{\"paymentTerms\":\"PREPAID\"}");
        var merge = merge(survivor, merged);
        admin.patch(path, "{\"paymentTerms\":\"CHEQUE\",\"paymentDays\":60}");
        undo(merge);
        assertThat(admin.get(path).json().get("paymentTerms").asString()).isEqualTo("CHEQUE");
        merge(survivor, merged);
        assertThat(admin.get(path).json().get("paymentTerms").asString()).isEqualTo("CHEQUE");
    }

    @Test
    void aCompanyIsNotMergedIntoOneBelowIt() {
        var head = calls.company("Head");
        var middle = calls.company("Middle");
        var low = calls.company("Low");
        calls.belongsTo(middle, head);
        calls.belongsTo(low, middle);
        var refused = ask(low, head);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("allowed").toString()).contains("the other way round");
        merge(head, low);
        assertThat(calls.group(middle).json().get("above").findValuesAsString("name"))
                .containsExactly("Head");
    }

    @Test
    void aCircleMadeMeanwhileIsCutWhenTheMergeIsUndone() {
        var survivor = calls.company("Survivor");
        var merged = calls.company("Merged");
        var parent = calls.company("Parent");
        var child = calls.company("Child");
        calls.belongsTo(survivor, calls.company("Other holding"));
        calls.belongsTo(merged, parent);
        calls.belongsTo(child, merged);
        var merge = merge(survivor, merged);
        calls.belongsTo(parent, child);
        undo(merge);
        assertThat(calls.group(child).json().get("above").findValuesAsString("name"))
                .containsExactly("Merged");
        assertThat(calls.group(parent).json().get("above").findValuesAsString("name"))
                .containsExactly("Child", "Merged");
    }

    private List<String> names(String company) {
        return admin.get(contacts(company)).json().get("items").findValuesAsString("name");
    }

    private Answer ask(String survivor, String from) {
        return admin.post(CompanyCalls.CUSTOMERS + "/" + survivor + "/merge", Map.of("from", from));
    }

    private String merge(String survivor, String from) {
        var merged = ask(survivor, from);
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        return merged.json().get("mergeId").asString();
    }

    private void undo(String merge) {
        var undone = admin.post("/api/crm/merges/" + merge + "/undo", null);
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    }
}
