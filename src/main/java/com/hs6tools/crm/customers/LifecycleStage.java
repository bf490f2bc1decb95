package com.hs6tools.crm.customers;

/** How far a customer has come, or gone. */
public enum LifecycleStage {
    LEAD,
    PROSPECT,
    CUSTOMER,
    LOYAL_CUSTOMER,
    AT_RISK,
    CHURNED
}
