package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/setup")
@Tag(name = "Sign-in")
class SetUpController {
    @Schema(name = "SetUpState")
    record State(boolean open) {}

    private final SetUp setUp;
    private final AddressLimits limits;
    private final SignedInAnswer answer;

    SetUpController(SetUp setUp, AddressLimits limits, SignedInAnswer answer) {
        this.setUp = setUp;
        this.limits = limits;
        this.answer = answer;
    }

    @GetMapping
    @OpenToAll
    @Operation(operationId = "getSetup", summary = "Whether the first start still waits for its set-up")
    State state() {
        return new State(setUp.isOpen());
    }

    @PostMapping
    @OpenToAll
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "setUp",
            summary = "Make the first business unit and its admin with the link of the console")
    Me setUp(@RequestBody SetUp.SetUpInput input, HttpServletRequest request, HttpServletResponse response) {
        limits.knock(request.getRemoteAddr());
        return answer.with(setUp.complete(input, Origin.of(request)), request, response);
    }
}
