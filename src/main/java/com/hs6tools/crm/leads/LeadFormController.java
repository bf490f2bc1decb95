package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/lead-forms")
@Tag(name = "Lead forms")
class LeadFormController {
    @Schema(name = "LeadForms")
    record Forms(List<LeadForm> items) {}

    private final KeepLeadForm forms;
    private final LeadFormStore store;
    private final TakeSubmission submissions;
    private final SubmissionQueries queries;

    LeadFormController(KeepLeadForm forms, LeadFormStore store, TakeSubmission submissions, SubmissionQueries queries) {
        this.forms = forms;
        this.store = store;
        this.submissions = submissions;
        this.queries = queries;
    }

    @GetMapping
    @Requires("leads:forms")
    @Operation(operationId = "listLeadForms", summary = "All forms, by name")
    Forms list() {
        return new Forms(store.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("leads:forms")
    @Operation(operationId = "createLeadForm", summary = "Make a form; its key is part of its public addresses")
    ResponseEntity<LeadForm> create(@RequestBody LeadFormInput input) {
        var made = store.find(forms.make(input));
        return ResponseEntity.created(URI.create("/api/crm/lead-forms/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("leads:forms")
    @Operation(operationId = "getLeadForm", summary = "One form")
    LeadForm get(@PathVariable UUID id) {
        return store.find(id);
    }

    @PutMapping("/{id}")
    @Requires("leads:forms")
    @Operation(operationId = "putLeadForm", summary = "Change the named parts of a form")
    LeadForm put(@PathVariable UUID id, @RequestBody Patch<LeadFormInput> patch) {
        forms.change(id, patch, ExpectedVersion.of(null, patch.value().version()));
        return store.find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("leads:forms")
    @Operation(operationId = "deleteLeadForm", summary = "Delete a form; its leads and what was sent stay")
    void delete(@PathVariable UUID id) {
        forms.delete(id);
    }

    @GetMapping("/{id}/submissions")
    @Requires("leads:forms")
    @Operation(operationId = "listFormSubmissions", summary = "What was sent by a form, whatever came of it")
    Page<Submission> submissions(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = SubmissionQueries.class) MultiValueMap<String, String> parameters) {
        var page = queries.page(id, parameters);
        store.find(id);
        return page;
    }

    @PostMapping("/{id}/submissions/{submission}/accept")
    @Requires("leads:forms")
    @Operation(operationId = "acceptSubmission", summary = "Make a lead of a submission that was held back")
    Submission accept(@PathVariable UUID id, @PathVariable UUID submission) {
        submissions.accept(store.find(id), submission);
        return queries.find(id, submission);
    }
}
