package com.hs6tools.crm.platform.jobs;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starting leaves more behind than an idle program would ever collect. */
@Component
class SpareHeapAfterStart {
    @EventListener(ApplicationReadyEvent.class)
    void giveBack() {
        SpareHeap.giveBack();
    }
}
