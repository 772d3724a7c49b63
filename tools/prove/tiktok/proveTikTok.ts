import { TargetError } from '../../target/targetError';
import type { Answer, Finding } from '../Fact';
import { findingsOf } from '../findings';
import type { TikTokSettings } from '../proveSettings';
import type { Outcome } from '../Run';
import { callTikTok } from './callTikTok';
import type { TikTokAnswer, TikTokCall } from './callTikTok';

type Ask = (call: TikTokCall) => Promise<TikTokAnswer>;
type Order = Record<string, any>;

const SEARCH = '/order/202309/orders/search';
const DETAIL = '/order/202507/orders';
const CANCELLATIONS = '/return_refund/202602/cancellations/search';
/** An id that no order of this shop has. */
const FOREIGN = '570000000000000001';
/** Orders that are looked at. */
const PAGE = '50';

const LASTING: Record<string, string> = {
    'tiktok-update-time': 'an address or a tracking number would have to change',
    'tiktok-inactive-shop': 'the shop would have to be inactive',
    'tiktok-grant-type': 'a refresh replaces the tokens of the shop',
    'tiktok-old-token': 'a refresh replaces the tokens of the shop',
    'tiktok-number-again': 'a package would have to be shipped',
    'tiktok-number-elsewhere': 'packages would have to be shipped',
    'tiktok-unit-beside-shipped': 'a unit would have to be cancelled',
    'tiktok-marked-markets': 'packages would have to be shipped in each market',
    'tiktok-rate-limits': 'the shop would be cut off for a while',
    'tiktok-batch-size': 'packages would have to be shipped',
    'tiktok-file-ready': 'TikTok fetches the file that it is told of',
    'tiktok-webhook-refused': 'addresses would have to be registered',
    'tiktok-labels-masked': 'an order with a label of TikTok would have to wait for its shipment',
    'tiktok-number-as-sent': 'a package would have to be shipped'
};

/**
 * Finds out what calls that change nothing can tell of TikTok.
 * @throws TargetError if the shop refuses an ordinary call; Unreachable without an answer
 */
export async function proveTikTok(shop: TikTokSettings, now: () => number): Promise<Finding[]> {
    const outcomes = new Map<string, Outcome>(
        Object.entries(LASTING).map(([id, why]) => [id, { answer: null, reason: why }])
    );
    const ask: Ask = (call) => callTikTok(shop, call, now());
    const found = (id: string, answer: Answer, reason: string): void => {
        outcomes.set(id, answer === null ? { answer, reason } : { answer });
    };
    const orders = await recentOrders(ask);
    await answerStatuses(ask, found);
    await answerEmptyBody(ask, found);
    await answerForeign(ask, orders, found);
    await answerTotal(ask, orders, found);
    await answerCancellations(ask, found);
    found('tiktok-district-levels', levelsOf(orders), 'no order has an address with districts outside the US');
    found('tiktok-cancelled-in-payment', paymentOf(orders), 'no order has cancelled units beside others');
    return findingsOf('tiktok', outcomes);
}

type Found = (id: string, answer: Answer, reason: string) => void;

async function recentOrders(ask: Ask): Promise<Order[]> {
    const { code, message, data } = await ask({
        method: 'POST',
        path: SEARCH,
        query: { page_size: PAGE, sort_field: 'update_time', sort_order: 'DESC' },
        body: '{"create_time_ge":0}'
    });
    if (code !== 0) {
        throw new TargetError(
            `The test shop refuses to list its orders: ${code} ${message}`,
            'Check the entries "tiktok-…" in dw.json; an access token ends after a week.'
        );
    }
    return (data.orders || []) as Order[];
}

/** Asks which HTTP status TikTok sends with an error code. */
async function answerStatuses(ask: Ask, found: Found): Promise<void> {
    const parameter = await ask({
        method: 'POST',
        path: SEARCH,
        query: { page_size: '0' },
        body: '{"create_time_ge":0}'
    });
    found('tiktok-error-status', refusal(parameter), 'page_size 0 was taken');
    const signature = await ask({ method: 'GET', path: DETAIL, query: { ids: FOREIGN }, sign: '0'.repeat(64) });
    found('tiktok-signature-status', refusal(signature), 'a wrong signature was taken');
}

function refusal({ code, status }: TikTokAnswer): number | null {
    return code === 0 ? null : status;
}

async function answerEmptyBody(ask: Ask, found: Found): Promise<void> {
    const { code } = await ask({ method: 'POST', path: SEARCH, query: { page_size: '1' }, body: '{}', signedBody: '' });
    found('tiktok-empty-body', code === 0, '');
}

async function answerForeign(ask: Ask, [order]: Order[], found: Found): Promise<void> {
    const id = 'tiktok-foreign-order';
    if (!order) {
        found(id, null, 'the shop has no order');
        return;
    }
    const { code, data } = await ask({ method: 'GET', path: DETAIL, query: { ids: `${order.id},${FOREIGN}` } });
    found(id, code === 0 && ((data.orders || []) as Order[]).some((given) => given.id === order.id), '');
}

/** Searches for the time of the two latest changes, in pages of one order: neither a page nor the whole list has as many. */
async function answerTotal(ask: Ask, orders: Order[], found: Found): Promise<void> {
    const id = 'tiktok-total-count';
    const times = orders.map((order) => Number(order.update_time));
    const [latest = 0, since = 0] = times;
    const inWindow = times.filter((time) => time >= since).length;
    if (orders.length <= inWindow) {
        found(id, null, 'the shop needs three orders that changed at different times');
        return;
    }
    const { data } = await ask({
        method: 'POST',
        path: SEARCH,
        query: { page_size: '1' },
        body: JSON.stringify({ update_time_ge: since, update_time_lt: latest + 1 })
    });
    found(id, data.total_count === inWindow, '');
}

/** Looks at the cancellations of any time. */
async function answerCancellations(ask: Ask, found: Found): Promise<void> {
    const id = 'tiktok-cancellation-time';
    const { code, message, data } = await ask({
        method: 'POST',
        path: CANCELLATIONS,
        query: { page_size: PAGE },
        body: '{"update_time_ge":0}'
    });
    const cancellations = (data.cancellations || []) as Order[];
    if (code !== 0 || cancellations.length === 0) {
        found(id, null, code === 0 ? 'the shop has no cancellation' : `TikTok refuses the search: ${code} ${message}`);
        return;
    }
    found(
        id,
        cancellations.every((cancellation) => Number(cancellation.update_time) > 0),
        ''
    );
}

/** Those of the US are known. */
function levelsOf(orders: Order[]): string[] | null {
    const addresses = orders.map((order) => (order.recipient_address || {}) as Order);
    const districts = addresses
        .filter((address) => address.region_code !== 'US')
        .flatMap((address) => (address.district_info || []) as Order[]);
    const levels = [...new Set(districts.map((district) => String(district.address_level)))].sort();
    return levels.length > 0 ? levels : null;
}

/** Compares the prices of the units with the payment of an order with cancelled units. */
function paymentOf(orders: Order[]): boolean | null {
    for (const { line_items: lines = [], payment = {} } of orders as Array<{ line_items?: Order[]; payment?: Order }>) {
        const cancelled = lines.filter((line) => line.display_status === 'CANCELLED');
        if (cancelled.length > 0 && cancelled.length < lines.length) {
            return cents(payment.sub_total) === lines.reduce((sum, line) => sum + cents(line.sale_price), 0);
        }
    }
    return null;
}

/** In the smallest unit that any currency has here. */
function cents(amount: unknown): number {
    const [whole = '0', fraction = ''] = String(amount || '0').split('.');
    return Number(whole + (fraction + '000').slice(0, 3));
}
