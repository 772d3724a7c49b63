import { STATUS_COUNTS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/counts/orderCounts';
import type { Overview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview';
import { MINUTE } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations';
import { dayChart } from './rules/dayChart';
import type { DayChart } from './rules/dayChart';
import { funnel } from './rules/funnel';
import type { FunnelStage } from './rules/funnel';
import { dayText, deadlineOf, momentOf, shortDayText } from '../platform/moment';
import { countText, percentText } from '../platform/numbers';
import { filledText } from '../platform/webPage';
import { attentionView } from './attention';
import { jobViews } from './jobs';
import { measuresView } from './measures';

/** Numbers of foreign orders shown. */
const FOREIGN = 20;
/** Deadlines shown. */
const DEADLINES = 8;
/** Older figures are out of date: TikTokShop-ProcessTasks runs every five minutes. */
const STALE = 30 * MINUTE;

/** The view of the overview page. */
export function overviewView(overview: Overview): object {
    const first = overview.days[0];
    const last = overview.days[overview.days.length - 1];
    return {
        asOf: momentOf(overview.watch.at),
        isStale: isStale(overview),
        attention: attentionView(overview),
        refused: overview.refused.map(refusedView),
        refusedTitle: filledText('refused.title', [overview.refused.length]),
        foreign: {
            title: filledText('foreign.title', [overview.foreign.count]),
            count: overview.foreign.count,
            orderNos: overview.foreign.orderNos.slice(-FOREIGN)
        },
        deadlines: overview.deadlines.slice(0, DEADLINES).map(deadlineView),
        dueSoon: overview.watch.dueSoon,
        dueSoonText: filledText('deadlines.soon', [overview.watch.dueSoon]),
        from: first ? first.day : '',
        to: last ? last.day : '',
        states: STATUS_COUNTS,
        days: overview.days.map(dayView).reverse(),
        measures: measuresView(overview.measures),
        chart: chartView(dayChart(overview.days)),
        funnelTitle: filledText('funnel.title', [overview.days.length]),
        funnel: funnelView(overview),
        dead: countText(overview.dead.total),
        deadKinds: deadKinds(overview.dead),
        oldestWaiting: momentOf(overview.watch.oldestWaiting),
        jobs: jobViews(overview.jobs),
        shops: overview.shops.map(shopView),
        findingsTitle: filledText('overview.safeguards', [overview.findings.length]),
        findings: overview.findings
    };
}

function refusedView(order: Overview['refused'][0]): object {
    return { id: order.externalOrderId, code: order.code, path: order.path, at: momentOf(order.at) };
}

function deadlineView(deadline: Overview['deadlines'][0]): object {
    return { kind: deadline.kind, orderNo: deadline.orderNo, due: deadlineOf(deadline.due) };
}

function dayView({ day, counts }: Overview['days'][0]): object {
    return {
        day: day,
        label: dayText(day),
        counts: STATUS_COUNTS.map((name) => ({
            name: name,
            hasSome: (counts[name] || 0) > 0,
            count: countText(counts[name] || 0)
        }))
    };
}

function deadKinds({ byKind }: Overview['dead']): object[] {
    return Object.keys(byKind)
        .sort()
        .map((kind) => ({ kind: kind, count: countText(byKind[kind] || 0) }));
}

function shopView(shop: Overview['shops'][0]): object {
    return {
        name: shop.name,
        region: shop.region,
        state: shop.state,
        accessTokenEnds: momentOf(shop.accessTokenEndsAt),
        authorizationEnds: momentOf(shop.authorizationEndsAt),
        ordersRead: momentOf(shop.ordersReadUntil)
    };
}

/** Orders that were refused in these days are on TikTok, and not here. */
function funnelView({ days, refused }: Overview): object[] {
    const first = days[0];
    const lost = first ? refused.filter((order) => order.at >= first.day).length : 0;
    return funnel(days, lost).map(stageView);
}

function chartView(chart: DayChart): object {
    return {
        width: chart.width,
        height: chart.height,
        barWidth: chart.barWidth,
        baseline: chart.baseline,
        columns: chart.columns.map((column) => ({
            label: shortDayText(column.day),
            x: column.x,
            bars: column.bars.map((bar) => ({
                name: bar.name,
                y: bar.y,
                height: bar.height,
                text: filledText('chart.' + bar.name, [bar.count])
            })),
            total: column.total > 0 ? countText(column.total) : '',
            totalY: column.totalY
        })),
        series: chart.series.map((series) => ({
            name: series.name,
            text: filledText('chart.' + series.name, [series.count])
        }))
    };
}

function stageView(stage: FunnelStage): object {
    return {
        name: stage.name,
        count: countText(stage.count),
        percent: stage.percent,
        share: percentText(stage.percent),
        filter: stage.filter
    };
}

function isStale(overview: Overview): boolean {
    return overview.watch.at === '' || passedSince(overview.watch.at, overview) > STALE;
}

function passedSince(time: string, overview: Overview): number {
    return overview.now.getTime() - new Date(time).getTime();
}
