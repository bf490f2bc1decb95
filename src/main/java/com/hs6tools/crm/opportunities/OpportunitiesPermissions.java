package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpportunitiesPermissions {
    static final String AREA = "opportunities";
    static final String READ = "opportunities:read";
    static final String WRITE = "opportunities:write";
    static final String DELETE = "opportunities:delete";
    static final String EXPORT = "opportunities:export";
    static final String PIPELINES = "pipelines:manage";
    static final String TARGETS = "targets:write";

    @Bean
    Permission.Catalogue opportunitiesCatalogue() {
        return Permission.Catalogue.of(AREA, READ, WRITE, DELETE, EXPORT, PIPELINES, TARGETS)
                .optional();
    }
}
