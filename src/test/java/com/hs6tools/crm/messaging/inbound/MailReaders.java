package com.hs6tools.crm.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.TestCaller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A business unit that connects mailboxes of a post office and looks into them when it is told to. */
record MailReaders(Actor unit, TestCaller admin, PostOffice post, LookIntoMailbox look) {
    static final String BOXES = "/api/admin/mailboxes";
    static final String RECEIVED = "/api/admin/received-mail";

    UUID box(String address, Map<String, Object> more) {
        var made = admin.post(BOXES, input(address, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).doesNotContain(PostOffice.PASSWORD);
        return UUID.fromString(id(made.json()));
    }

    /** Not active, so that only the test looks into it. */
    Map<String, Object> input(String address, Map<String, Object> more) {
        var input = new HashMap<String, Object>();
        input.put("name", address);
        input.put("address", address);
        input.put("host", "127.0.0.1");
        input.put("port", post.port());
        input.put("security", "NONE");
        input.put("username", address);
        input.put("password", PostOffice.PASSWORD);
        input.put("active", false);
        input.put("beginsWith", "ALL");
        input.putAll(more);
        return input;
    }

    void tryToLook(UUID box) {
        Acting.run(Actor.system(unit.tenant()), () -> look.look(box));
    }

    void look(UUID box) {
        tryToLook(box);
        assertThat(state(box).has("problem")).as(state(box).toString()).isFalse();
    }

    JsonNode state(UUID box) {
        return admin.get(BOXES + "/" + box).json().get("state");
    }

    JsonNode only(String list) {
        var all = items(list);
        assertThat(all).as(list).hasSize(1);
        return all.get(0);
    }

    JsonNode items(String list) {
        var answer = admin.get(list);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    static String id(JsonNode record) {
        return record.get("id").asString();
    }
}
