package com.hs6tools.crm.messaging;

import com.hs6tools.crm.platform.http.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingPermissions {
    @Bean
    Permission.Catalogue messagingCatalogue() {
        return Permission.Catalogue.of(
                "administration", "outbox:read", "outbox:send", "mailboxes:manage", "mail:read", "mail:take");
    }
}
