package com.hs6tools.crm.platform.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RealClock {
    @Bean
    Clock realTime() {
        return Clock.systemUTC();
    }
}
