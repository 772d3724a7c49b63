import { JOBS_BY_HAND, LISTENED_JOBS, LISTENING_JOB } from './rules/jobNames';
import type { Counts } from '../lifecycle/rules/counts/orderCounts';
import type { WordedFinding } from '../safeguards/findingText';
import { now } from '../platform/clock';
import { shownConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { reporterOf } from '../platform/shopSettings';
import { foreignOrders } from '../identity/store/foreignOrders';
import type { ForeignOrders } from '../identity/store/foreignOrders';
import { lastPlan, lastRun } from '../platform/jobRuns';
import type { JobRun } from '../platform/jobRuns';
import { refusedOrders } from '../orders/store/refusedOrders';
import type { RefusedOrder } from '../orders/store/refusedOrders';
import { lastSiteDays } from '../platform/siteDay';
import { readDeadTasks } from '../tasks/store/deadTasks';
import type { DeadLetters } from '../tasks/store/deadTasks';
import { countsOfDay, totalFigures } from '../figures/countOrders';
import { findAttention, findDeadlines } from './findAttention';
import type { Attention, Deadline, RequestAnswer } from './findAttention';
import { findSafeguardsIn } from '../safeguards/findSafeguards';
import { healthOf } from '../shops/listShops';
import type { ShopHealth } from '../shops/listShops';
import { shopMeasures } from '../figures/shopMeasures';
import type { ShopMeasures } from '../figures/shopMeasures';
import { watchFigures } from './watchWork';
import type { WatchFigures } from './watchWork';
import { hasTrait } from '../lifecycle/rules/tiktok/markets';

/** Dead letters that are read. */
const LOOKED_AT = 200;
/** Days of the chart and the funnel. */
const DAYS = 14;

/** Counts of the orders created on one day. */
export interface DayCounts {
    /** In the site's time zone, `2026-11-28`. */
    day: string;
    counts: Counts;
}

/** The content of the overview page in Business Manager. */
export interface Overview {
    now: Date;
    /** Deadlines and alerts as TikTokShop-ProcessTasks last found them. */
    watch: WatchFigures;
    /** Counts of all orders. */
    total: Counts;
    attention: Attention[];
    deadlines: Deadline[];
    refused: RefusedOrder[];
    /** Orders that claim to be TikTok's and are not. */
    foreign: ForeignOrders;
    /** The last days, oldest first. */
    days: DayCounts[];
    dead: DeadLetters;
    /** The last run of each job, and what the last run with `DryRun` would have done. */
    jobs: Array<{ id: string; run: JobRun | null; plan: JobRun | null }>;
    shops: ShopHealth[];
    /** What TikTok measures each shop by. */
    measures: ShopMeasures[];
    findings: WordedFinding[];
}

/**
 * Reads the overview. Makes two searches, for shops and for dead letters, and reads everything else by key, from
 * figures that TikTokShop-ProcessTasks keeps, so that its time does not grow with the number of orders.
 */
export function getOverview(): Overview {
    const watch = watchFigures();
    const total = totalFigures();
    const dead = readDeadTasks(LOOKED_AT);
    const connections = shownConnections();
    return {
        now: now(),
        watch: watch,
        total: total.counts,
        attention: findAttention(watch, total, dead.tasks, (shopId) => answerIn(shopId, connections)),
        deadlines: findDeadlines(watch),
        refused: refusedOrders(),
        foreign: foreignOrders(),
        days: lastSiteDays(DAYS).map((day) => ({ day: day, counts: countsOfDay(day) })),
        dead: dead,
        jobs: jobsShown().map((id) => ({ id: id, run: lastRun(id), plan: lastPlan(id) })),
        shops: connections.map(healthOf),
        measures: shopMeasures(dead.tasks),
        findings: findSafeguardsIn({ connections: connections, deadTasks: dead.tasks }).findings
    };
}

/** Jobs without a schedule are on the page once a person has tried one with `DryRun`. */
function jobsShown(): string[] {
    return LISTENED_JOBS.concat(LISTENING_JOB, JOBS_BY_HAND.filter(lastPlan));
}

/** How buyers' requests of a shop are answered. Without an id, it is the site's only shop. */
function answerIn(shopId: string, connections: Connection[]): RequestAnswer {
    if (reporterOf(shopId) !== 'cartridge') {
        return 'elsewhere';
    }
    const found = connections.filter(
        ({ shop }) => shop.custom.shopId === shopId || (shopId === '' && connections.length === 1)
    )[0];
    return hasTrait((found && found.shop.custom.region) || '', 'shipping-refuses') ? 'ship' : 'refuse';
}
