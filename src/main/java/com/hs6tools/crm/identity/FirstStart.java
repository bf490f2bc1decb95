package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.settings.UnitSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the first business unit and admin as the environment says, or opens the set-up page to whoever reads the console. */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String NO_MAILBOX = "admin@localhost.invalid";

    private final BusinessUnits units;
    private final SetUp setUp;
    private final IdentityProperties properties;
    private final Environment environment;

    FirstStart(BusinessUnits units, SetUp setUp, IdentityProperties properties, Environment environment) {
        this.units = units;
        this.setUp = setUp;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        var admin = properties.admin();
        if (units.first().isEmpty() && (admin.hasSignIn() || admin.hasToken())) {
            var email = admin.email() == null || admin.email().isBlank() ? NO_MAILBOX : admin.email();
            var password = admin.hasSignIn() ? admin.password() : null;
            units.create(
                    UnitSettings.initial(properties.unit().name()), new BusinessUnits.Admin(email, "Admin", password));
            LOG.info(
                    "Made the business unit \"{}\" and its admin {}",
                    properties.unit().name(),
                    email);
        }
        if (setUp.isOpen()) {
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            LOG.info("Nobody can sign in yet. Open http://localhost:{}/setup?token={} to begin.", port, setUp.token());
        }
    }
}
