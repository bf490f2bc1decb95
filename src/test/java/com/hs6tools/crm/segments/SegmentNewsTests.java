package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.events.StoredEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SegmentNewsTests {
    private static final UUID CUSTOMER = UUID.randomUUID();

    private static SegmentNews updated(String changes) {
        var data = JsonMapper.shared().readTree("{\"changes\":" + changes + "}");
        return SegmentNews.of(
                List.of(new StoredEvent(UUID.randomUUID(), "customer.updated", CUSTOMER, OffsetDateTime.now(), data)));
    }

    @Test
    void leavesCustomersAloneOfWhomOnlyWhatNoRuleAsksForChanged() {
        assertThat(updated("{\"notes\":{\"after\":\"calls on Mondays\"}}").customers())
                .isEmpty();
        assertThat(updated("{\"notes\":{},\"addresses\":{}}").customers()).isEmpty();
        assertThat(updated("{\"notes\":{},\"city\":{}}").customers()).containsExactly(CUSTOMER);
        assertThat(updated("{}").customers())
                .as("an update that does not say what it changed")
                .containsExactly(CUSTOMER);
    }
}
