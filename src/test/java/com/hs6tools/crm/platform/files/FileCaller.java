package com.hs6tools.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** Somebody who attaches files to records over HTTP. */
public record FileCaller(TestCaller http) {
    public static final String LEADS = "/api/crm/leads";
    public static final String DEALS = "/api/crm/opportunities";
    public static final String CUSTOMERS = "/api/crm/customers";

    public String made(String path, Map<String, ?> input) {
        var made = http.post(path, input);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return path + "/" + made.json().get("id").asString();
    }

    /** @return the attachment */
    public JsonNode attached(String record, String name) {
        var answer = attach(record, name, "content of " + name);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get(0);
    }

    public Answer attach(String record, String name, String content) {
        return http.upload(record + "/files", name, content.getBytes(StandardCharsets.UTF_8), null);
    }

    public Answer attachAll(String record, int count) {
        var request = multipart(record + "/files");
        for (int n = 0; n < count; n++) {
            request.file(new MockMultipartFile("file", "f" + n + ".txt", null, new byte[] {1}));
        }
        return http.send(request);
    }

    public Answer download(JsonNode attachment) {
        return http.get("/api/crm/files/" + attachment.get("fileId").asString());
    }

    public List<String> names(String record) {
        return http.get(record + "/files").json().get("items").findValuesAsString("name");
    }
}
