import { createInProcess } from '../sandbox/start/inProcess';
import { seedOrders, setPreference, shipAll } from './orders/seedOrders';

/** Time a call takes on the sandbox's clock: the rate limit of the service counts it. */
export const CALL_MS = 120;

/**
 * Open API calls for one shipped order, from ship task to TikTok's acceptance, with nothing cached before.
 * @param count - US orders of one package each
 */
export async function callsPerShippedOrder(count: number): Promise<number> {
    const sandbox = createInProcess();
    try {
        const ids = await seedOrders(sandbox, count);
        setPreference(sandbox, 'tiktokShopReporter', 'cartridge');
        await shipAll(sandbox, ids);
        sandbox.tiktok.calls.clear();
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'call' && moment === 'before') {
                sandbox.clock.elapse(CALL_MS);
            }
        };
        const run = sandbox.runJob('TikTokShop-ProcessTasks', { MaxTasks: String(count) });
        const shipped = ids.filter((id) => sandbox.tiktok.orders.byId.get(id)?.status === 'AWAITING_COLLECTION').length;
        if (shipped !== count) {
            throw new Error(`${shipped} of ${count} orders were shipped: ${run.exit_status?.message}`);
        }
        return sandbox.tiktok.calls.summary('').calls.length / shipped;
    } finally {
        sandbox.stop();
    }
}
