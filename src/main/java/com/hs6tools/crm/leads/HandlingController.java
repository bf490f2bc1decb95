package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/leads")
@Tag(name = "Leads")
class HandlingController {
    /** What can be changed of {@link Handling}; fields not named stay. */
    @Schema(name = "LeadHandlingInput")
    record Input(
            @Nullable Integer firstResponseMinutes,
            Handling.@Nullable Distribution distribution,
            @Nullable List<UUID> people,
            @Nullable List<UUID> away,
            @Nullable Boolean byTerritory,
            @Nullable List<Handling.Rule> rules,
            @Nullable Long version) {}

    /** @param to who gets them; absent: those who get new leads, in turn */
    @Schema(name = "LeadHandOverInput")
    record HandOver(UUID from, @Nullable UUID to) {}

    /** @param count how many leads have another owner now */
    @Schema(name = "LeadHandOver")
    record HandedOver(int count) {}

    @Schema(name = "LeadLoads")
    record Loads(List<LeadLoad.Person> items) {}

    private final ChangeHandling change;
    private final HandlingStore store;
    private final HandOverLeads handOver;
    private final LeadLoad load;

    HandlingController(ChangeHandling change, HandlingStore store, HandOverLeads handOver, LeadLoad load) {
        this.change = change;
        this.store = store;
        this.handOver = handOver;
        this.load = load;
    }

    @GetMapping("/handling")
    @Requires("leads:assign")
    @Operation(operationId = "getLeadHandling", summary = "How soon leads are answered and who gets them")
    Handling get() {
        return store.current();
    }

    @PutMapping("/handling")
    @Requires("leads:assign")
    @Operation(operationId = "putLeadHandling", summary = "Change how leads are handled")
    Handling put(@RequestBody Patch<Input> patch) {
        change.change(patch);
        return store.current();
    }

    @GetMapping("/load")
    @Requires("leads:assign")
    @Operation(operationId = "getLeadLoad", summary = "Who has how many open leads")
    Loads load() {
        return new Loads(load.people());
    }

    @PostMapping("/hand-over")
    @Requires("leads:assign")
    @Operation(operationId = "handOverLeads", summary = "Give all open leads of somebody to another, or share them out")
    HandedOver handOver(@RequestBody HandOver input) {
        return new HandedOver(handOver.handOver(input.from(), input.to()));
    }
}
