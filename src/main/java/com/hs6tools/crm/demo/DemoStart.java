package com.hs6tools.crm.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo shop at the first start and tells at each how to get in. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoShop shop;
    private final DemoProperties properties;
    private final DemoPassword password;
    private final Environment environment;

    DemoStart(DemoShop shop, DemoProperties properties, DemoPassword password, Environment environment) {
        this.shop = shop;
        this.properties = properties;
        this.password = password;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (shop.make()) {
            LOG.info("{}", invitation());
        } else {
            LOG.warn("This data folder holds a shop of its own; no demo shop was added. Give HS6_HOME another folder.");
        }
    }

    private String invitation() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var people = new DemoStaff(ShopLanguage.of(properties.language()))
                .people().stream()
                        .map(p -> "  %-24s %-14s %s".formatted(p.email(), p.role(), p.name()))
                        .collect(Collectors.joining("\n"));
        return """
                The demo shop is open: http://localhost:%s
                Sign in as any of these, password %s
                %s""".formatted(port, password.get(), people);
    }
}
