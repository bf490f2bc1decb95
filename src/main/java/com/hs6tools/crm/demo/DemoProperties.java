package com.hs6tools.crm.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What demo shop is made at the first start with {@code hs6.demo=true}.
 *
 * @param language fa, en or ar; the shop's names, currency and time zone go with it
 * @param password of all its sign-ins; without one each installation makes its own
 */
@ConfigurationProperties("hs6.demo-shop")
record DemoProperties(
        @DefaultValue("2000") int customers,
        @DefaultValue("1404") long seed,
        @DefaultValue("fa") String language,
        @Nullable String password) {}
