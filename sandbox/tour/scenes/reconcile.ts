import { BusinessManager } from '../businessManager';
import { importOrders, inDirectMode } from '../directMode';
import { buy, createdOrder } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

/** Every webhook is lost: one order never came, and the shipment of another is unknown here. */
export const reconcile: Scene = {
    id: 'reconcile',
    title: 'News are lost: a comparison finds what differs, and a person repairs it',
    async play(stage: Stage): Promise<Evidence> {
        const shipped = await createdOrder(stage);
        await stage.api.simulate('webhooks', { lose: 1 });
        try {
            return await inDirectMode(stage, () => playReconcile(stage, shipped));
        } finally {
            await stage.api.simulate('webhooks', {});
        }
    }
};

async function playReconcile(stage: Stage, shipped: string): Promise<Evidence> {
    // What was due for the feed is handed over to the cartridge.
    await stage.api.runJob('TikTokShop-ProcessTasks');
    const missing = await buy(stage);
    await stage.api.simulate(`orders/${shipped}/ship`, { carrier: 'UPS', trackingNumber: '1Z999AA1SELLER' });
    stage.tell('TikTok', `order ${shipped} was shipped in Seller Center; nothing of it arrives here`);
    const keys = [`missing-here-${missing}`, `shipped-there-${shipped}`];
    await stage.api.advance('PT3H');
    const told = await compare(stage, 'error');
    stage.tell('SFCC', `TikTokShop-Reconcile: ${told}`);
    const desk = await BusinessManager.enter(stage.api);
    stage.expect('differences before', await listed(desk, keys), keys);
    const ticked = Object.fromEntries(keys.map((key) => [`pick-${key}`, 'on']));
    const page = await desk.page('TikTokShopDifferences-Ask', { act: 'repair', ...ticked });
    stage.expect('status of the form', await desk.submit('TikTokShopDifferences-Act', page), 302);
    stage.tell('SFCC', 'a person chooses to repair both');
    const orders = await repaired(stage, missing, shipped);
    // Tells TikTok the number of the order.
    await importOrders(stage);
    await stage.api.advance('PT1H');
    await compare(stage, 'ok');
    stage.expect('differences after', await listed(desk, keys), []);
    stage.tell('SFCC', 'the next comparison finds neither');
    return { found: keys, ...orders, left: [] };
}

/** Runs TikTokShop-Reconcile: red where it finds something new. @returns its message */
async function compare(stage: Stage, status: string): Promise<string> {
    const execution = await stage.api.runJob('TikTokShop-Reconcile');
    stage.expect('exit status of TikTokShop-Reconcile', execution.exit_status?.status, status);
    return String(execution.exit_status.message);
}

/** Which of some differences Business Manager lists. */
async function listed(desk: BusinessManager, keys: string[]): Promise<string[]> {
    const page = await desk.page('TikTokShopDifferences-Show');
    return keys.filter((key) => page.includes(`name="pick-${key}"`));
}

/** TikTokShop-ProcessTasks does what was chosen; both orders are here as TikTok has them. */
async function repaired(stage: Stage, missing: string, shipped: string): Promise<Evidence> {
    await stage.api.runJob('TikTokShop-ProcessTasks');
    const came = await stage.api.order('TTS-' + missing);
    stage.expect('GET order', came.status, 200);
    const tiktok = await stage.api.tiktokOrder(missing);
    stage.expect('total', came.json.order_total.toFixed(2), tiktok.payment.total_amount);
    const left = await stage.api.order('TTS-' + shipped);
    stage.expect('c_externalOrderStatus', left.json.c_externalOrderStatus, 'Shipped');
    stage.tell('SFCC', `has TTS-${missing}, and TTS-${shipped} as shipped`);
    return { imported: came.json.order_no, total: came.json.order_total, taken: left.json.order_no };
}
