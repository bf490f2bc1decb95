package com.hs6tools.crm.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server: HS6_SMTP_HOST, _PORT, _USER, _PASSWORD, _FROM and _SECURITY.
 *
 * @param from the sender's address; the business unit's name is put before it
 */
@ConfigurationProperties("hs6.smtp")
record SmtpProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("STARTTLS") Security security) {

    enum Security {
        /** Encrypted from the first byte, as on port 465. */
        TLS,
        /** Encrypted before anything is said; a server that cannot is refused. */
        STARTTLS,
        /** Open, for a relay on the same machine. */
        NONE
    }

    SmtpProperties {
        if (isGiven(host) && !isGiven(from)) {
            throw new IllegalArgumentException("HS6_SMTP_FROM is needed beside HS6_SMTP_HOST: the sender's address.");
        }
    }

    boolean isOn() {
        return isGiven(host);
    }

    boolean signsIn() {
        return isGiven(user);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + "]";
    }
}
