import { ownMember } from '../../web/ownMember';

interface TermQuery {
    fields: string[];
    operator: string;
    values: string[];
}

interface TextQuery {
    fields: string[];
    search_phrase: string;
}

interface BoolQuery {
    must?: SearchQuery[];
    should?: SearchQuery[];
    must_not?: SearchQuery[];
}

/** Source: OCAPI, document Query. */
export interface SearchQuery {
    match_all_query?: object;
    term_query?: TermQuery;
    text_query?: TextQuery;
    bool_query?: BoolQuery;
}

/** Gives the value of a field of what is searched; undefined for a field that cannot be searched. */
type ValueOf<T> = (item: T, field: string) => string | undefined;
type Matches<T> = (item: T) => boolean;

/** Operators of a term query that are known here, by whether a value among those given counts. */
const OPERATORS: Record<string, boolean> = { is: true, one_of: true, neq: false, not_in: false };

/**
 * What a query of OCAPI Data finds: all, by terms, by a part of a text, and these together.
 * @returns null for a query that is missing or of another kind
 */
export function matcherOf<T>(query: SearchQuery | undefined, valueOf: ValueOf<T>): Matches<T> | null {
    const { match_all_query: all, term_query: term, text_query: text, bool_query: bool } = query || {};
    if (term) {
        return termMatcher(term, valueOf);
    }
    if (text && Array.isArray(text.fields) && typeof text.search_phrase === 'string') {
        const phrase = text.search_phrase.toLowerCase();
        return (item) => text.fields.some((field) => (valueOf(item, field) || '').toLowerCase().includes(phrase));
    }
    if (bool) {
        return boolMatcher(bool, valueOf);
    }
    return all ? () => true : null;
}

function termMatcher<T>({ fields, operator, values }: TermQuery, valueOf: ValueOf<T>): Matches<T> | null {
    const isWanted = ownMember(OPERATORS, operator);
    if (isWanted === undefined || !Array.isArray(fields) || !Array.isArray(values)) {
        return null;
    }
    return (item) => fields.some((field) => values.includes(valueOf(item, field) as string) === isWanted);
}

function boolMatcher<T>(
    { must = [], should = [], must_not: not = [] }: BoolQuery,
    valueOf: ValueOf<T>
): Matches<T> | null {
    const [all, any, none] = [must, should, not].map((queries) => queries.map((query) => matcherOf(query, valueOf)));
    if ([all, any, none].some((matchers) => matchers!.includes(null))) {
        return null;
    }
    const holds = (item: T) => (matches: Matches<T> | null) => matches!(item);
    return (item) =>
        all!.every(holds(item)) && (any!.length === 0 || any!.some(holds(item))) && !none!.some(holds(item));
}
