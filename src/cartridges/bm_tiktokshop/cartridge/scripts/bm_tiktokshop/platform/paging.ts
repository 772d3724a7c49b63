/** Links to the other pages of a list. */
export interface Paging {
    page: number;
    pages: number;
    /** 0 if there is none. */
    previous: number;
    next: number;
}

/**
 * Paging of a list.
 * @param page - from 1
 */
export function pagesOf(page: number, pages: number): Paging {
    return {
        page: page,
        pages: pages,
        previous: page > 1 ? page - 1 : 0,
        next: page < pages ? page + 1 : 0
    };
}
