package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.http.Violations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/password-reset")
@Tag(name = "Sign-in")
class PasswordResetController {
    @Schema(name = "PasswordResetAsk")
    record Ask(@Nullable String email) {}

    @Schema(name = "PasswordResetChoice")
    record Choice(@Nullable String token, @Nullable String password) {
        @Override
        public String toString() {
            return "Choice[...]";
        }
    }

    private final AddressLimits limits;
    private final AskForReset ask;
    private final ChoosePassword choose;

    PasswordResetController(AddressLimits limits, AskForReset ask, ChoosePassword choose) {
        this.limits = limits;
        this.ask = ask;
        this.choose = choose;
    }

    @PostMapping
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "askForPasswordReset", summary = "Ask for a link to choose a new password; tells nothing")
    void ask(@RequestBody Ask input, HttpServletRequest request) {
        limits.knock(request.getRemoteAddr());
        var wrong = new Violations().required("email", input.email()).length("email", input.email(), 320);
        wrong.throwIfAny();
        ask.ask(String.valueOf(input.email()), Origin.of(request));
    }

    @PostMapping("/confirm")
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetPassword", summary = "Choose a password with the link of a reset or an invitation")
    void choose(@RequestBody Choice input, HttpServletRequest request) {
        limits.knock(request.getRemoteAddr());
        choose.choose(input.token(), input.password(), Origin.of(request));
    }
}
