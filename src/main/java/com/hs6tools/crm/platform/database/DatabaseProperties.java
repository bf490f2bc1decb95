package com.hs6tools.crm.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param home folder of everything the program keeps: database, files, keys
 * @param poolSize connections; small, because a request holds one only while it runs SQL
 */
@ConfigurationProperties("hs6")
public record DatabaseProperties(
        @DefaultValue("./data") Path home,
        @DefaultValue("16") int poolSize,
        @DefaultValue Server database) {

    /** An own PostgreSQL server, 15 to 18. Without a URL the embedded one is started. */
    public record Server(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {
        public boolean isGiven() {
            return url != null && !url.isBlank();
        }
    }
}
