package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakePermissions {
    @Bean
    Permission.Catalogue intakeRights() {
        return Permission.Catalogue.of("intake", "imports:run").optional();
    }
}
