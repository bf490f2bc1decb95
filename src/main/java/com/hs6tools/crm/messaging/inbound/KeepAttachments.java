package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.ReadMail.Attachment;
import com.hs6tools.crm.platform.files.StoredFiles;
import jakarta.mail.MessagingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.util.DecodingException;
import org.springframework.stereotype.Component;

/** Stores what is attached, as it is: nothing is unpacked or opened. What is too large, too many or broken is left out. */
@Component
class KeepAttachments {
    record Kept(List<UUID> ids, List<String> leftOut) {}

    private final StoredFiles files;
    private final MailProperties limits;

    KeepAttachments(StoredFiles files, MailProperties limits) {
        this.files = files;
        this.limits = limits;
    }

    Kept keep(List<Attachment> attached) {
        var ids = new ArrayList<UUID>();
        var leftOut = new ArrayList<String>();
        for (var file : attached) {
            if (ids.size() == limits.mostFiles()) {
                leftOut.add(file.name());
                continue;
            }
            try (var content = new Bounded(
                    MailParts.stream(file.content()), limits.largestFile().toBytes())) {
                var kept = files.store(content, file.name(), file.mediaType());
                // an empty file hangs on no record
                if (kept.size() == 0) {
                    leftOut.add(file.name());
                } else {
                    ids.add(kept.id());
                }
            } catch (MessagingException e) {
                leftOut.add(file.name());
            } catch (UncheckedIOException | IOException e) {
                if (!isOfTheMessage(e)) {
                    throw new IllegalStateException("An attachment could not be kept: " + e.getMessage(), e);
                }
                leftOut.add(file.name());
            }
        }
        return new Kept(ids, leftOut);
    }

    /** Broken coding of the content, as against a full disk of ours. */
    private static boolean isOfTheMessage(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TooLong || t instanceof DecodingException) {
                return true;
            }
        }
        return false;
    }

    private static final class TooLong extends IOException {}

    /** Ends with a refusal where the content is longer than allowed. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream content, long most) {
            super(content);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var got = super.read(into, from, most);
            return count(got, got);
        }

        private int count(int answer, int bytes) throws IOException {
            if (answer >= 0) {
                left -= bytes;
                if (left < 0) {
                    throw new TooLong();
                }
            }
            return answer;
        }
    }
}
