package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the password of somebody who came by a one-time link; every session begun before ends. */
@Component
class ChoosePassword {
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final CredentialStore store;
    private final Sessions sessions;
    private final Recording recording;

    ChoosePassword(
            OneTimeLinks links, Passwords passwords, CredentialStore store, Sessions sessions, Recording recording) {
        this.links = links;
        this.passwords = passwords;
        this.store = store;
        this.sessions = sessions;
        this.recording = recording;
    }

    void choose(@Nullable String token, @Nullable String password, Origin from) {
        var wrong = new Violations().required("token", token);
        Passwords.check(wrong, "password", password);
        wrong.throwIfAny();
        var secret = String.valueOf(token);
        var link = links.find(secret).orElseThrow(ChoosePassword::spent);
        var hash = passwords.hash(String.valueOf(password));
        Acting.run(
                from.as(link.tenant(), link.person(), "by one-time link"),
                () -> recording.change(fact(link), () -> {
                    if (!links.use(secret)) {
                        throw spent();
                    }
                    store.password(link.person(), hash);
                    store.unlock(link.person());
                    sessions.endAll(link.person());
                }));
    }

    private IdentityFact fact(OneTimeLinks.Link link) {
        var invited = link.purpose() == OneTimeLinks.Purpose.INVITATION;
        var type = invited ? "invitation.accepted" : "person.password_reset";
        return IdentityFact.about(type, "person", link.person(), store.name(link.person()));
    }

    private static InvalidInput spent() {
        return InvalidInput.field(
                "token", "This link was used already or is too old. Ask for a new one.", "link_spent");
    }
}
