package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommercePermissions {
    @Bean
    Permission.Catalogue commerceRights() {
        return Permission.Catalogue.of("commerce", "orders:read", "orders:write", "products:read", "products:write")
                .optional();
    }
}
