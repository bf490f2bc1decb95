package com.hs6tools.crm.platform.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All parameters of a call that answers a list. The contract names each of them, as the list's spec does. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ListParameters {
    /** The bean whose spec the list is read by. */
    Class<? extends Listed> of();

    /** Whether {@code format} asks for the whole list as a file. */
    boolean exported() default false;
}
