package com.hs6tools.crm.analytics;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalyticsPermissions {
    @Bean
    Permission.Catalogue analyticsPermissionCatalogue() {
        return Permission.Catalogue.of("analytics", "analytics:read").optional();
    }
}
