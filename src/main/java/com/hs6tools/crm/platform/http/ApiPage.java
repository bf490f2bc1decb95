package com.hs6tools.crm.platform.http;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A readable page of the contract, without anything from elsewhere. */
@RestController
@Hidden
class ApiPage {
    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll
    Resource page() {
        return new ClassPathResource("api-docs/page.html");
    }

    @GetMapping(path = "/api/docs/page.js", produces = "text/javascript")
    @OpenToAll
    Resource script() {
        return new ClassPathResource("api-docs/page.js");
    }
}
