package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditPermissions {
    @Bean
    Permission.Catalogue auditCatalogue() {
        return Permission.Catalogue.of("administration", "audit:read");
    }
}
