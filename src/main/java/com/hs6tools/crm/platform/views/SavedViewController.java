package com.hs6tools.crm.platform.views;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/crm/views")
@Tag(name = "Views")
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    @SignedIn
    @Operation(operationId = "listViews", summary = "One's own views of a list, and those others share")
    Page<SavedView> list(@RequestParam String list) {
        return Page.whole(views.of(list));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    @Operation(operationId = "createView", summary = "Keep a view of a list; sharing it needs views:share")
    ResponseEntity<SavedView> add(@RequestBody SavedViewInput input) {
        var view = views.add(input);
        return ResponseEntity.created(URI.create("/api/crm/views/" + view.id())).body(view);
    }

    @PutMapping("/{id}")
    @SignedIn
    @Operation(operationId = "updateView", summary = "Change one's own view")
    SavedView change(@PathVariable UUID id, @RequestBody SavedViewInput input) {
        return views.change(id, input);
    }

    @DeleteMapping("/{id}")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteView", summary = "Forget one's own view")
    void remove(@PathVariable UUID id) {
        views.remove(id);
    }
}
