import type { InProcess } from '../../sandbox/start/inProcess';
import { isFailure } from '../../sfcc-mocks';

type Json = Record<string, any>;

/** One line of an order each. */
export const PRODUCTS = ['701643632930', '701643632947', '701644329402'];

/** Calls a control of the simulated TikTok Shop. */
function simulate(sandbox: InProcess, action: string, body: Json = {}): Json {
    const answer = sandbox.tiktok.handle({
        method: 'POST',
        url: `${sandbox.ready.tiktok}/_sim/${action}`,
        headers: {},
        body: JSON.stringify(body)
    });
    if (isFailure(answer) || answer.status >= 300) {
        throw new Error(`${action}: ${isFailure(answer) ? answer.failure : answer.body}`);
    }
    return JSON.parse(answer.body) as Json;
}

/**
 * Orders of three lines, paid an hour ago, created by the connector as in production.
 * @returns their TikTok ids
 */
export async function seedOrders(sandbox: InProcess, count: number): Promise<string[]> {
    const ids = payOrders(sandbox, count);
    await sandbox.clock.advance(61 * 60 * 1000);
    return ids;
}

/** Orders of three lines that buyers have just paid. @returns their TikTok ids */
export function payOrders(sandbox: InProcess, count: number): string[] {
    raiseStock(sandbox);
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
        const items = PRODUCTS.map((productId) => ({ productId, quantity: 1, price: '20.00' }));
        const { id } = simulate(sandbox, 'orders', { items, holdFlow: 'awaiting' });
        simulate(sandbox, `orders/${id}/pay`);
        ids.push(String(id));
    }
    return ids;
}

/** Enough stock, so that no order is held. */
function raiseStock(sandbox: InProcess): void {
    for (const row of sandbox.instance.store.table('InventoryRecord').values()) {
        (row.data as { allocation: number }).allocation = 1000000;
    }
}

/** The OMS ships orders, each in one package, by events of a hundred. */
export async function shipAll(sandbox: InProcess, ids: string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += 100) {
        const events = ids.slice(start, start + 100).map((id, position) => ({
            eventId: `bench-${id}`,
            orderNo: `TTS-${id}`,
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: `1Z${start + position}` }]
        }));
        const outcomes = await sendEvents(sandbox, events);
        const refused = outcomes.find((outcome) => outcome.outcome !== 'applied');
        if (outcomes.length !== events.length || refused) {
            throw new Error(`the events were not applied: ${JSON.stringify(refused)}`);
        }
    }
}

/** Sends events as an OMS does, a hundred at most, and gives their outcomes. */
export async function sendEvents(sandbox: InProcess, events: Json[]): Promise<Json[]> {
    const { instance, organization, site, credentials } = sandbox.ready;
    const token = await omsToken(sandbox, instance, credentials);
    const answer = sandbox.request({
        method: 'POST',
        url: `${instance}/custom/tiktokshop-oms/v1/organizations/${organization}/order-events?siteId=${site}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ events })
    });
    if (answer.status !== 200) {
        throw new Error(`events were answered with ${answer.status}: ${answer.body}`);
    }
    return (JSON.parse(answer.body) as { outcomes?: Json[] }).outcomes || [];
}

async function omsToken(
    sandbox: InProcess,
    instance: string,
    credentials: { clientId: string; clientSecret: string }
): Promise<string> {
    const tenant = sandbox.ready.organization.replace(/^f_ecom_/, '');
    const answer = await sandbox.send({
        method: 'POST',
        url: `${instance}/dwsso/oauth2/access_token`,
        headers: {
            authorization:
                'Basic ' + Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64'),
            'content-type': 'application/x-www-form-urlencoded'
        },
        body: `grant_type=client_credentials&scope=c_tiktokshop_oms_rw%20SALESFORCE_COMMERCE_API:${tenant}`
    });
    return isFailure(answer) ? '' : String((JSON.parse(answer.body) as Json).access_token);
}

/** Sets a site preference, as an administrator does. */
export function setPreference(sandbox: InProcess, name: string, value: unknown): void {
    sandbox.instance.execute({ kind: 'job', siteId: sandbox.ready.site }, (execution) => {
        const Site = execution.modules.require('dw/system/Site') as {
            current: { setCustomPreferenceValue(id: string, v: unknown): void };
        };
        const Transaction = execution.modules.require('dw/system/Transaction') as { wrap(work: () => void): void };
        Transaction.wrap(() => Site.current.setCustomPreferenceValue(name, value));
    });
}
