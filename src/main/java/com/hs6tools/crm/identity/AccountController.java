package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.http.Violations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one signs in oneself: password, sessions, second factor. For sessions only, never for API tokens. */
@RestController
@RequestMapping("/api/auth")
@Tag(name = "My account")
class AccountController {
    record PasswordChange(
            @Nullable String current, @Nullable String next) {
        @Override
        public String toString() {
            return "PasswordChange[...]";
        }
    }

    record SessionList(List<Sessions.Row> items) {}

    @Schema(name = "TotpCode")
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[...]";
        }
    }

    @Schema(name = "OwnPassword")
    record Password(@Nullable String password) {
        @Override
        public String toString() {
            return "Password[...]";
        }
    }

    private final ChangePassword changePassword;
    private final Sessions sessions;
    private final TotpEnrolment totp;

    AccountController(ChangePassword changePassword, Sessions sessions, TotpEnrolment totp) {
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.totp = totp;
    }

    @PostMapping("/me/password")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change one's own password; ends all other sessions")
    void password(@RequestBody PasswordChange change, HttpServletRequest request) {
        changePassword.change(
                Caller.inSession(request), needed("current", change.current()), needed("next", change.next()));
    }

    @GetMapping("/sessions")
    @SignedIn
    @Operation(operationId = "listSessions", summary = "Where one is signed in")
    SessionList sessions(HttpServletRequest request) {
        var caller = Caller.inSession(request);
        return new SessionList(sessions.list(caller.person(), caller.session()));
    }

    @DeleteMapping("/sessions/{id}")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeSession", summary = "End one of one's own sessions")
    void revoke(@PathVariable UUID id, HttpServletRequest request) {
        sessions.revoke(Caller.inSession(request).person(), id);
    }

    @PostMapping("/totp")
    @SignedIn
    @Operation(operationId = "beginTotp", summary = "Get a secret for an authenticator app")
    TotpEnrolment.Begun beginTotp(HttpServletRequest request) {
        return totp.begin(Caller.inSession(request).person());
    }

    @PostMapping("/totp/confirm")
    @SignedIn
    @Operation(operationId = "confirmTotp", summary = "Switch the second factor on; answers the recovery codes, once")
    TotpEnrolment.Done confirmTotp(@RequestBody Code code, HttpServletRequest request) {
        return totp.confirm(Caller.inSession(request).person(), needed("code", code.code()));
    }

    @PostMapping("/totp/disable")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "disableTotp", summary = "Switch the second factor off")
    void disableTotp(@RequestBody Password password, HttpServletRequest request) {
        totp.disable(Caller.inSession(request).person(), needed("password", password.password()));
    }

    private static String needed(String field, @Nullable String value) {
        var wrong = new Violations().required(field, value).length(field, value, 1000);
        wrong.throwIfAny();
        return String.valueOf(value);
    }
}
