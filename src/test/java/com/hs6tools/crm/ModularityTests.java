package com.hs6tools.crm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCircle() {
        ApplicationModules.of(Application.class).verify();
    }
}
