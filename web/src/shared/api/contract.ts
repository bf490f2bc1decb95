import type { components, paths } from "@/api/schema";

/** The shapes of the API, as api/openapi.json names them. */
export type Schemas = components["schemas"];

export type Verb = "get" | "post" | "put" | "patch" | "delete";

/** The addresses that know a verb. */
export type PathOf<V extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<V, object> ? P : never;
}[keyof paths];

type Call<V extends Verb, P extends PathOf<V>> = NonNullable<paths[P][V]>;

type JsonOf<Response> = Response extends { content: { "application/json": infer Body } } ? Body : undefined;
type AnswerTo<C> = C extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202 | 204)]> : never;

/** What a call answers when it is not refused. */
export type Answer<V extends Verb, P extends PathOf<V>> = AnswerTo<Call<V, P>>;

type ContentOf<Sent, Type extends string> = Sent extends { content: Record<Type, infer Content> } ? Content : undefined;
type SentWith<C, Type extends string> = C extends { requestBody: infer Sent }
  ? ContentOf<Sent, Type>
  : C extends { requestBody?: { content: infer Content } }
    ? ContentOf<{ content: Content }, Type>
    : undefined;

/** The JSON that a call is sent with. */
export type Body<V extends Verb, P extends PathOf<V>> = SentWith<Call<V, P>, "application/json">;

/** One value where several would do, as the address bar spells it too. */
type OneOrMany<T> = T extends readonly (infer One)[] ? One | readonly One[] : T;
type Given<Q> = { [Name in keyof Q]: OneOrMany<Q[Name]> };

type ParametersOf<C> = C extends { parameters: infer In } ? In : never;
type PathNames<C> = ParametersOf<C> extends { path: infer Names } ? Names : undefined;
type QueryNames<C> = ParametersOf<C> extends { query?: infer Names } ? Given<NonNullable<Names>> : undefined;

/** Left out when the call knows nothing of the kind, needed when something in it is. */
type Option<Name extends string, T> = [T] extends [undefined]
  ? { [N in Name]?: undefined }
  : Partial<T> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T };

interface Always {
  signal?: AbortSignal;
  /** A POST that is a deed: said again because no answer came, it is done once. */
  once?: true;
}

type OptionsOf<C> = Always &
  Option<"path", PathNames<C>> &
  Option<"query", QueryNames<C>> &
  Option<"body", SentWith<C, "application/json">> &
  Option<"form", SentWith<C, "multipart/form-data">>;

/** What goes with a call: the names in its address, its query, its JSON or form. */
export type Options<V extends Verb, P extends PathOf<V>> = OptionsOf<Call<V, P>>;

/** The last argument of a call, which may be left out when nothing in it is needed. */
export type With<T> = Partial<T> extends T ? [options?: T] : [options: T];

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type Query = Record<string, QueryValue>;

/** The lists: what is read at their address is a page of rows. */
export type ListPath = {
  [P in PathOf<"get">]: Answer<"get", P> extends { items: unknown[]; nextCursor: string | null }
    ? PathNames<Call<"get", P>> extends undefined
      ? P
      : never
    : never;
}[PathOf<"get">];

export type RowOf<P extends ListPath> = Answer<"get", P> extends { items: (infer Row)[] } ? Row : never;

type NamesOf<Q> = [Q] extends [never] ? never : keyof Q;

/** What a list can be asked: its filters' names are known, their values may be whatever the address bar holds. */
export type ListQuery<P extends ListPath> = {
  [Name in NamesOf<NonNullable<QueryNames<Call<"get", P>>>>]?: QueryValue;
};

/** Where a single record with an id is read and changed. */
export type RecordPath = {
  [P in PathOf<"get"> & PathOf<"patch">]: P extends `${string}/{id}`
    ? PathNames<Call<"get", P>> extends { id: string }
      ? P
      : never
    : never;
}[PathOf<"get"> & PathOf<"patch">];

export type RecordAt<P extends RecordPath> = Extract<Answer<"get", P>, { id: string }>;

/** The fields of a record that can be changed where they are shown; null clears. */
export type ChangeOf<P extends RecordPath> = {
  [Name in keyof RecordAt<P> & keyof Body<"patch", P>]?: RecordAt<P>[Name] | Body<"patch", P>[Name];
};
