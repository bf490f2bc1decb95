package com.hs6tools.crm.identity;

import org.jspecify.annotations.Nullable;

/** How mail leaves. Implemented by the module that owns channels; called inside the transaction that gives the reason. */
public interface OutgoingMail {

    /** @param kind what it is about, such as {@code password-reset} */
    record Mail(
            String kind,
            String to,
            String subject,
            String text,
            @Nullable String html) {
        @Override
        public String toString() {
            return "Mail[" + kind + "]";
        }
    }

    void send(Mail mail);
}
