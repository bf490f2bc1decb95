package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.VersionConflict;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class CustomerRecordIntegrationTests {
    private final RegisterCustomer registration;
    private final ReviseCustomer revision;
    private final RemoveCustomer removal;
    private final CustomerQueries queries;
    private final CustomerList list;
    private final CustomerListQueries pages;
    private final TestUnits units;
    private final JsonMapper json;

    CustomerRecordIntegrationTests(
            RegisterCustomer registration,
            ReviseCustomer revision,
            RemoveCustomer removal,
            CustomerQueries queries,
            CustomerList list,
            CustomerListQueries pages,
            TestUnits units,
            JsonMapper json) {
        this.registration = registration;
        this.revision = revision;
        this.removal = removal;
        this.queries = queries;
        this.list = list;
        this.pages = pages;
        this.units = units;
        this.json = json;
    }

    @Test
    void keepsAWholeRecordAndAnswersItAgain() {
        Acting.run(units.newUnit(), () -> {
            var id = register("""
                    {"externalId": "s-1", "type": "B2B", "firstName": "Ada", "lastName": "Karimi", "company": "Karimi Tools",
                     "email": " Ada@Example.org ", "phone": "(201) 555-0123", "emails": ["office@example.org"], "industry": "Woodworking",
                     "companySize": "SMALL", "leadSource": "TRADE_SHOW", "notes": "Likes beech", "language": "fa", "timeZone": "Asia/Tehran",
                     "tags": ["VIP", "vip", "wood"], "categories": ["Joiners"],
                     "addresses": [{"line1": "1 Main St", "city": "Tabriz", "country": "IR"}]}""");
            var customer = queries.find(id);
            assertThat(customer.name()).isEqualTo("Karimi Tools");
            assertThat(customer.type()).isEqualTo(CustomerType.B2B);
            assertThat(customer.email()).isEqualTo("Ada@Example.org");
            assertThat(customer.phone()).isEqualTo("+12015550123");
            assertThat(customer.emails()).containsExactly("office@example.org");
            assertThat(customer.companySize()).isEqualTo(CompanySize.SMALL);
            assertThat(customer.tags()).containsExactly("VIP", "wood");
            assertThat(customer.categories()).containsExactly("Joiners");
            assertThat(customer.city()).isEqualTo("Tabriz");
            assertThat(customer.addresses())
                    .singleElement()
                    .satisfies(a -> assertThat(a.line1()).isEqualTo("1 Main St"));
            assertThat(customer.version()).isEqualTo(1);
            assertThat(customer.currency()).isEqualTo("USD");
            assertThat(customer.tier()).isEqualTo(CustomerTier.BRONZE);
            assertThat(customer.lifecycleStage()).isEqualTo(LifecycleStage.LEAD);
            assertThat(customer.grossRevenue()).isZero();
            assertThat(customer.createdAt()).isNotNull();
        });
    }

    @Test
    void changesNamedFieldsAndClearsWithNull() {
        Acting.run(units.newUnit(), () -> {
            var id = register("""
                    {"firstName": "Ada", "industry": "Metal", "tags": ["a", "b"]}""");
            revise(id, """
                    {"lastName": "Karimi", "industry": null, "tags": ["b", "c"], "version": 1}""");
            var customer = queries.find(id);
            assertThat(customer.name()).isEqualTo("Ada Karimi");
            assertThat(customer.industry()).isNull();
            assertThat(customer.tags()).containsExactly("b", "c");
            assertThat(customer.version()).isEqualTo(2);
            revise(id, """
                    {"lastName": "Karimi"}""");
            assertThat(queries.find(id).version()).as("nothing changed").isEqualTo(2);
        });
    }

    @Test
    void refusesAStaleVersionATakenExternalIdAndANamelessCustomer() {
        Acting.run(units.newUnit(), () -> {
            register("""
                    {"externalId": "taken"}""");
            var id = register("""
                    {"firstName": "Ada"}""");
            revise(id, """
                    {"firstName": "Eva", "version": 1}""");
            assertThatThrownBy(() -> revise(id, """
                    {"firstName": "Ida", "version": 1}""")).isInstanceOf(VersionConflict.class);
            assertThatThrownBy(() -> revise(id, """
                    {"externalId": "taken"}"""))
                    .isInstanceOf(ExternalIdTaken.class)
                    .hasMessageContaining("'taken'");
            assertThatThrownBy(() -> register("""
                    {"externalId": "taken"}""")).isInstanceOf(ExternalIdTaken.class);
            assertThatThrownBy(() -> revise(id, """
                    {"firstName": null}""")).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> register("""
                    {"firstName": "  ", "notes": "nobody"}""")).isInstanceOf(InvalidInput.class);
        });
    }

    @Test
    void hidesADeletedCustomerUntilItIsRestored() {
        Acting.run(units.newUnit(), () -> {
            var id = register("""
                    {"firstName": "Ada"}""");
            removal.delete(id, null);
            assertThatThrownBy(() -> queries.find(id)).isInstanceOf(NotFound.class);
            assertThat(list().items()).isEmpty();
            assertThat(list("deleted", "true").items())
                    .singleElement()
                    .satisfies(c -> assertThat(c.deletedAt()).isNotNull());
            removal.restore(id);
            assertThat(queries.find(id).deletedAt()).isNull();
        });
    }

    @Test
    void pagesEverySortInBothDirectionsWithoutLossOrDouble() {
        Acting.run(units.newUnit(), () -> {
            for (int i = 0; i < 7; i++) {
                register("{\"firstName\": \"Customer " + i + "\"}");
            }
            for (var sort : list.spec().sortNames()) {
                for (var direction : new String[] {"", "-"}) {
                    var seen = new ArrayList<UUID>();
                    String cursor = null;
                    do {
                        var page = cursor == null
                                ? list("sort", direction + sort, "limit", "3")
                                : list("sort", direction + sort, "limit", "3", "cursor", cursor);
                        page.items().forEach(c -> seen.add(c.id()));
                        cursor = page.nextCursor();
                    } while (cursor != null);
                    assertThat(seen).as(direction + sort).hasSize(7).doesNotHaveDuplicates();
                }
            }
        });
    }

    @Test
    void filtersByEverythingTheListKnows() {
        Acting.run(units.newUnit(), () -> {
            var id = register("""
                    {"firstName": "علي", "lastName": "كريمي", "company": "Ace", "email": "ali@example.org", "phone": "+98 912 123 4567", "externalId": "x9",
                     "tags": ["VIP"], "categories": ["Trade"], "industry": "Wood", "country": "IR", "city": "Tabriz", "companySize": "SMALL",
                     "leadSource": "PHONE", "language": "fa"}""");
            register("""
                    {"firstName": "Somebody", "lastName": "else"}""");
            for (var filter : new String[] {
                "q=علی کریمی",
                "q=ACE",
                "q=ali@ex",
                "q=x9",
                "type=B2C&tag=vip",
                "category=trade",
                "industry=Wood",
                "companySize=SMALL",
                "country=IR",
                "city=Tabriz",
                "leadSource=PHONE",
                "language=fa",
                "externalId=x9",
                "email=ALI@example.org",
                "phone=+989121234567",
                "q=9121234567",
                "tag=vip&tag=other",
                "industry.empty=false",
                "lifecycleStage=LEAD&country=IR",
                "lastOrderAt.empty=true&tag=VIP",
                "createdAt.gte=2020-01-01&tag=VIP",
                "healthScore.lt=50&tag=VIP",
                "lifetimeValue.lte=0&tag=VIP",
                "tag.empty=false"
            }) {
                var parameters = filter.split("[=&]");
                assertThat(list(parameters).items())
                        .as(filter)
                        .singleElement()
                        .satisfies(c -> assertThat(c.id()).isEqualTo(id));
            }
            for (var filter : new String[] {
                "lastOrderAt.lt=2030-01-01",
                "lastOrderAt.gt=2001-01-01",
                "tier=GOLD",
                "tag=none",
                "owner=me",
                "shopSegment=DORMANT"
            }) {
                assertThat(list(filter.split("[=&]")).items()).as(filter).isEmpty();
            }
            assertThat(list("owner", "none", "count", "true").total()).isEqualTo(2);
        });
    }

    @Test
    void hidesTheCustomersOfAnotherUnit() {
        var id = Acting.call(units.newUnit(), () -> register("""
                {"firstName": "Ada"}"""));
        Acting.run(units.newUnit(), () -> {
            assertThatThrownBy(() -> queries.find(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> removal.delete(id, null)).isInstanceOf(NotFound.class);
        });
    }

    private UUID register(String body) {
        return registration.register(json.readValue(body, CustomerInput.class));
    }

    private void revise(UUID id, String body) {
        Patch<CustomerInput> patch = json.readValue(body, new TypeReference<>() {});
        revision.revise(id, patch, patch.value().version());
    }

    private Page<Customer> list(String... parameters) {
        var map = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.add(parameters[i], parameters[i + 1]);
        }
        return pages.page(map);
    }
}
