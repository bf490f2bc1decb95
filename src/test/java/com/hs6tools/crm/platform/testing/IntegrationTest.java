package com.hs6tools.crm.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole program on a real PostgreSQL, started once for all test classes that carry this. Each test makes itself a
 * business unit of its own ({@link TestUnits}), so nothing has to be cleared and row-level security is always on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "hs6.home=" + TestPostgres.HOME,
            "hs6.admin.token=",
            "hs6.mail.largest=2MB",
            "hs6.mail.largest-file=1MB",
            "db-scheduler.polling-interval=100ms"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPostgres.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface IntegrationTest {}
