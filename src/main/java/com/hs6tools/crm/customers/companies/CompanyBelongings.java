package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CONTACT;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People at a company, its subsidiaries and what was said of it go along when it is merged into another one. */
@Configuration(proxyBeanMethods = false)
class CompanyBelongings {
    /** Whom one talks to first is said by each company's own row, so nothing has to be set right. */
    @Bean
    CustomerBelongings contactsOfCompanies(DSLContext sql) {
        return new BelongingRows(sql, "contacts", CONTACT.TENANT_ID, CONTACT.ID, CONTACT.CUSTOMER_ID, both -> {});
    }

    @Bean
    CustomerBelongings subsidiariesOfCompanies(DSLContext sql, Hierarchy hierarchy) {
        return new Subsidiaries(
                new BelongingRows(
                        sql, "subsidiaries", COMPANY.TENANT_ID, COMPANY.CUSTOMER_ID, COMPANY.PARENT_ID, both -> {}),
                sql,
                hierarchy);
    }

    @Bean
    CustomerBelongings termsOfCompanies(DSLContext sql, Hierarchy hierarchy) {
        return new SaidOfCompany(sql, hierarchy);
    }
}
