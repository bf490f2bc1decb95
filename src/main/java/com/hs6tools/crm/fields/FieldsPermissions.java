package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FieldsPermissions {
    /** Reading and changing the values of sensitive fields. */
    static final String SENSITIVE = "fields:sensitive";

    @Bean
    Permission.Catalogue fieldsCatalogue() {
        return Permission.Catalogue.of("administration", "fields:manage", SENSITIVE);
    }
}
