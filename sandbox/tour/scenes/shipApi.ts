import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';

export const shipApi: Scene = {
    id: 'ship-api',
    title: 'The cartridge marks an order as shipped through the Open API',
    async play(stage: Stage): Promise<Evidence> {
        const id = remembered(stage, 'apiOrder');
        const orderNo = 'TTS-' + id;
        const trackingNumber = '1Z999AA10123456792';
        await stage.api.setPreferences({ c_tiktokShopReporter: 'cartridge' });
        try {
            const shipped = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/${orderNo}/ship`, {
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber }]
            });
            stage.expect('outcome of the event', shipped.json.outcome, 'applied');
            stage.tell('OMS', `ships ${orderNo} with UPS ${trackingNumber}`);
            const execution = await stage.api.runJob('TikTokShop-ProcessTasks');
            stage.expect('exit status of TikTokShop-ProcessTasks', execution.exit_status?.status, 'ok');
        } finally {
            await stage.api.setPreferences({ c_tiktokShopReporter: 'feed' });
        }
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'AWAITING_COLLECTION');
        const packages = [...new Set(tiktok.line_items.map((line: Record<string, unknown>) => line.package_id))];
        stage.expect('number of packages', packages.length, 1);
        const tracking = [...new Set(tiktok.line_items.map((line: Record<string, unknown>) => line.tracking_number))];
        stage.expect('tracking number on TikTok', tracking, [trackingNumber]);
        const calls = await stage.api.call('GET', `${stage.api.ready.tiktok}/_sim/calls`);
        stage.tell('SFCC', 'calls Get Order Detail, Get Shipping Providers and Mark Package As Shipped');
        stage.tell('TikTok', `order ${id} is ${tiktok.status}, package ${packages[0]}`);
        return { orderNo, packageId: packages[0], tracking, tiktokStatus: tiktok.status, calls: calls.json.totals };
    }
};
