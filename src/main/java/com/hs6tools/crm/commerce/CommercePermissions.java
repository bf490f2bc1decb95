package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.http.Permission;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommercePermissions {
    static final String COST = "products:cost";

    @Bean
    Permission.Catalogue commerceRights() {
        return Permission.Catalogue.of(
                        "commerce", "orders:read", "orders:write", "products:read", "products:write", COST)
                .optional();
    }

    /** Whether the acting person may know what the shop pays for its goods. */
    static boolean mayKnowCosts() {
        return Acting.now().may(COST);
    }
}
