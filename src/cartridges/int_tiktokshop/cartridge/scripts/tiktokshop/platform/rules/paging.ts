/** Entries of a list that people can reach page by page. */
export const REACHABLE = 1000;

/**
 * The page of a list that is shown, from 1.
 * @param page - as it was asked for, any number
 * @param perPage - entries on a page
 */
export function reachablePage(page: number, perPage: number): number {
    return Math.min(Math.max(1, Math.floor(page)), REACHABLE / perPage);
}

/**
 * The number of pages that people can reach; an empty list has one.
 * @param count - entries of the list
 * @param perPage - entries on a page
 */
export function reachablePages(count: number, perPage: number): number {
    return Math.max(1, Math.ceil(Math.min(count, REACHABLE) / perPage));
}
