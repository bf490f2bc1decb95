package com.hs6tools.crm.messaging.inbound;

/** What is needed to open a folder of a mail server. */
record ImapAccount(String host, int port, Mailbox.Security security, String username, String password, String folder) {
    @Override
    public String toString() {
        return "ImapAccount[" + host + ":" + port + "]";
    }
}
