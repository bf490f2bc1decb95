-- What HS6Tools CRM needs on a PostgreSQL server of your own (version 15 to 18). Run it once as a superuser:
--
--   psql -h <server> -U postgres -f own-server.sql              (-v database=<name> if it shall not be called crm)
--   psql -h <server> -U postgres -c '\password crm'
--
-- Running it again changes nothing that is right already. The server that comes with the program is set up by the very
-- same text, except for the sections marked "own server only". docs/admin/own-server.md says more.

\set ON_ERROR_STOP on
\if :{?database}
\else
\set database crm
\endif

-- section: roles
-- crm_owner owns the tables and changes them when the program is updated. crm_app reads and writes rows and owns nothing,
-- so that row-level security holds for it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'crm_owner') then
        create role crm_owner;
    end if;
    if not exists (select from pg_roles where rolname = 'crm_app') then
        create role crm_app;
    end if;
end
$$;

-- section: login (own server only)
-- The one role the program signs in as: it can become either of the two and has no right of its own.
do $$
begin
    if not exists (select from pg_roles where rolname = 'crm') then
        create role crm login noinherit;
    end if;
end
$$;
grant crm_owner, crm_app to crm;

-- section: database
-- Sorting by code point never changes with the operating system; lists sort by each language's own rules on top of it.
-- The character classes (what is a letter) must know Unicode, or no Persian word could be found by a part of it.
select format(
        'create database %I owner crm_owner template template0 encoding ''UTF8'' lc_collate ''C'' lc_ctype %L %s',
        :'database',
        case when datctype ~* 'utf-?8$' then datctype else 'C.UTF-8' end,
        case when current_setting('server_version_num')::int >= 170000
             then 'locale_provider builtin builtin_locale ''C.UTF-8''' else 'locale_provider libc' end)
from pg_database
where datname = 'template1' and not exists (select from pg_database where datname = :'database')
\gexec
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to crm_owner, crm_app;
grant connect on database :"database" to crm; -- own server only
alter database :"database" set search_path to public, extensions;

\connect :"database"
-- section: objects
create schema if not exists extensions;
grant usage on schema extensions to public;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gin schema extensions;

-- section: leakproof
-- PostgreSQL asks a policy before any operator that could tell something about a row in an error message, and can then
-- not use an index for that operator. None of these shows more than "a value of this kind exists" at worst; without the
-- marks, a search by a part of a name reads every customer of a business unit. `./crm doctor` tells which are missing.
do $$
declare
    operator regprocedure;
begin
    for operator in
        select p.oid
        from unnest(array[
            'pg_catalog.textlike(text,text)',
            'pg_catalog.texticlike(text,text)',
            'pg_catalog.lower(text)',
            'pg_catalog.upper(text)',
            'pg_catalog.ts_match_vq(tsvector,tsquery)',
            'pg_catalog.jsonb_contains(jsonb,jsonb)',
            'pg_catalog.jsonb_exists(jsonb,text)',
            'pg_catalog.jsonb_exists_any(jsonb,text[])',
            'pg_catalog.jsonb_exists_all(jsonb,text[])',
            'pg_catalog.jsonb_object_field(jsonb,text)',
            'pg_catalog.jsonb_object_field_text(jsonb,text)',
            'pg_catalog.arraycontains(anyarray,anyarray)',
            'pg_catalog.arraycontained(anyarray,anyarray)',
            'pg_catalog.arrayoverlap(anyarray,anyarray)',
            'pg_catalog.array_eq(anyarray,anyarray)',
            'pg_catalog.numeric_eq(numeric,numeric)',
            'pg_catalog.numeric_ne(numeric,numeric)',
            'pg_catalog.numeric_lt(numeric,numeric)',
            'pg_catalog.numeric_le(numeric,numeric)',
            'pg_catalog.numeric_gt(numeric,numeric)',
            'pg_catalog.numeric_ge(numeric,numeric)',
            'pg_catalog.numeric_cmp(numeric,numeric)',
            'pg_catalog.enum_eq(anyenum,anyenum)',
            'extensions.similarity_op(text,text)',
            'extensions.word_similarity_op(text,text)',
            'extensions.word_similarity_commutator_op(text,text)',
            'extensions.strict_word_similarity_op(text,text)',
            'extensions.strict_word_similarity_commutator_op(text,text)'
        ]) as wanted(name)
        join pg_proc p on p.oid = to_regprocedure(wanted.name)
        where not p.proleakproof
    loop
        execute format('alter function %s leakproof', operator);
    end loop;
end
$$;
