package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomersPermissions {
    @Bean
    Permission.Catalogue customersCatalogue() {
        return Permission.Catalogue.of(
                "customers",
                "customers:read",
                "customers:write",
                "customers:delete",
                "customers:export",
                "customers:bulk",
                "customers:merge",
                "interactions:write",
                "tasks:write",
                "labels:manage",
                "territories:manage");
    }
}
