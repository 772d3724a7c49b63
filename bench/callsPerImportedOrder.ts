import { createInProcess } from '../sandbox/start/inProcess';
import { CALL_MS } from './callsPerShippedOrder';
import { payOrders, setPreference } from './orders/seedOrders';

/**
 * Open API calls for one imported order: the list, and TikTok is told the order numbers. All orders wait for one run.
 * @param count - US orders whose hold is over
 */
export async function callsPerImportedOrder(count: number): Promise<number> {
    const sandbox = createInProcess();
    try {
        sandbox.tiktok.connector.enabled = false;
        setPreference(sandbox, 'tiktokShopReporter', 'cartridge');
        setPreference(sandbox, 'tiktokShopMode', 'direct');
        sandbox.runJob('TikTokShop-ImportOrders');
        const ids = payOrders(sandbox, count);
        await sandbox.clock.advance(61 * 60 * 1000);
        sandbox.tiktok.calls.clear();
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'call' && moment === 'before') {
                sandbox.clock.elapse(CALL_MS);
            }
        };
        const run = sandbox.runJob('TikTokShop-ImportOrders', { MaxMinutes: '100' });
        const orders = [...sandbox.instance.store.table('Order').values()];
        const told = ids.filter((id) => sandbox.tiktok.orders.byId.get(id)!.externalReferences.length > 0).length;
        if (orders.length !== count || told !== count || run.exit_status?.status !== 'ok') {
            throw new Error(`${orders.length} of ${count} orders were imported: ${run.exit_status?.message}`);
        }
        return sandbox.tiktok.calls.summary('').calls.length / count;
    } finally {
        sandbox.stop();
    }
}
