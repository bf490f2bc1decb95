package com.hs6tools.crm.platform.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the program over HTTP. Bodies are records, maps or a String of ready JSON. */
public final class TestCaller {
    private final MockMvc mvc;
    private final JsonMapper json;
    private final Consumer<AbstractMockHttpServletRequestBuilder<?>> credential;

    TestCaller(MockMvc mvc, JsonMapper json, Consumer<AbstractMockHttpServletRequestBuilder<?>> credential) {
        this.mvc = mvc;
        this.json = json;
        this.credential = credential;
    }

    /** What came back. */
    public record Answer(org.springframework.mock.web.MockHttpServletResponse response, JsonMapper mapper) {
        public int status() {
            return response.getStatus();
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return mapper.readTree(response.getContentAsByteArray());
        }

        public @Nullable String header(String name) {
            return response.getHeader(name);
        }
    }

    public Answer get(String path, Object... variables) {
        return send(request(HttpMethod.GET, path, variables));
    }

    public Answer delete(String path, Object... variables) {
        return send(request(HttpMethod.DELETE, path, variables));
    }

    public Answer post(String path, @Nullable Object body) {
        return send(HttpMethod.POST, path, body);
    }

    public Answer put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    public Answer patch(String path, Object body) {
        return send(HttpMethod.PATCH, path, body);
    }

    public Answer send(HttpMethod method, String path, @Nullable Object body) {
        var request = request(method, path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(body instanceof String ready ? ready : json.writeValueAsString(body));
        }
        return send(request);
    }

    /** @param request the JSON part called {@code request}, where the call takes one */
    public Answer upload(String path, String fileName, byte[] file, @Nullable Object request) {
        var upload = multipart(path).file(new MockMultipartFile("file", fileName, null, file));
        if (request != null) {
            upload.file(new MockMultipartFile("request", "", "application/json", json.writeValueAsBytes(request)));
        }
        return send(upload);
    }

    /** Any request, with this caller's credential; waits for an answer that is written later. */
    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            credential.accept(request);
            var result = mvc.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result.getAsyncResult(30_000);
                result = mvc.perform(asyncDispatch(result)).andReturn();
            }
            return new Answer(result.getResponse(), json);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only whether the request is let in: does not wait for an answer that is written later, or never ends. */
    public Answer knock(AbstractMockHttpServletRequestBuilder<?> request) {
        return new Answer(open(request).getResponse(), json);
    }

    /** An answer that goes on being written. */
    public MvcResult open(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            credential.accept(request);
            return mvc.perform(request).andReturn();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same caller from another address. */
    public TestCaller from(String address) {
        return new TestCaller(
                mvc,
                json,
                credential.andThen(r -> r.with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })));
    }

    /** The same caller with one more header. */
    public TestCaller with(String header, String value) {
        return new TestCaller(mvc, json, credential.andThen(r -> r.header(header, value)));
    }
}
