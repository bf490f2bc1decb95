package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a customer of somebody another module knew first, or lets him join the customer he is already. */
@Component
public class Newcomers {
    private static final int MOST_ALIKE = 10;

    /** What is known of him; what is null says nothing. */
    public record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String industry,
            @Nullable CompanySize companySize,
            @Nullable LeadSource source,
            @Nullable UUID ownerId,
            @Nullable String notes,
            @Nullable String language,
            @Nullable String country,
            @Nullable String city,
            List<String> tags,
            Map<String, Object> customFields) {}

    /**
     * A customer who has the same e-mail address or phone number.
     *
     * @param visible whether the acting person may see him; without it only name and owner are told
     */
    @Schema(name = "AlikeCustomer")
    public record Alike(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            boolean sameEmail,
            boolean samePhone,
            boolean visible) {}

    private final DSLContext sql;
    private final Settings settings;
    private final CustomerOwners owners;
    private final CustomerLabels labels;
    private final CustomFields fields;
    private final RegisterCustomer registration;
    private final ReviseCustomer revision;

    Newcomers(
            DSLContext sql,
            Settings settings,
            CustomerOwners owners,
            CustomerLabels labels,
            CustomFields fields,
            RegisterCustomer registration,
            ReviseCustomer revision) {
        this.sql = sql;
        this.settings = settings;
        this.owners = owners;
        this.labels = labels;
        this.fields = fields;
        this.registration = registration;
        this.revision = revision;
    }

    /**
     * From here to the end of the transaction nobody else makes a newcomer with this address or number: of two leads of
     * one person converted at the same time the second finds the customer that the first made.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(@Nullable String email, @Nullable String phone) {
        Stream.of(CustomerKeys.email(email), phone(phone))
                .filter(Objects::nonNull)
                .sorted()
                .forEach(key -> sql.execute(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))", Acting.tenant() + "\n" + key));
    }

    /** Those who have the address or the number, as their first or a further one; by address first, the oldest first. */
    public List<Alike> alike(@Nullable String email, @Nullable String phone) {
        var emailKey = CustomerKeys.email(email);
        var phoneKey = phone(phone);
        if (emailKey == null && phoneKey == null) {
            return List.of();
        }
        Field<Boolean> visible = DSL.field(CustomerScope.visible());
        var rows = sql.select(CUSTOMER.fields())
                .select(visible)
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.DELETED_AT.isNull(),
                        mentions(CUSTOMER.EMAIL_KEY, emailKey).or(mentions(CUSTOMER.PHONE_KEY, phoneKey)))
                .orderBy(CUSTOMER.ID)
                .limit(100)
                .fetch();
        var names = owners.names(rows.stream()
                .map(r -> r.get(CUSTOMER.OWNER_ID))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(r -> alike(r.into(CUSTOMER), r.get(visible), emailKey, phoneKey, names))
                .filter(a -> a.sameEmail() || a.samePhone())
                .sorted((a, b) -> Boolean.compare(b.sameEmail(), a.sameEmail()))
                .limit(MOST_ALIKE)
                .toList();
    }

    /** The text searched in holds the further addresses and numbers too, and has an index. */
    private static Condition mentions(Field<String> key, @Nullable String value) {
        return value == null
                ? DSL.falseCondition()
                : key.eq(value).or(CUSTOMER.SEARCH_TEXT.like("%" + SearchText.escapeLike(SearchText.of(value)) + "%"));
    }

    private Alike alike(
            CustomerRecord c,
            boolean visible,
            @Nullable String email,
            @Nullable String phone,
            Map<UUID, String> owners) {
        return new Alike(
                c.getId(),
                c.getName(),
                visible ? c.getEmail() : null,
                visible ? c.getPhone() : null,
                c.getOwnerId(),
                c.getOwnerId() == null ? null : owners.get(c.getOwnerId()),
                email != null && emails(c).contains(email),
                phone != null && phones(c).contains(phone),
                visible);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID register(Profile p) {
        return registration.registerByItself(
                input(p, p.company() == null ? null : CustomerType.B2B, null, null, p.tags(), p.customFields()));
    }

    /**
     * Tells a customer what he does not say yet; what he says stays. An address or number he does not have becomes a further
     * one.
     *
     * @throws NotFound when the acting person may not see him
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(UUID customer, Profile p) {
        var now = sql.selectFrom(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This customer"));
        var named = new LinkedHashSet<String>();
        var customFields = CustomValues.lacking(
                now.getCustomFields(), fields.of(RecordKind.CUSTOMER).fitting(p.customFields()));
        var input = input(
                p,
                null,
                further(p.email(), now.getEmail(), now.getEmails(), emails(now)),
                further(phone(p.phone()), now.getPhone(), now.getPhones(), phones(now)),
                Stream.concat(labels.of(customer, LabelKind.TAG).stream(), p.tags().stream())
                        .toList(),
                customFields);
        ProfileField.ALL.stream()
                .filter(f -> now.get(f.column()) == null && f.said().apply(input) != null)
                .forEach(f -> named.add(f.name()));
        Stream.of("emails", "phones", "tags").forEach(named::add);
        if (!customFields.isEmpty()) {
            named.add("customFields");
        }
        named.removeIf(
                n -> (n.equals("emails") && input.emails() == null) || (n.equals("phones") && input.phones() == null));
        revision.revise(customer, new Patch<>(input, named), null);
    }

    private static @Nullable List<String> further(
            @Nullable String value, @Nullable String first, String[] more, Set<String> known) {
        if (value == null || first == null || known.contains(value) || known.contains(CustomerKeys.email(value))) {
            return null;
        }
        return Stream.concat(Arrays.stream(more), Stream.of(value)).toList();
    }

    private Set<String> emails(CustomerRecord c) {
        var all = new LinkedHashSet<String>();
        Stream.concat(Stream.ofNullable(c.getEmail()), Arrays.stream(c.getEmails()))
                .map(CustomerKeys::email)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private Set<String> phones(CustomerRecord c) {
        var all = new LinkedHashSet<String>();
        Stream.concat(Stream.ofNullable(c.getPhone()), Arrays.stream(c.getPhones()))
                .map(this::phone)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private @Nullable String phone(@Nullable String phone) {
        return CustomerKeys.phone(phone, settings.current().phoneRegion());
    }

    private static CustomerInput input(
            Profile p,
            @Nullable CustomerType type,
            @Nullable List<String> emails,
            @Nullable List<String> phones,
            List<String> tags,
            Map<String, Object> customFields) {
        return new CustomerInput(
                null,
                type,
                p.firstName(),
                p.lastName(),
                p.company(),
                p.email(),
                p.phone(),
                emails,
                phones,
                p.industry(),
                p.companySize(),
                p.source(),
                p.ownerId(),
                p.notes(),
                p.language(),
                null,
                p.country(),
                p.city(),
                tags,
                null,
                null,
                customFields,
                null,
                null,
                null);
    }
}
