package com.hs6tools.crm.platform.database;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How points in time come out of the database. */
@Configuration(proxyBeanMethods = false)
class Times {
    /** As the driver has them; jOOQ alone would ask for each as text and take it apart, a tenth of the work of a list. */
    @Bean
    DefaultConfigurationCustomizer timesOfTheDriver() {
        return configuration -> configuration.set(configuration.settings().withBindOffsetDateTimeType(true));
    }
}
