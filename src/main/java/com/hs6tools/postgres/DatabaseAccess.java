package com.hs6tools.postgres;

/** How the program reaches its database: one role owns and migrates the tables, the other works with their rows. */
public record DatabaseAccess(String url, Login owner, Login app) {}
