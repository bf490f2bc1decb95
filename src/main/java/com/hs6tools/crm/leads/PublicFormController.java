package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.http.RequestId;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms for strangers, on our page and on other people's. No cookie is set or read. */
@RestController
@RequestMapping(PublicFormController.ADDRESS + "/{key}")
@Tag(name = "Public forms")
class PublicFormController {
    static final String ADDRESS = "/api/public/forms";

    /** @param state WAITING when the address has to be confirmed first */
    @Schema(name = "FormAnswer")
    record Answer(Submission.State state) {}

    @Schema(name = "FormConfirmation")
    record Confirmation(@Nullable String secret) {
        @Override
        public String toString() {
            return "Confirmation[...]";
        }
    }

    private final LeadFormStore forms;
    private final FormStamp stamps;
    private final TakeSubmission submissions;
    private final FormKnocks knocks;
    private final ReferralVisits visits;
    private final Settings settings;
    private final Areas areas;

    PublicFormController(
            LeadFormStore forms,
            FormStamp stamps,
            TakeSubmission submissions,
            FormKnocks knocks,
            ReferralVisits visits,
            Settings settings,
            Areas areas) {
        this.forms = forms;
        this.stamps = stamps;
        this.submissions = submissions;
        this.knocks = knocks;
        this.visits = visits;
        this.settings = settings;
        this.areas = areas;
    }

    @GetMapping
    @OpenToAll
    @Operation(operationId = "getPublicForm", summary = "A form to fill in")
    PublicForm get(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String ref,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return of(key, request, response, form -> {
            visits.count(ref, request);
            var unit = settings.current();
            return new PublicForm(
                    form.key(), stamps.now(form.id()), unit.unitName(), unit.language(), form.fields(), form.texts());
        });
    }

    @PostMapping
    @OpenToAll
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "submitForm", summary = "Send a form filled in")
    Answer submit(
            @PathVariable String key,
            @RequestBody SubmissionInput input,
            HttpServletRequest request,
            HttpServletResponse response) {
        return of(key, request, response, form -> {
            knocks.knock(request.getRemoteAddr());
            return new Answer(submissions.take(form, input, request.getRemoteAddr()));
        });
    }

    @PostMapping("/confirmations")
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "confirmFormSubmission", summary = "Say that one has sent a form; the mail has the secret")
    void confirm(
            @PathVariable String key,
            @RequestBody Confirmation input,
            HttpServletRequest request,
            HttpServletResponse response) {
        of(key, request, response, form -> {
            knocks.knock(request.getRemoteAddr());
            submissions.confirm(form, input.secret());
            return form;
        });
    }

    private <T> T of(String key, HttpServletRequest request, HttpServletResponse response, Function<LeadForm, T> work) {
        var found = forms.byKey(key).orElseThrow(() -> new NotFound("This form"));
        admit(found.form(), request, response);
        var stranger = new Actor(
                found.tenant(),
                Actor.Kind.PUBLIC,
                null,
                "Form: " + found.form().name(),
                Set.of(),
                Actor.Scope.ALL,
                Set.of(),
                request.getRemoteAddr(),
                RequestId.of(request));
        return Acting.call(stranger, () -> {
            areas.requireOn(LeadsPermissions.AREA);
            return work.apply(found.form());
        });
    }

    /** A browser says which page a request comes from; other programs do not, and are held by the limits alone. */
    private static void admit(LeadForm form, HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (origin == null || isOurs(origin, request)) {
            return;
        }
        if (!form.origins().isEmpty() && form.origins().stream().noneMatch(origin::equalsIgnoreCase)) {
            throw new OriginRefused();
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Vary", "Origin");
        response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        return origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
