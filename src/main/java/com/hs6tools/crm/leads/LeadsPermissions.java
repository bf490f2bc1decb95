package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadsPermissions {
    static final String AREA = "leads";
    static final String READ = "leads:read";
    static final String WRITE = "leads:write";
    static final String DELETE = "leads:delete";
    static final String ASSIGN = "leads:assign";

    @Bean
    Permission.Catalogue leadsCatalogue() {
        return Permission.Catalogue.of(AREA, READ, WRITE, DELETE, "leads:export", ASSIGN, "leads:forms")
                .optional();
    }
}
