package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityPermissions {
    static final String UNITS = "units:manage";

    @Bean
    Permission.Catalogue identityCatalogue() {
        return Permission.Catalogue.of("administration", "people:manage", "roles:manage", "tokens:manage", UNITS);
    }
}
