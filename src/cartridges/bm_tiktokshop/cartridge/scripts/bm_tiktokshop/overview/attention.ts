import type { Attention } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/findAttention';
import type { Overview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview';
import { deadlineOf } from '../platform/moment';
import { countText } from '../platform/numbers';
import { filledText, text } from '../platform/webPage';

/** The numbers of orders that need a person, and the most urgent of them. */
export function attentionView(overview: Overview): object {
    const tiles = tilesOf(overview);
    const shops = overview.shops.filter((shop) => shop.needsPerson);
    return {
        tiles: tiles.map(tileView),
        shops: shops.map((shop) => ({ name: shop.name, state: shop.state })),
        isQuiet: shops.length === 0 && tiles.every((tile) => tile.count === 0),
        rows: overview.attention.map((attention) => ({
            kind: attention.kind,
            orderNo: attention.orderNo,
            taskId: attention.taskId,
            what: whatOf(attention),
            todo: text('attention.todo.' + todoOf(attention)),
            why: attention.text,
            code: attention.kind === 'dead' ? attention.code : '',
            due: deadlineOf(attention.due)
        }))
    };
}

/** Name of the text that says what to do. */
function todoOf(attention: Attention): string {
    if (attention.endsByItself) {
        return attention.kind + '-ends';
    }
    const isPlain = attention.answer === '' || attention.answer === 'refuse';
    return isPlain ? attention.kind : attention.kind + '-' + attention.answer;
}

interface Tile {
    kind: string;
    count: number;
    /** The list behind the number. */
    action: string;
    parameter: string;
    value: string;
}

function tilesOf(overview: Overview): Tile[] {
    return [
        orders('late', overview.watch.late, 'late'),
        orders('request', overview.total['request-open'] || 0, 'request-open'),
        { kind: 'dead', count: overview.dead.total, action: 'TikTokShopTasks-Show', parameter: 'state', value: 'dead' },
        orders('held', overview.total.held || 0, 'held'),
        orders('alert', overview.watch.alerts, 'attention')
    ];
}

function tileView(tile: Tile): object {
    return {
        hasSome: tile.count > 0,
        count: countText(tile.count),
        label: filledText('attention.' + tile.kind, [tile.count]),
        action: tile.action,
        parameter: tile.parameter,
        value: tile.value
    };
}

function orders(kind: string, count: number, filter: string): Tile {
    return { kind: kind, count: count, action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter };
}

/** The reason in a few words, without the message of job or TikTok. */
function whatOf(attention: Attention): string {
    if (attention.kind === 'held') {
        return attention.code
            .split(', ')
            .map((reason) => text('hold.' + reason, reason))
            .join('; ');
    }
    return text('attention.one.' + attention.kind + (attention.kind === 'dead' ? '.' + attention.taskKind : ''));
}
