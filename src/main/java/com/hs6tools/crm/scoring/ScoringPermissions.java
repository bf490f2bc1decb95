package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScoringPermissions {
    @Bean
    Permission.Catalogue scoringPermissionCatalogue() {
        return Permission.Catalogue.of("scoring", "scoring:run");
    }
}
