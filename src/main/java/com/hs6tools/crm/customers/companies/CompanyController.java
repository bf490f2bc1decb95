package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/customers/{id}/company")
@Tag(name = "Contacts")
class CompanyController {
    private final Companies companies;
    private final ReviseCompany revision;

    CompanyController(Companies companies, ReviseCompany revision) {
        this.companies = companies;
        this.revision = revision;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "getCompany", summary = "The group a company belongs to, and how it pays")
    ResponseEntity<Company> get(@PathVariable UUID id) {
        return record(companies.find(id));
    }

    @PatchMapping
    @Requires("customers:write")
    @Operation(operationId = "patchCompany", summary = "Say which company it belongs to, or how it pays")
    ResponseEntity<Company> patch(
            @PathVariable UUID id,
            @RequestBody Patch<CompanyInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        revision.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(companies.written(id));
    }

    private static ResponseEntity<Company> record(Company company) {
        return ResponseEntity.ok().eTag(String.valueOf(company.version())).body(company);
    }
}
