import { isoNow } from '../platform/clock';
import { unique } from '../platform/rules/lists';
import { lastSiteDays } from '../platform/siteDay';
import { inTransaction } from '../platform/transaction';
import { siteConnections } from '../shops/store/connections';
import { countsOfDay } from './countOrders';
import { addShopCounts, MONTH, sumOf, WEEK } from './rules/measureLimits';
import type { Counts } from '../lifecycle/rules/counts/orderCounts';
import { measureFigures, storeMeasureFigures } from './store/measureFigures';

/**
 * Adds up the counts of the last 7 and 30 days by shop, for pages and alerts: when orders were counted again, and each hour,
 * because days end and shops come and go.
 * @param areCounted - whether orders were counted since the last time
 */
export function sumMeasures(areCounted: boolean): void {
    const figures = measureFigures();
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
    inTransaction(() => storeMeasureFigures(figures));
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
