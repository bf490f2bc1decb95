package com.hs6tools.crm.prices;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PricesPermissions {
    @Bean
    Permission.Catalogue pricesCatalogue() {
        return Permission.Catalogue.of("prices", "prices:read", "prices:write");
    }
}
