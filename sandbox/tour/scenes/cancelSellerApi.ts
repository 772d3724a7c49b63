import { createdOrder, expectCancelled } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelSellerApi: Scene = {
    id: 'cancel-seller-api',
    title: 'The seller cancels through the OMS; the cartridge calls Cancel Order',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        await stage.api.setPreferences({ c_tiktokShopReporter: 'cartridge' });
        try {
            const url = `${stage.api.ready.oms}/_oms/orders/TTS-${id}/cancel`;
            const answer = await stage.api.call('POST', url, { reason: 'out_of_stock' });
            stage.expect('outcome of the event', answer.json.outcome, 'applied');
            stage.tell('OMS', `cancels TTS-${id}: out of stock`);
            const execution = await stage.api.runJob('TikTokShop-ProcessTasks');
            stage.expect('exit status of TikTokShop-ProcessTasks', execution.exit_status?.status, 'ok');
        } finally {
            await stage.api.setPreferences({ c_tiktokShopReporter: 'feed' });
        }
        const facts = await expectCancelled(stage, id);
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'CANCELLED');
        stage.expect('who cancelled', tiktok.cancellation_initiator, 'SELLER');
        stage.tell('TikTok', `${id} is cancelled by the seller: ${tiktok.cancel_reason}`);
        return { orderId: id, ...facts, tiktokStatus: tiktok.status, reason: tiktok.cancel_reason };
    }
};
