package com.hs6tools.crm.messaging.inbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mailboxes are read: HS6_MAIL_EVERY, _LARGEST, _LARGESTFILE, _MOSTFILES, _PATIENCE, _PRIVATEHOSTS.
 *
 * @param every the pause between two looks into a mailbox
 * @param largest messages above it are left aside
 * @param largestFile attachments above it are left out
 * @param patience how long the server may say nothing
 * @param privateHosts whether mail servers may have addresses of a private network, as one's own server has
 */
@ConfigurationProperties("hs6.mail")
record MailProperties(
        @DefaultValue("60s") Duration every,
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("25MB") DataSize largestFile,
        @DefaultValue("20") int mostFiles,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("true") boolean privateHosts) {

    /** An interaction holds no more files. */
    private static final int INTERACTION = 20;

    MailProperties {
        mostFiles = Math.clamp(mostFiles, 0, INTERACTION);
    }
}
