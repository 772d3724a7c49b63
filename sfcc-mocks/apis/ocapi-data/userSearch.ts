import type { HttpAnswer } from '../../contracts/http';
import type { User } from '../../access/access';
import { fault, json } from '../../web/answers';
import { selected } from '../ocapi-shop/selector';

interface TermQuery {
    fields: string[];
    operator: string;
    values: string[];
}

interface TextQuery {
    fields: string[];
    search_phrase: string;
}

interface Query {
    match_all_query?: object;
    text_query?: TextQuery;
    term_query?: TermQuery;
}

/**
 * `POST user_search`. Source: OCAPI Data, resource UserSearch; match_all, text and term queries.
 * @param readAttributes - what the client may read; `_v` and `_type` it always gets
 */
export function searchUsers(
    users: User[],
    version: string,
    body: Record<string, unknown>,
    readAttributes: string
): HttpAnswer {
    const query = body.query as Query | undefined;
    const matches = query ? matcher(query) : null;
    if (!matches) {
        return fault(400, version, 'MissingQueryException', 'The query is missing or not supported.');
    }
    const start = Number(body.start || 0);
    const found = users.filter(matches);
    const hits = found.slice(start, start + Number(body.count || 25)).map((user) => ({
        _type: 'user',
        login: user.login,
        email: user.email,
        disabled: false,
        locked: false
    }));
    const result = { _v: version, count: hits.length, hits, query, start, total: found.length };
    return json(200, { ...selected(result, readAttributes), _type: 'user_search_result' });
}

function matcher(query: Query): ((user: User) => boolean) | null {
    const { text_query: text, term_query: term } = query;
    if (text && Array.isArray(text.fields) && typeof text.search_phrase === 'string') {
        const phrase = text.search_phrase.toLowerCase();
        return (user) => text.fields.some((field) => valueOf(user, field).toLowerCase().includes(phrase));
    }
    if (term && Array.isArray(term.fields) && Array.isArray(term.values)) {
        return (user) => term.fields.some((field) => term.values.includes(valueOf(user, field)));
    }
    return query.match_all_query ? () => true : null;
}

function valueOf(user: User, field: string): string {
    return field === 'login' ? user.login : field === 'email' ? user.email : '';
}
