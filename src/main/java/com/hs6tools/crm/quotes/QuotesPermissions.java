package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.Permission;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuotesPermissions {
    static final String AREA = "quotes";
    static final String APPROVE = "quotes:approve";
    static final String MARGINS = "margins:read";

    @Bean
    Permission.Catalogue quotesCatalogue() {
        return Permission.Catalogue.of(
                        AREA,
                        "quotes:read",
                        "quotes:write",
                        "quotes:send",
                        "quotes:export",
                        APPROVE,
                        "quotes:manage",
                        MARGINS)
                .optional();
    }

    static void requireMargins() {
        if (!maySeeMargins()) {
            throw new NotAllowed(MARGINS);
        }
    }

    /** Whether the acting person may know what the goods cost us. */
    static boolean maySeeMargins() {
        return Acting.now().may(MARGINS);
    }
}
