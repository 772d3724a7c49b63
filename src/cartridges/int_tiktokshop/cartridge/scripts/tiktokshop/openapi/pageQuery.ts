import type { Query } from './sign';

/**
 * The query for a page of a list.
 * @param size - items of a page
 * @param pageToken - empty for the first page
 * @param sortField - the list begins with the oldest by this field; empty for TikTok's own sequence
 */
export function pageQuery(size: number, pageToken: string, sortField: string): Query {
    const query: Query = { page_size: String(size) };
    if (sortField !== '') {
        query.sort_field = sortField;
        query.sort_order = 'ASC';
    }
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return query;
}
