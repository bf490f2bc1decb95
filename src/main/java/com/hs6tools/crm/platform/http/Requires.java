package com.hs6tools.crm.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission a caller needs. Every endpoint carries this, {@link SignedIn} or {@link OpenToAll}; a test says so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** Any one of these opens the endpoint. */
    String[] value();
}
