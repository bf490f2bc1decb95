package com.hs6tools.crm.demo;

/** How much was written. */
public record ShopSize(long products, long customers, long orders, long lines, long interactions, long tasks) {}
