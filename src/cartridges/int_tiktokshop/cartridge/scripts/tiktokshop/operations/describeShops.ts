import { now } from '../platform/clock';
import { callsOf, callsToday } from '../platform/outgoing/callCounts';
import type { DayCalls } from '../platform/outgoing/callCounts';
import { callsPerDayOf, usualCallsPerDayOf } from '../platform/shopSettings';
import { healthOf } from '../shops/listShops';
import type { ShopHealth } from '../shops/listShops';
import { misfitHere } from '../shops/misfitHere';
import type { MarketMisfit } from '../shops/rules/marketMisfit';
import { shownConnections } from '../shops/store/connections';
import { refusalOf } from '../shops/store/shopRefusal';
import type { Connection } from '../shops/store/connections';
import { openImports } from '../tasks/store/taskLists';
import type { OpenImports } from '../tasks/store/taskLists';
import type { Task } from '../tasks/store/tasks';
import { countsOfDay } from '../figures/countOrders';
import { countName, ORDERED } from '../lifecycle/rules/counts/measures';
import type { Counts } from '../lifecycle/rules/counts/orderCounts';
import { lastSiteDays } from '../platform/siteDay';

/** Imports of a shop that the page lists. */
const LISTED = 100;

/** What operations have to know of a shop. */
export interface ShopState {
    health: ShopHealth;
    /** Whether the cartridge brings its orders to this site. */
    isImported: boolean;
    /** Whether there are imports to show: a person may choose orders in connector mode, too. */
    hasImports: boolean;
    /** Why this site cannot have its orders; null when it can. */
    misfit: MarketMisfit;
    /** Why TikTok refuses all calls for it, as a stored notice; empty while it does not. */
    refusal: string;
    /** How long ago TikTok's changed orders were read, in milliseconds; null for never. */
    lag: number | null;
    /** Orders of it that came here today, as the site has days. */
    ordersToday: number;
    /** Calls of the last days in UTC, latest first. */
    calls: DayCalls[];
    /** Calls of today, those that it may make on a day, and how many of them calls without a deadline may use. */
    callsToday: number;
    callsPerDay: number;
    usualCallsPerDay: number;
    /** Orders that wait for the end of TikTok's hold, and those that the next run imports. */
    onHold: number;
    due: number;
    /** Imports that failed: given up, or tried again later. The first of them. */
    notImported: Task[];
    notImportedCount: number;
}

/** Says how the shops of this site are doing. Makes one search for shops, and one for the imports of each. */
export function describeShops(): ShopState[] {
    const time = now();
    const connections = shownConnections();
    const today = countsOfDay(lastSiteDays(1)[0] as string);
    return connections.map((connection) => {
        const { shopId } = connection.shop.custom;
        return stateOf(connection, time, openImports(shopId, LISTED), ordersOf(shopId, connections, today));
    });
}

function stateOf(connection: Connection, time: Date, imports: OpenImports, ordersToday: number): ShopState {
    const health = healthOf(connection);
    const isImported = health.isOurs && health.isDirect;
    return {
        health: health,
        isImported: isImported,
        hasImports: isImported || imports.onHold + imports.due + imports.failedCount > 0,
        misfit: isImported ? misfitHere(connection.shop) : null,
        refusal: refusalOf(connection.shop),
        lag: health.ordersReadUntil ? Math.max(0, time.getTime() - health.ordersReadUntil.getTime()) : null,
        ordersToday: ordersToday,
        calls: callsOf(health.shopId),
        callsToday: callsToday(health.shopId),
        callsPerDay: callsPerDayOf(connection.shop),
        usualCallsPerDay: usualCallsPerDayOf(connection.shop),
        onHold: imports.onHold,
        due: imports.due,
        notImported: imports.failed,
        notImportedCount: imports.failedCount
    };
}

/** Orders without a known shop are of the only shop, if there is only one. */
function ordersOf(shopId: string, connections: Connection[], today: Counts): number {
    const ids = connections.length === 1 ? [shopId, ''] : [shopId];
    return ids.reduce((sum, id) => sum + ORDERED.reduce((all, name) => all + (today[countName(id, name)] || 0), 0), 0);
}
