package com.hs6tools.crm.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Tells requests apart by all they say: method, address with its query, and body; of an upload its parts, whatever divides them. */
final class RequestHash {
    private final MessageDigest digest;
    private final OutputStream into;

    private RequestHash(HttpServletRequest request) throws IOException {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        say(request.getMethod(), request.getRequestURI(), request.getQueryString());
    }

    static String of(HttpServletRequest request, byte[] body) throws IOException {
        var hash = new RequestHash(request);
        hash.into.write(body);
        return hash.value();
    }

    static String of(MultipartHttpServletRequest upload) throws IOException {
        var hash = new RequestHash(upload);
        for (var value : new TreeMap<>(upload.getParameterMap()).entrySet()) {
            hash.say(value.getKey());
            hash.say(value.getValue());
        }
        for (var files : new TreeMap<>(upload.getMultiFileMap()).values()) {
            for (var file : files) {
                hash.say(
                        file.getName(),
                        file.getOriginalFilename(),
                        file.getContentType(),
                        String.valueOf(file.getSize()));
                try (var content = file.getInputStream()) {
                    content.transferTo(hash.into);
                }
            }
        }
        return hash.value();
    }

    private void say(@Nullable String... words) throws IOException {
        for (var word : words) {
            into.write((word == null ? "" : word).getBytes(UTF_8));
            into.write('\n');
        }
    }

    private String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
