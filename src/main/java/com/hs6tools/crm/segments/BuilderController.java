package com.hs6tools.crm.segments;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.segments.filter.FilterFields;
import com.hs6tools.crm.segments.filter.FilterNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the screen asks while somebody builds a segment. Nothing is stored. */
@RestController
@RequestMapping("/api/crm/segments")
@Tag(name = "Segments")
class BuilderController {
    private static final int PREVIEWED = 20;

    /**
     * @param segment the one being edited, so that a circle is noticed
     * @param exact wait until everybody is counted; else a count that takes longer than 500 ms is estimated
     */
    @Schema(name = "SegmentQuestion")
    record Question(
            @Nullable FilterNode definition,
            @Nullable UUID segment,
            @Nullable Boolean exact) {}

    /**
     * @param margin only of an estimate by a sample: the true number is at most so much higher or lower in 95 of 100 cases
     * @param tookMillis how long the database took
     */
    @Schema(name = "SegmentCount")
    record Answer(long count, @Nullable Long margin, long tookMillis) {}

    private final Definitions definitions;
    private final Counting counting;
    private final CustomFields fields;

    BuilderController(Definitions definitions, Counting counting, CustomFields fields) {
        this.definitions = definitions;
        this.counting = counting;
        this.fields = fields;
    }

    @GetMapping("/fields")
    @Requires("segments:read")
    @Operation(operationId = "listSegmentFields", summary = "Every field a rule can ask for, with its operators")
    Page<FilterFields.Shown> fields() {
        return Page.whole(FilterFields.shown(fields.of(RecordKind.CUSTOMER)));
    }

    @PostMapping("/count")
    @Requires("segments:read")
    @Operation(operationId = "countSegment", summary = "How many customers a definition means now")
    Answer count(@RequestBody Question question) throws InterruptedException {
        var filter = definitions.require(question.definition(), question.segment());
        var begun = System.nanoTime();
        var answer = Boolean.TRUE.equals(question.exact())
                ? Counting.Answer.counted(counting.count(filter))
                : counting.atOnce(filter);
        return new Answer(answer.customers(), answer.margin(), (System.nanoTime() - begun) / 1_000_000);
    }

    @PostMapping("/preview")
    @Requires("customers:read")
    @Operation(
            operationId = "previewSegment",
            summary = "The first customers a definition means, those worth most first")
    Page<CustomerLine> preview(@RequestBody Question question) {
        return Page.whole(counting.preview(definitions.require(question.definition(), question.segment()), PREVIEWED));
    }
}
