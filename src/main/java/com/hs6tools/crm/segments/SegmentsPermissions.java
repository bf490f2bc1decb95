package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SegmentsPermissions {
    @Bean
    Permission.Catalogue segmentsPermissionCatalogue() {
        return Permission.Catalogue.of("segments", "segments:read", "segments:write")
                .optional();
    }
}
