package com.hs6tools.crm.platform.database;

import com.hs6tools.crm.platform.tenancy.TenantDataSource;
import com.hs6tools.postgres.ClusterSetup;
import com.hs6tools.postgres.EmbeddedPostgres;
import com.hs6tools.postgres.Options;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseSetup {
    private static final String DATABASE = "crm";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnExpression("'${hs6.database.url:}' == ''")
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) {
        return EmbeddedPostgres.start(
                Options.in(properties.home().toAbsolutePath().normalize().resolve("postgres")));
    }

    @Bean
    DatabaseLogins databaseLogins(DatabaseProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        if (properties.database().isGiven()) {
            return OwnServer.logins(properties.database());
        }
        var postgres = embedded.getObject();
        var access = ClusterSetup.prepare(postgres, DATABASE);
        return new DatabaseLogins(access.url(), access.owner(), null, access.app(), null);
    }

    @Bean
    FlywayConnectionDetails flywayConnection(DatabaseLogins logins) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return logins.owner().name();
            }

            @Override
            public String getPassword() {
                return logins.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return logins.url();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer becomeOwner(DatabaseLogins logins) {
        return flyway -> {
            if (logins.ownerRole() != null) {
                flyway.initSql("set role " + logins.ownerRole());
            }
        };
    }

    @Bean
    HikariDataSource connectionPool(DatabaseLogins logins, DatabaseProperties properties) {
        var pool = new HikariDataSource();
        pool.setPoolName("crm");
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.app().name());
        pool.setPassword(logins.app().password());
        pool.setConnectionInitSql(initSql(logins.appRole()));
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "hs6tools-crm");
        return pool;
    }

    /**
     * A page of fifty rows is no work for several processes: starting them takes longer than the page. Work over a whole
     * shop asks for them itself. The other setting is the server's own default, which values written into a statement
     * rely on.
     */
    private static String initSql(@Nullable String role) {
        var settings = "set standard_conforming_strings = on; set max_parallel_workers_per_gather = 0";
        return role == null ? settings : settings + "; set role " + role;
    }

    @Bean
    @org.springframework.context.annotation.Primary
    DataSource tenantDataSource(HikariDataSource connectionPool) {
        return new TenantDataSource(connectionPool);
    }
}
