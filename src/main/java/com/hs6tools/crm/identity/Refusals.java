package com.hs6tools.crm.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a refusal made before any controller, in the same words and shape as one made in a controller. */
@Component
class Refusals {
    private final HandlerExceptionResolver answers;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
        answers.resolveException(request, response, null, refusal);
    }
}
