package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.customers.CompanySize;
import com.hs6tools.crm.customers.CustomerTier;
import com.hs6tools.crm.customers.CustomerType;
import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.customers.LifecycleStage;
import com.hs6tools.crm.customers.ShopSegment;
import com.hs6tools.crm.scoring.RfmGroup;
import java.util.Arrays;
import java.util.List;

/** One of a few words, in the profile or given by the rules of scoring. */
public enum ChoiceField implements Named {
    TYPE("type", false, CustomerType.values()),
    COMPANY_SIZE("companySize", true, CompanySize.values()),
    LEAD_SOURCE("leadSource", true, LeadSource.values()),
    TIER("tier", false, CustomerTier.values()),
    LIFECYCLE_STAGE("lifecycleStage", false, LifecycleStage.values()),
    SHOP_SEGMENT("shopSegment", false, ShopSegment.values()),
    RFM_GROUP("rfmGroup", true, RfmGroup.values());

    private final String word;
    private final boolean optional;
    private final List<String> choices;

    ChoiceField(String word, boolean optional, Enum<?>... choices) {
        this.word = word;
        this.optional = optional;
        this.choices = Arrays.stream(choices).map(Enum::name).toList();
    }

    @Override
    public String word() {
        return word;
    }

    List<String> choices() {
        return choices;
    }

    List<Operator> operators() {
        return optional ? Operator.OF_CHOICE_OR_NONE : Operator.OF_CHOICE;
    }

    boolean isScored() {
        return ordinal() >= TIER.ordinal();
    }
}
