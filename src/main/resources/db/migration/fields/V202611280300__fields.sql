create schema fields;

-- Fields a business unit gives its records beside those every unit has. The values are with the records, by key.
create table fields.field (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    record text not null check (record in ('CUSTOMER', 'LEAD', 'OPPORTUNITY')),
    key text collate "C" not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    labels jsonb not null,
    kind text not null check (kind in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'CHOICES', 'YES_NO', 'LINK', 'MONEY')),
    choices jsonb not null default '[]',
    required boolean not null default false,
    default_value jsonb,
    sensitive boolean not null default false,
    position integer not null,
    archived_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, record, key),
    check (not sensitive or default_value is null)
);
call platform.isolate('fields.field');

-- Words made comparable: width, case, accents and vowel marks, Arabic and Persian letters and digits, blanks.
create function fields.fold(said text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(translate(lower(regexp_replace(normalize(said, nfkd),
               E'[\u0300-\u036f\u064b-\u065f\u0670]', '', 'g')),
               E'\u064a\u0649\u06d2\u0643\u06aa\u0629\u06c0\u06c1\u06d5\u0671\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u200c\u0640',
               E'\u06cc\u06cc\u06cc\u06a9\u06a9\u0647\u0647\u0647\u0647\u062701234567890123456789 '),
               '\s+', ' ', 'g'));

-- The values of a record as its module indexes them, one row each, several for many choices. What is kept encrypted is
-- not among them. Days are written so that they sort as text.
create function fields.typed(of_tenant uuid, of_record text, said jsonb)
    returns table (key text, place smallint, code text, word text, number numeric)
    language sql stable
    begin atomic
        select f.key,
               e.place::smallint,
               case when f.kind in ('CHOICE', 'CHOICES', 'YES_NO', 'DATE') then left(e.value, 60) end,
               case when f.kind in ('TEXT', 'LINK') then left(fields.fold(e.value), 200) end,
               case when f.kind in ('NUMBER', 'MONEY') and jsonb_typeof(said -> f.key) = 'number' then e.value::numeric end
        from fields.field f
        cross join lateral jsonb_array_elements_text(
            case when jsonb_typeof(said -> f.key) = 'array' then said -> f.key else jsonb_build_array(said -> f.key) end)
            with ordinality e(value, place)
        where f.tenant_id = of_tenant and f.record = of_record and not f.sensitive
          and said ? f.key and jsonb_typeof(said -> f.key) not in ('object', 'null') and e.value is not null;
    end;
