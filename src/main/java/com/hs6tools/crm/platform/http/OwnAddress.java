package com.hs6tools.crm.platform.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the program is reached, for links that leave it. It is configured, never taken from a request: a stranger could send any. */
@Component
public class OwnAddress {
    private final String address;

    OwnAddress(@Value("${hs6.base-url:}") String address, @Value("${server.port:8080}") String port) {
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceAll("/+$", "");
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return address + path;
    }
}
