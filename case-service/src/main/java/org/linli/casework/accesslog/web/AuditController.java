package org.linli.casework.accesslog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.linli.casework.accesslog.VerifyAudit;
import org.linli.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors check the record without seeing a case. */
@RestController
@RequestMapping("/api/v1/access-log")
@Tag(name = "access-log", description = "Whether the record of all accesses is whole")
class AuditController {

    private final VerifyAudit verifyAudit;

    AuditController(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @GetMapping("/verification")
    @Operation(operationId = "verifyAudit", summary = "Check every audit chain")
    VerifyAudit.Verdict verify(Caller caller) {
        return verifyAudit.handle(caller);
    }
}
