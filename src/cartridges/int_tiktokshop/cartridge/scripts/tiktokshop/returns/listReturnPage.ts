import { reachablePage, reachablePages } from '../platform/rules/paging';
import { describeReturnObject } from './describeReturn';
import type { DescribedReturn } from './describeReturn';
import { listReturns } from './store/returnObject';
import type { ListedReturns } from './store/returnObject';

/** Returns on a page. */
const RETURNS_PER_PAGE = 50;

/** One page of returns. */
export interface ReturnList {
    listed: ListedReturns;
    count: number;
    returns: DescribedReturn[];
    /** From 1. */
    page: number;
    pages: number;
}

/**
 * Reads one page of returns, latest change first, with one search.
 * @param page - from 1; beyond the last page the list is empty
 */
export function listReturnPage(listed: ListedReturns, page: number): ReturnList {
    const wanted = reachablePage(page, RETURNS_PER_PAGE);
    const found = listReturns(listed, (wanted - 1) * RETURNS_PER_PAGE, RETURNS_PER_PAGE);
    return {
        listed: listed,
        count: found.count,
        returns: found.returns.map(describeReturnObject).filter((one): one is DescribedReturn => one !== null),
        page: wanted,
        pages: reachablePages(found.count, RETURNS_PER_PAGE)
    };
}
