import { eachInTransaction } from '../platform/eachInTransaction';
import { isoNow, now } from '../platform/clock';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { dispatchesPassed } from '../lifecycle/store/ledger/dispatchDeadline';
import { getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import { siteConnections } from '../shops/store/connections';
import type { Task } from '../tasks/store/tasks';
import { countsOfDay, totalFigures } from './countOrders';
import { addShopCounts, measureOf } from './rules/measureLimits';
import type { Measure } from './rules/measureLimits';
import { countName, MEASURES } from './rules/measures';
import type { MeasureName } from './rules/measures';
import { dayCounted } from './rules/orderCounts';
import type { Counts } from './rules/orderCounts';
import { lastSiteDays } from '../platform/siteDay';
import { unique } from '../platform/rules/lists';

/** TikTok looks at seven days in some markets, and at thirty in others. Both are days on which orders were created. */
const WEEK = 7;
const MONTH = 30;
/** Most orders past their deadline that one run marks; the next run takes the others. */
const MARKED = 1000;
/** Errors of reports after which TikTok has no valid tracking number. */
const TRACKING_REFUSED = ['unknown_carrier', '21011022', '21011025', '21034012', '21004012'];

/** Counts of one shop, by names without the shop. */
interface ShopCounts {
    /** Empty when the shop is unknown. */
    shopId: string;
    /** Shop ids under which its orders were counted: also the empty one, where the site has this shop only. */
    countedUnder: string[];
    /** TikTok's name for it; empty when it is not connected. */
    name: string;
    week: Counts;
    month: Counts;
}

/** What TikTokShop-ProcessTasks keeps for the measures. */
interface MeasureFigures {
    /** Up to when passed deadlines were noticed, ISO 8601 UTC. */
    passedUntil: string;
    /** The hour in which the counts were last added up, for example `2026-11-28T09`. */
    summedIn?: string;
    shops: ShopCounts[];
}

/** The measures of one shop, each for the last 7 and the last 30 days. */
export interface ShopMeasures {
    shopId: string;
    /** Empty when it is not connected. */
    name: string;
    measures: Array<{ week: Measure; month: Measure }>;
}

/**
 * Makes orders due for counting whose dispatch deadline has passed: nothing else about them changes. Reads only those
 * whose deadline has passed since the last run that found some.
 */
export function noticePassedDeadlines(): void {
    const figures = storedFigures();
    const until = now();
    const passed = dispatchesPassed(new Date(figures.passedUntil || 0), until, MARKED);
    const last = passed[passed.length - 1];
    const isCut = passed.length === MARKED && last !== undefined && last.custom.shipBy !== null;
    if (passed.length === 0) {
        return;
    }
    eachInTransaction(passed, markCountDue);
    figures.passedUntil = isCut ? (last.custom.shipBy as Date).toISOString() : until.toISOString();
    inTransaction(() => storeRecord('measures', figures));
}

/**
 * Adds up the counts of the last 7 and 30 days by shop, for pages and alerts: when orders were counted again, and each hour,
 * because days end and shops come and go.
 * @param areCounted - whether orders were counted since the last time
 */
export function sumMeasures(areCounted: boolean): void {
    const figures = storedFigures();
    const hour = isoNow().slice(0, 'YYYY-MM-DDTHH'.length);
    if (!areCounted && figures.summedIn === hour) {
        return;
    }
    const week: { [shopId: string]: Counts } = {};
    const month: { [shopId: string]: Counts } = {};
    lastSiteDays(MONTH)
        .map(countsOfDay)
        .forEach((counts, index) => {
            addShopCounts(month, counts);
            if (index >= MONTH - WEEK) {
                addShopCounts(week, counts);
            }
        });
    figures.summedIn = hour;
    figures.shops = shopsOf(Object.keys(month)).map((shop) => ({
        shopId: shop.shopId,
        countedUnder: shop.countedUnder,
        name: shop.name,
        week: sumOf(shop.countedUnder.map((id) => week[id] || {})),
        month: sumOf(shop.countedUnder.map((id) => month[id] || {}))
    }));
    inTransaction(() => storeRecord('measures', figures));
}

/** The shops behind ids under which orders were counted. */
function shopsOf(ids: string[]): Array<{ shopId: string; countedUnder: string[]; name: string }> {
    const connected = siteConnections().map(({ shop }) => shop.custom);
    const only = connected.length === 1 ? (connected[0] as { shopId: string }).shopId : '';
    return unique(ids.map((id) => id || only)).map((shopId) => {
        const found = connected.filter((shop) => shop.shopId === shopId)[0];
        return {
            shopId: shopId,
            countedUnder: ids.filter((id) => (id || only) === shopId),
            name: found ? found.shopName || found.shopId : ''
        };
    });
}

function sumOf(all: Counts[]): Counts {
    const sum: Counts = {};
    all.forEach((counts) =>
        Object.keys(counts).forEach((name) => {
            sum[name] = (sum[name] || 0) + (counts[name] as number);
        })
    );
    return sum;
}

/**
 * The measures of each shop as last summed up. Reads by key only.
 * @param dead - dead letters: TikTok has refused the tracking of some
 */
export function shopMeasures(dead: Task[]): ShopMeasures[] {
    const refused = refusedTracking(dead);
    return storedFigures().shops.map((shop) => ({
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
    const under = storedFigures()
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

function storedFigures(): MeasureFigures {
    return getRecord<MeasureFigures>('measures', { passedUntil: '', shops: [] });
}
