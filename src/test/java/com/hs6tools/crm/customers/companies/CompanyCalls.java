package com.hs6tools.crm.customers.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import java.util.Map;

/** Companies and the people at them, over HTTP. */
record CompanyCalls(TestCaller caller) {
    static final String CUSTOMERS = "/api/crm/customers";

    String company(String name) {
        return made(CUSTOMERS, Map.of("type", "B2B", "company", name));
    }

    String contact(String company, Map<String, ?> fields) {
        return made(contacts(company), fields);
    }

    Answer join(String company, String parent) {
        return caller.patch(CUSTOMERS + "/" + company + "/company", Map.of("parentId", parent));
    }

    void belongsTo(String company, String parent) {
        var joined = join(company, parent);
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    }

    Answer group(String company) {
        return caller.get(CUSTOMERS + "/" + company + "/company");
    }

    Answer everything(String company) {
        return caller.get(CUSTOMERS + "/" + company + "/360");
    }

    String made(String path, Map<String, ?> fields) {
        var answer = caller.post(path, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    static String contacts(String company) {
        return CUSTOMERS + "/" + company + "/contacts";
    }

    static String contact(String company, String id) {
        return contacts(company) + "/" + id;
    }
}
