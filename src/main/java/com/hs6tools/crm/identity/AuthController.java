package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Sign-in")
class AuthController {
    record LoginRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {
        SignIn.Credentials checked() {
            var wrong = new Violations().required("email", email).required("password", password);
            wrong.length("email", email, 320).length("password", password, 1000).length("code", code, 100);
            wrong.throwIfAny();
            return new SignIn.Credentials(String.valueOf(email), String.valueOf(password), code);
        }

        @Override
        public String toString() {
            return "LoginRequest[...]";
        }
    }

    private final SignIn signIn;
    private final SignedInAnswer answer;
    private final MeQueries me;
    private final ChangeAccount account;
    private final Sessions sessions;

    AuthController(SignIn signIn, SignedInAnswer answer, MeQueries me, ChangeAccount account, Sessions sessions) {
        this.signIn = signIn;
        this.answer = answer;
        this.me = me;
        this.account = account;
        this.sessions = sessions;
    }

    @PostMapping("/login")
    @OpenToAll
    @Operation(operationId = "login", summary = "Sign in; sets the session cookie")
    Me login(@RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        return answer.with(signIn.signIn(login.checked(), Origin.of(request)), request, response);
    }

    @GetMapping("/me")
    @SignedIn
    @Operation(operationId = "getMe", summary = "The signed-in person, his rights and his business unit")
    Me me() {
        return me.me();
    }

    @PatchMapping("/me")
    @SignedIn
    @Operation(operationId = "updateMe", summary = "Change one's own name, language, theme or time zone")
    Me change(@RequestBody Patch<AccountInput> patch) {
        var person = Acting.now().id();
        if (person == null) {
            throw new NotSignedIn();
        }
        account.change(person, patch);
        return me.me();
    }

    @PostMapping("/logout")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logout", summary = "Sign out; ends the session")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        var caller = Caller.inSession(request);
        sessions.leave(caller.person(), caller.session());
        SessionCookie.clear(request, response);
    }
}
