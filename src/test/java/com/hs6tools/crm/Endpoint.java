package com.hs6tools.crm;

import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.http.Requires;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One call of the API as it is mapped, and what it declares about who may use it. */
record Endpoint(
        HttpMethod method, String path, Set<MediaType> accept, boolean upload, boolean file, HandlerMethod handler) {
    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w-]+(?:\\|[\\w-]+)*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** Every endpoint of ours under /api, whoever adds it. */
    static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("com.hs6tools.crm"))
                .flatMap(Endpoint::of)
                .filter(e -> e.path().startsWith("/api/"))
                .sorted(java.util.Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
        var info = mapped.getKey();
        var accept = info.getProducesCondition().getProducibleMediaTypes();
        var upload = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
        var file = info.getParamsCondition().getExpressions().stream()
                .anyMatch(p -> p.getName().equals("format"));
        return info.getPatternValues().stream()
                .flatMap(pattern -> spelt(pattern).stream())
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(m -> new Endpoint(m.asHttpMethod(), path, accept, upload, file, mapped.getValue())));
    }

    private static List<String> spelt(String pattern) {
        var found = ALTERNATIVES.matcher(pattern);
        if (!found.find()) {
            return List.of(pattern);
        }
        var paths = new ArrayList<String>();
        for (var alternative : found.group(1).split("\\|")) {
            paths.add(pattern.replace(found.group(), alternative));
        }
        return paths;
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(OpenToAll.class);
    }

    boolean namesARecord() {
        return VARIABLE.matcher(path).find();
    }

    /** What the endpoint itself says; none for those open to everybody who is signed in. */
    List<String> requires() {
        var requires = handler.getMethodAnnotation(Requires.class);
        return requires == null ? List.of() : List.of(requires.value());
    }

    boolean lets(Collection<String> permissions) {
        return requires().isEmpty()
                || permissions.contains("*")
                || requires().stream().anyMatch(permissions::contains);
    }

    /** A request that is complete but for its content. */
    AbstractMockHttpServletRequestBuilder<?> request(UUID id) {
        var uri = URI.create(VARIABLE.matcher(path).replaceAll(id.toString()) + (file ? "?format=csv" : ""));
        if (upload) {
            return MockMvcRequestBuilders.multipart(method, uri);
        }
        var request = MockMvcRequestBuilders.request(method, uri);
        if (!accept.isEmpty()) {
            request.accept(accept.iterator().next());
        }
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        return request;
    }

    @Override
    public String toString() {
        return path + " " + method + (file ? " as a file" : "");
    }
}
