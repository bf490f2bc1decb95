package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/tasks")
@Tag(name = "Tasks")
class TaskController {
    private final TaskQueries queries;
    private final PlanTask planning;
    private final ReviseTask revision;
    private final RemoveTask removal;

    TaskController(TaskQueries queries, PlanTask planning, ReviseTask revision, RemoveTask removal) {
        this.queries = queries;
        this.planning = planning;
        this.revision = revision;
        this.removal = removal;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "listTasks", summary = "What is to do, the most urgent first")
    Page<Task> list(@RequestParam @ListParameters(of = TaskQueries.class) MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("tasks:write")
    @Operation(operationId = "createTask", summary = "Note something to do for a customer")
    ResponseEntity<Task> create(@RequestBody TaskInput input) {
        var made = queries.find(planning.plan(input));
        return ResponseEntity.created(URI.create("/api/crm/tasks/" + made.id())).body(made);
    }

    @GetMapping("/{id}")
    @Requires("customers:read")
    @Operation(operationId = "getTask", summary = "One task")
    Task get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PatchMapping("/{id}")
    @Requires("tasks:write")
    @Operation(operationId = "patchTask", summary = "Change the named fields of a task; done=true closes it")
    Task patch(
            @PathVariable UUID id,
            @RequestBody Patch<TaskInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        revision.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return queries.find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("tasks:write")
    @Operation(operationId = "deleteTask", summary = "Delete a task that should not have been noted")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.remove(id, ExpectedVersion.of(ifMatch, null));
    }
}
