package com.hs6tools.crm.quotes;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.TemplateRecord;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a template out of a quote or of words of its own, changes and deletes it. */
@Component
class KeepTemplate {
    /**
     * @param quoteId the quote whose words, terms and lines it takes; else {@code content} is needed
     * @param content what a new quote says; the customer, the deal, the owner and the last day are left out
     * @param version the version the caller has seen; a change of another one is refused
     */
    record QuoteTemplateInput(
            @Nullable String name,
            @Nullable UUID quoteId,
            @Nullable QuoteInput content,
            @Nullable Long version) {}

    /** {@code quote_template.created}, {@code .updated}, {@code .deleted} */
    record TemplateChanged(String type, UUID subjectId, String subjectLabel) implements DomainEvent {
        @Override
        public String subjectKind() {
            return "quote_template";
        }
    }

    private final QuoteTemplates templates;
    private final QuoteStore quotes;
    private final QuoteDefaults defaults;
    private final Catalogue catalogue;
    private final Events events;

    KeepTemplate(
            QuoteTemplates templates, QuoteStore quotes, QuoteDefaults defaults, Catalogue catalogue, Events events) {
        this.templates = templates;
        this.quotes = quotes;
        this.defaults = defaults;
        this.catalogue = catalogue;
        this.events = events;
    }

    @Transactional
    public UUID make(QuoteTemplateInput input) {
        var template = new TemplateRecord();
        template.setTenantId(Acting.tenant());
        template.setId(Ids.next());
        template.setVersion(1L);
        template.setCreatedByName(Acting.now().name());
        fill(template, input);
        templates.insert(template);
        tell("created", template);
        return template.getId();
    }

    @Transactional
    public void change(UUID id, QuoteTemplateInput input) {
        var template = templates.lock(id);
        ExpectedVersion.check(input.version(), template.getVersion());
        fill(template, input);
        templates.update(template);
        tell("updated", template);
    }

    @Transactional
    public void delete(UUID id) {
        var template = templates.lock(id);
        templates.delete(template);
        tell("deleted", template);
    }

    private void fill(TemplateRecord template, QuoteTemplateInput input) {
        new Violations()
                .required("name", input.name())
                .length("name", input.name(), 200)
                .check(
                        (input.quoteId() == null) != (input.content() == null),
                        "content",
                        "Say what the template says, or which quote it is taken from.",
                        "required")
                .throwIfAny();
        var name = Objects.requireNonNull(input.name()).strip();
        templates.checkName(template.getId(), name);
        templates.write(template, name, input.content() == null ? taken(input.quoteId()) : said(input.content()));
    }

    private QuoteInput said(QuoteInput content) {
        var currency = content.currency() == null ? defaults.currency() : content.currency();
        QuoteRules.currency(currency);
        QuoteRules.check(content, currency).throwIfAny();
        var lines = Objects.requireNonNullElse(content.lines(), List.<QuoteInput.Line>of());
        if (lines.stream().anyMatch(l -> l.unitCost() != null)) {
            throw InvalidInput.field("content.lines", "A template names no costs.", "unknown_field");
        }
        return new QuoteInput(
                null,
                null,
                null,
                null,
                content.title(),
                currency,
                content.language(),
                null,
                content.taxIncluded(),
                content.discount(),
                content.shipping(),
                content.terms(),
                content.notes(),
                named(lines),
                null);
    }

    /** Products by their ids and with their names, so that people read what the template offers. */
    private List<QuoteInput.Line> named(List<QuoteInput.Line> lines) {
        var byId = catalogue.byId(lines.stream()
                .map(QuoteInput.Line::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var bySku = catalogue.bySku(lines.stream()
                .map(l -> QuoteLines.blankToNull(l.sku()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(l -> {
                    var product = l.productId() == null ? bySku.get(String.valueOf(l.sku())) : byId.get(l.productId());
                    return product == null ? l : of(product, l);
                })
                .toList();
    }

    private static QuoteInput.Line of(Catalogue.Item product, QuoteInput.Line line) {
        var name = QuoteLines.blankToNull(line.name());
        return new QuoteInput.Line(
                product.id(),
                null,
                name == null ? product.name() : name,
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.taxRate(),
                null);
    }

    private QuoteInput taken(@Nullable UUID id) {
        var quote = quotes.lock(Objects.requireNonNull(id));
        return new QuoteInput(
                null,
                null,
                null,
                null,
                quote.getTitle(),
                quote.getCurrency(),
                null,
                null,
                quote.getTaxIncluded(),
                QuoteDetails.discount(quote),
                Amounts.plain(quote.getShipping()),
                quote.getTerms(),
                quote.getNotes(),
                quotes.lines(id).stream().map(KeepTemplate::line).toList(),
                null);
    }

    /** A price that came from a list is looked up anew for whoever gets the quote. */
    private static QuoteInput.Line line(QuoteLineRecord line) {
        var typed = QuoteLine.Source.TYPED.name().equals(line.getPriceSource());
        return new QuoteInput.Line(
                line.getProductId(),
                null,
                line.getName(),
                line.getDescription(),
                Amounts.plain(line.getQuantity()),
                typed ? Amounts.plain(line.getUnitPrice()) : null,
                Reduction.orNull(QuoteLine.plain(line.getDiscountPercent()), QuoteLine.plain(line.getDiscountAmount())),
                Amounts.plain(line.getTaxRate()),
                null);
    }

    private void tell(String what, TemplateRecord template) {
        events.publish(new TemplateChanged("quote_template." + what, template.getId(), template.getName()));
    }
}
