package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/settings")
@Tag(name = "Settings")
class SettingsController {
    private final Settings settings;
    private final SaveSettings saveSettings;
    private final Areas areas;

    SettingsController(Settings settings, SaveSettings saveSettings, Areas areas) {
        this.settings = settings;
        this.saveSettings = saveSettings;
        this.areas = areas;
    }

    @GetMapping
    @SignedIn
    @Operation(operationId = "getSettings", summary = "The unit's name, clock, money, time, language and rules")
    UnitSettings read() {
        return settings.current();
    }

    @GetMapping("/modules")
    @Requires("settings:manage")
    @Operation(operationId = "listModules", summary = "The areas of the business that the unit can do without")
    Modules modules() {
        return new Modules(areas.optional().stream()
                .map(name -> new Modules.Module(name, areas.isOn(name)))
                .toList());
    }

    /** Switched by {@code modulesOff} of the settings. */
    record Modules(List<Module> items) {
        record Module(String name, boolean isOn) {}
    }

    @PutMapping
    @Requires("settings:manage")
    @Operation(operationId = "updateSettings", summary = "Change the named settings; null goes back to the default")
    UnitSettings save(@RequestBody Patch<SettingsInput> patch) {
        return saveSettings.save(patch);
    }
}
