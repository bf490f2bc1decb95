package com.hs6tools.postgres;

/** A role and its password. */
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name + " (password hidden)";
    }
}
