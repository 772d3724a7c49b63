import type { Overview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview';
import { dayChart } from './rules/dayChart';
import { funnel } from './rules/funnel';
import { deadlineOf, momentOf, spanText } from '../platform/moment';
import { attentionView } from './attention';
import { jobViews } from './jobs';
import { measuresView } from './measures';

/** The states in the table of days; each is also a filter of the list of orders. */
const STATES = ['new', 'acknowledged', 'partially-shipped', 'shipped', 'delivered', 'completed', 'cancelled'];
/** Numbers of foreign orders shown. */
const FOREIGN = 20;
/** Deadlines shown. */
const DEADLINES = 8;
/** Older figures are out of date: TikTokShop-ProcessTasks runs every five minutes. */
const STALE = 30 * 60 * 1000;

/** The view of the overview page. */
export function overviewView(overview: Overview): object {
    const first = overview.days[0];
    const last = overview.days[overview.days.length - 1];
    return {
        asOf: momentOf(overview.watch.at),
        isStale: isStale(overview),
        attention: attentionView(overview),
        refused: overview.refused.map((order) => ({
            id: order.externalOrderId,
            code: order.code,
            path: order.path,
            at: momentOf(order.at)
        })),
        foreign: { count: overview.foreign.count, orderNos: overview.foreign.orderNos.slice(-FOREIGN) },
        deadlines: overview.deadlines.slice(0, DEADLINES).map((deadline) => ({
            kind: deadline.kind,
            orderNo: deadline.orderNo,
            due: deadlineOf(deadline.due)
        })),
        dueSoon: overview.watch.dueSoon,
        from: first ? first.day : '',
        to: last ? last.day : '',
        states: STATES,
        days: overview.days
            .map((day) => ({
                day: day.day,
                counts: STATES.map((name) => ({ name: name, count: day.counts[name] || 0 }))
            }))
            .reverse(),
        measures: measuresView(overview.measures),
        chart: dayChart(overview.days),
        funnel: funnel(overview.days, first ? overview.refused.filter((order) => order.at >= first.day).length : 0),
        dead: overview.dead.total,
        deadKinds: Object.keys(overview.dead.byKind)
            .sort()
            .map((kind) => ({ kind: kind, count: overview.dead.byKind[kind] })),
        oldestWaiting: momentOf(overview.watch.oldestWaiting),
        oldestAge: ageOf(overview),
        jobs: jobViews(overview.jobs),
        shops: overview.shops.map((shop) => ({
            name: shop.name,
            region: shop.region,
            state: shop.state,
            accessTokenEnds: momentOf(shop.accessTokenEndsAt),
            authorizationEnds: momentOf(shop.authorizationEndsAt)
        })),
        findings: overview.findings
    };
}

function isStale(overview: Overview): boolean {
    return overview.watch.at === '' || passedSince(overview.watch.at, overview) > STALE;
}

/** How long the oldest task has been waiting. */
function ageOf(overview: Overview): string {
    const since = overview.watch.oldestWaiting;
    return since === '' ? '' : spanText(passedSince(since, overview));
}

function passedSince(time: string, overview: Overview): number {
    return overview.now.getTime() - new Date(time).getTime();
}
