import type { HttpAnswer } from '../../contracts/http';
import type { User } from '../../access/access';
import { fault, json } from '../../web/answers';
import { selected } from '../ocapi-shop/selector';
import { matcherOf } from './searchQuery';
import type { SearchQuery } from './searchQuery';

/**
 * `POST user_search`. Source: OCAPI Data, resource UserSearch; of its fields login and email.
 * @param readAttributes - what the client may read; `_v` and `_type` it always gets
 */
export function searchUsers(
    users: User[],
    version: string,
    body: Record<string, unknown>,
    readAttributes: string
): HttpAnswer {
    const query = body.query as SearchQuery | undefined;
    const matches = matcherOf(query, valueOf);
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

function valueOf(user: User, field: string): string | undefined {
    return field === 'login' ? user.login : field === 'email' ? user.email : undefined;
}
