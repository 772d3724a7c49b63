import type { JsonAnswer } from '../target/Target';
import type { OwnOrder, Run } from './Run';

const AT_ONCE = 20;
const HOOKS_OFF =
    'hooks of APIs are off: switch on "Enable Salesforce Commerce Cloud API hook execution" (Administration > Global ' +
    'Preferences > Feature Switches)';
const OF_HOOKS = ['order-patch-hooks', 'before-patch', 'hook-reasons', 'get-may-write'];

interface ReadOrder {
    createdBy: string;
    channel: string;
    text: string;
    notes: Array<{ subject: string; text: string }>;
}

/** Reads one of the orders of this run by a script. */
export async function readOrder(run: Run, order: OwnOrder): Promise<ReadOrder> {
    return (await run.ask('orders.read', order)) as ReadOrder;
}

/** What OCAPI does with an order, and which hooks see it. */
export async function askOrderApi(run: Run, order: OwnOrder): Promise<void> {
    await run.attempt(['api-hooks', ...OF_HOOKS], () => askHooks(run, order));
    await run.ask('orders.mark', { ...order, text: '' });
    await run.attempt(['objects-in-texts'], () => askObject(run, order));
    await run.attempt(['invalid-utf8'], () => askBytes(run, order));
    await run.attempt(['conflict-status'], () => askConflict(run, order));
}

async function askHooks(run: Run, order: OwnOrder): Promise<void> {
    const got = await run.target.shop('GET', '/orders/' + order.orderNo);
    if (got.status !== 200) {
        run.unanswered(['api-hooks', ...OF_HOOKS], 'OCAPI does not give the order: ' + faultOf(got));
        return;
    }
    const written = got.json.c_tiktokshopProve as unknown;
    run.found('api-hooks', written !== undefined);
    if (written === undefined) {
        run.unanswered(OF_HOOKS, HOOKS_OFF);
        return;
    }
    run.found('get-may-write', written === 'written');
    await run.ask('orders.mark', { ...order, text: 'before' });
    const patched = await patch(run, order, { external_order_text: 'after' });
    if (patched.status !== 200) {
        run.unanswered(OF_HOOKS, 'OCAPI does not change the order: ' + faultOf(patched));
        return;
    }
    await askPatchHooks(run, order);
}

async function askPatchHooks(run: Run, order: OwnOrder): Promise<void> {
    const { notes } = await readOrder(run, order);
    const [before, after] = ['beforePATCH', 'afterPATCH'].map((name) => notes.find(({ subject }) => subject === name));
    run.found('order-patch-hooks', before !== undefined && after !== undefined);
    if (!before) {
        run.unanswered(['before-patch', 'hook-reasons'], 'beforePATCH does not fire');
        return;
    }
    run.found('before-patch', before.text === 'before' ? 'what was before' : 'what is written');
    await run.ask('orders.mark', { ...order, text: 'refuse' });
    const refused = await patch(run, order, { external_order_text: 'refused' });
    if (refused.status === 200) {
        run.unanswered(['hook-reasons'], 'the refusal of the hook did not count');
        return;
    }
    run.found('hook-reasons', JSON.stringify(refused.json).includes('the reason of the hook'));
}

async function askObject(run: Run, order: OwnOrder): Promise<void> {
    const { status, json } = await patch(run, order, { c_cancelInfo: { cancelItems: {} } });
    if (status === 200 || status === 400) {
        run.found('objects-in-texts', status === 200);
    } else {
        run.unanswered(['objects-in-texts'], 'OCAPI does not change the order: ' + faultOf({ status, json }));
    }
}

async function askBytes(run: Run, order: OwnOrder): Promise<void> {
    const latin1 = Buffer.from('{"external_order_text": "caf\u00e9"}', 'latin1');
    const { status } = await patch(run, order, latin1);
    const { text } = await readOrder(run, order);
    run.found('invalid-utf8', status >= 400 ? 'refused' : text === 'caf\uFFFD' ? 'U+FFFD' : 'other characters');
}

async function askConflict(run: Run, order: OwnOrder): Promise<void> {
    const bodies = Array.from({ length: AT_ONCE }, (_, index) => ({ external_order_text: 'change ' + index }));
    const answers = await Promise.all(bodies.map((body) => patch(run, order, body)));
    const other = answers.map(({ status }) => status).find((status) => status !== 200);
    if (other === undefined) {
        run.unanswered(['conflict-status'], `of ${AT_ONCE} changes at once none met another`);
    } else {
        run.found('conflict-status', other);
    }
}

async function patch(run: Run, { orderNo }: OwnOrder, body: object | Buffer): Promise<JsonAnswer> {
    return run.target.shop('PATCH', '/orders/' + orderNo, body);
}

function faultOf({ status, json }: JsonAnswer): string {
    return String(json.fault?.type || 'status ' + status);
}
