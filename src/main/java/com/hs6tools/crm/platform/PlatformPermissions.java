package com.hs6tools.crm.platform;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformPermissions {
    @Bean
    Permission.Catalogue platformRights() {
        return Permission.Catalogue.of("platform", "views:share", "jobs:manage", "settings:manage");
    }
}
