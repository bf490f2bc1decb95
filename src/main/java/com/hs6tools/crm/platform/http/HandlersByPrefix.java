package com.hs6tools.crm.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of an address with an id in it. Of the hundreds of patterns only those are matched whose fixed beginning
 * the address has: trying them all takes as long as many a query.
 */
final class HandlersByPrefix extends RequestMappingHandlerMapping {
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");

    private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        var possible = beginnings.computeIfAbsent(mapping, HandlersByPrefix::beginnings);
        return isPossible(possible, path) ? super.getMatchingMapping(mapping, request) : null;
    }

    private static boolean isPossible(Set<String> beginnings, String path) {
        for (var beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        // its fixed part may be spelled with %xx: that is left to the patterns
        return path.indexOf('%') >= 0;
    }

    private static Set<String> beginnings(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> VARIABLE.split(pattern, 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}
