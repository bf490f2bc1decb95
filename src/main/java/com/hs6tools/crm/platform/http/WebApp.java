package com.hs6tools.crm.platform.http;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web app: its files as they are, and its one page for every address that is a screen. */
@Configuration(proxyBeanMethods = false)
class WebApp implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/*.js", "/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }

    /** Screens have addresses without a dot; whatever else is unknown stays a 404. */
    @Controller
    static class Screens {
        private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");
        private static final ClassPathResource QUOTE = new ClassPathResource("static/q.html");

        @GetMapping({"/", "/{first:(?!api|actuator|assets)[^.]*}", "/{first:(?!api|actuator|assets)[^.]*}/**"})
        @OpenToAll
        @io.swagger.v3.oas.annotations.Hidden
        ResponseEntity<Object> screen() {
            return page(PAGE);
        }

        /** What a customer opens from a mail: a page of its own, without the app. */
        @GetMapping("/q/{token}")
        @OpenToAll
        @io.swagger.v3.oas.annotations.Hidden
        ResponseEntity<Object> quote() {
            return page(QUOTE);
        }

        private static ResponseEntity<Object> page(ClassPathResource page) {
            if (!page.exists()) {
                return ResponseEntity.status(503)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("The web app was not built into this program.");
            }
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noCache())
                    .contentType(MediaType.TEXT_HTML)
                    .body(page);
        }
    }
}
