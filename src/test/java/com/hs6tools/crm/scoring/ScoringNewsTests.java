package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.events.StoredEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScoringNewsTests {
    private static final UUID ID = UUID.randomUUID();

    private static ScoringNews news(String type, Map<String, ?> data) {
        var json = new JsonMapper().valueToTree(data);
        return ScoringNews.of(List.of(new StoredEvent(
                UUID.randomUUID(),
                type,
                ID,
                OffsetDateTime.parse("2026-06-30T00:00:00Z"),
                (tools.jackson.databind.JsonNode) json)));
    }

    @Test
    void scoresTheCustomersOfAnOrderAtOnceAndEverybodySoon() {
        var news = news("order.placed", Map.of("customers", List.of(ID.toString())));
        assertThat(news).isEqualTo(new ScoringNews(java.util.Set.of(ID), true, false));
    }

    @Test
    void scoresOnlyTheCustomerWhoGotInTouch() {
        assertThat(news("interaction.logged", Map.of())).isEqualTo(new ScoringNews(java.util.Set.of(ID), false, false));
    }

    @Test
    void mindsAMoveToAnotherCityButNotAnotherName() {
        assertThat(news("customer.updated", Map.of("changes", Map.of("city", Map.of())))
                        .everybodySoon())
                .isTrue();
        assertThat(news("customer.updated", Map.of("changes", Map.of("lastName", Map.of())))
                        .everybodySoon())
                .isFalse();
    }

    @Test
    void scoresAnewWhomSomebodyPutInAStageButNotWhoseNotesChanged() {
        assertThat(news("customer.updated", Map.of("changes", Map.of("lifecycleStage", Map.of())))
                        .customers())
                .containsExactly(ID);
        assertThat(news("customer.updated", Map.of("changes", Map.of("notes", Map.of())))
                        .customers())
                .isEmpty();
    }

    @Test
    void startsAnewWhenTheRulesChangeButNotTheNameOfTheShop() {
        assertThat(news("settings.changed", Map.of("changes", Map.of("clock", Map.of())))
                        .everybodyNow())
                .isTrue();
        assertThat(news("settings.changed", Map.of("changes", Map.of("weights", Map.of())))
                        .everybodyNow())
                .isTrue();
        assertThat(news("settings.changed", Map.of("changes", Map.of("unitName", Map.of())))
                        .everybodyNow())
                .isFalse();
        assertThat(news("import.finished", Map.of()).everybodyNow()).isTrue();
    }

    @Test
    void leavesTagsGivenInBulkAlone() {
        assertThat(news("customers.bulk_changed", Map.of("action", "tag", "ids", List.of(ID.toString())))
                        .customers())
                .isEmpty();
        assertThat(news("customers.bulk_changed", Map.of("action", "restore", "ids", List.of(ID.toString())))
                        .customers())
                .containsExactly(ID);
    }
}
