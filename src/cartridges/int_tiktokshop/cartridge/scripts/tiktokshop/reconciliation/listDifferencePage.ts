import { REACHABLE, reachablePage, reachablePages } from '../platform/rules/paging';
import { siteConnections } from '../shops/store/connections';
import { describeDifference } from './describeDifference';
import type { DescribedDifference } from './describeDifference';
import { lastReconcileRun } from './keptRun';
import type { ReconcileRun } from './rules/reconcileRun';
import { findDifference, listDifferences } from './store/differences';
import type { DifferenceChoice, DifferenceObject } from './store/differences';

/** Differences on a page. */
const PER_PAGE = 25;

/** A shop of this site, and how far it was compared. */
export interface ComparedShop {
    shopId: string;
    name: string;
    /** null before the first comparison. */
    run: ReconcileRun | null;
}

/** One page of differences. */
export interface DifferencePage {
    chosen: DifferenceChoice;
    count: number;
    differences: DescribedDifference[];
    shops: ComparedShop[];
    /** From 1. */
    page: number;
    pages: number;
}

/**
 * Reads one page of differences, latest first.
 * @param page - from 1; beyond the last page the list is empty
 */
export function listDifferencePage(chosen: DifferenceChoice, page: number): DifferencePage {
    const wanted = reachablePage(page, PER_PAGE);
    const found = listDifferences(chosen, (wanted - 1) * PER_PAGE, PER_PAGE);
    return {
        chosen: chosen,
        count: found.count,
        differences: found.differences.map(describeDifference),
        shops: comparedShops(),
        page: wanted,
        pages: reachablePages(found.count, PER_PAGE)
    };
}

/** The first thousand differences of a choice, for a file. */
export function listAllDifferences(chosen: DifferenceChoice): DescribedDifference[] {
    return listDifferences(chosen, 0, REACHABLE).differences.map(describeDifference);
}

/** Differences by their keys; those that have gone meanwhile are left out. */
export function listDifferencesByKey(keys: string[]): DescribedDifference[] {
    return keys
        .map(findDifference)
        .filter((object): object is DifferenceObject => object !== null)
        .map(describeDifference);
}

/** The shops of this site, by name where they have one. */
function comparedShops(): ComparedShop[] {
    return siteConnections().map(({ shop }) => ({
        shopId: shop.custom.shopId,
        name: shop.custom.shopName || shop.custom.shopId,
        run: lastReconcileRun(shop.custom.shopId)
    }));
}
