import { createdOrder, expectCancelled } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';
import { exportFeed } from './feed';

export const cancelSellerFeed: Scene = {
    id: 'cancel-seller-feed',
    title: 'The seller cancels through the OMS; TikTok reads it in the feed',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        const answer = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/TTS-${id}/cancel`, {
            reason: 'out_of_stock'
        });
        stage.expect('outcome of the event', answer.json.outcome, 'applied');
        stage.tell('OMS', `cancels TTS-${id}: out of stock`);
        const facts = await expectCancelled(stage, id);
        const [file] = await exportFeed(stage);
        await stage.api.advance('PT1M');
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'CANCELLED');
        stage.expect('who cancelled', tiktok.cancellation_initiator, 'SELLER');
        stage.tell('TikTok', `reads ${file}: ${id} is cancelled by the seller`);
        return { orderId: id, ...facts, file, tiktokStatus: tiktok.status };
    }
};
