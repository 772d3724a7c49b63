import { getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import { unique } from '../platform/rules/lists';
import { lastSiteDays } from '../platform/siteDay';
import type { Task } from '../tasks/store/tasks';
import { totalFigures } from './countOrders';
import { measureOf, MONTH, sumOf, WEEK } from './rules/measureLimits';
import type { Measure } from './rules/measureLimits';
import { countName, MEASURES } from '../lifecycle/rules/counts/measures';
import type { MeasureName } from '../lifecycle/rules/counts/measures';
import { dayCounted } from '../lifecycle/rules/counts/orderCounts';
import type { Counts } from '../lifecycle/rules/counts/orderCounts';
import { measureFigures } from './store/measureFigures';
import type { ShopCounts } from './store/measureFigures';

/** Errors of reports after which TikTok has no valid tracking number. */
const TRACKING_REFUSED = ['unknown_carrier', '21011022', '21011025', '21034012', '21004012'];

/** The measures of one shop, each for the last 7 and the last 30 days. */
export interface ShopMeasures {
    shopId: string;
    /** Empty when it is not connected. */
    name: string;
    measures: Array<{ week: Measure; month: Measure }>;
}

/**
 * The measures of each shop as last summed up. Reads by key only.
 * @param dead - dead letters: TikTok has refused the tracking of some
 */
export function shopMeasures(dead: Task[]): ShopMeasures[] {
    const refused = refusedTracking(dead);
    return measureFigures().shops.map((shop) => ({
        shopId: shop.shopId,
        name: shop.name,
        measures: MEASURES.map((name) => ({
            week: measureOf(name, withRefused(shop.week, shop, refused, WEEK)),
            month: measureOf(name, withRefused(shop.month, shop, refused, MONTH))
        }))
    }));
}

/**
 * TikTok ids of the orders at fault in a measure, the latest first: the latest 200 of each shop.
 * @param shopId - `all` for every shop
 */
export function faultyOrders(name: MeasureName, shopId: string, dead: Task[]): string[] {
    const ids = totalFigures().ids;
    const under = measureFigures()
        .shops.filter((shop) => shopId === 'all' || shop.shopId === shopId)
        .reduce<string[]>((found, shop) => found.concat(shop.countedUnder), []);
    const counted = under.reduce<string[]>((found, id) => found.concat(ids[countName(id, name)] || []), []);
    const refused = name === 'untracked' ? refusedTracking(dead).filter((one) => under.indexOf(one.shopId) >= 0) : [];
    const all = refused.map((one) => one.externalOrderId).concat(counted.reverse());
    const first = lastSiteDays(MONTH)[0] as string;
    return unique(all).filter((id) => dayOf(id) >= first);
}

interface Refused {
    externalOrderId: string;
    shopId: string;
    day: string;
}

function refusedTracking(dead: Task[]): Refused[] {
    return dead
        .filter((task) => task.custom.kind === 'report' && TRACKING_REFUSED.indexOf(task.custom.lastCode || '') >= 0)
        .map((task) => {
            const id = task.custom.externalOrderId || '';
            const entry = getAnyEntry(id);
            return { externalOrderId: id, shopId: (entry && entry.custom.shopId) || '', day: dayOf(id) };
        });
}

/** Packages that TikTok has refused have a number here, so they are not among those without. */
function withRefused(counts: Counts, shop: ShopCounts, refused: Refused[], days: number): Counts {
    const first = lastSiteDays(days)[0] as string;
    const more = refused.filter((one) => shop.countedUnder.indexOf(one.shopId) >= 0 && one.day >= first).length;
    const sum = sumOf([counts]);
    sum.untracked = Math.min((sum.untracked || 0) + more, sum.packages || 0);
    return sum;
}

/** The day for which an order counts; empty for one that was not counted. */
function dayOf(externalOrderId: string): string {
    const entry = getAnyEntry(externalOrderId);
    return entry ? dayCounted(entry.custom.countedAs || '') : '';
}
