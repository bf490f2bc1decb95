package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code ./crm verify-audit}: checks every unit's chain, prints what it found and ends; 1 says something is wrong. */
@Component
class VerifyRun {
    private static final String COMMAND = "verify-audit";

    private final String command;
    private final TenantDirectory units;
    private final Verification verification;

    VerifyRun(@Value("${hs6.command:}") String command, TenantDirectory units, Verification verification) {
        this.command = command;
        this.units = units;
        this.verification = verification;
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (command.equals(COMMAND)) {
            var wrong = check();
            end(ready.getApplicationContext(), wrong);
        }
    }

    /** @return how many units have a chain that is not whole */
    int check() {
        int wrong = 0;
        for (var unit : units.all()) {
            var result = Acting.call(Actor.system(unit), () -> verification.verify(checked -> {}));
            System.out.printf(
                    "%s  %s  %,d entries, %,d sealed, head %s%n",
                    result.ok() ? "ok " : "BAD", unit, result.entries(), result.sealed(), result.head());
            if (result.firstBad() != null) {
                System.out.printf("     %s%n", result.firstBad());
                wrong++;
            }
        }
        return wrong;
    }

    private static void end(ConfigurableApplicationContext context, int wrong) {
        // from another thread: the context cannot close while it still tells that it is ready
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> wrong == 0 ? 0 : 1)));
    }
}
