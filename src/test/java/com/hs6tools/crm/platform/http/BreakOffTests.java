package com.hs6tools.crm.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Over the wire: only there it shows whether an answer has an end. */
class BreakOffTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext server;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class
    })
    @Import({BreakOff.class, Files.class, Problems.class})
    static class Server {}

    @RestController
    static class Files {
        /** So many bytes, then a fault. */
        @GetMapping("/file")
        StreamingResponseBody file(@RequestParam int bytes) {
            return out -> {
                out.write(new byte[bytes]);
                throw new IllegalStateException("the database went away");
            };
        }
    }

    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        String anything(IllegalStateException fault) {
            return "a problem";
        }
    }

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "spring.config.name=none", "spring.main.banner-mode=off")
                .run();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void breaksOffAnAnswerThatIsPartlySent() {
        assertThatThrownBy(() -> get(1_000_000)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesAnAnswerThatIsNotSentYetToTheProblems() throws Exception {
        assertThat(get(10).body()).contains("a problem");
    }

    private static HttpResponse<String> get(int bytes) throws IOException, InterruptedException {
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        var address = URI.create("http://127.0.0.1:" + port + "/file?bytes=" + bytes);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
