import { createdOrder, expectCancelled, expectOmsTold, orderFacts } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelOnPlatform: Scene = {
    id: 'cancel-on-platform',
    title: 'A person cancels the order in B2C Commerce itself; TikTok and the OMS are told, and it ships no more',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        await stage.api.setPreferences({ c_tiktokShopReporter: 'cartridge' });
        let told: unknown;
        try {
            const answer = await stage.api.setOrderStatus('TTS-' + id, 'cancelled');
            stage.expect('answer to PUT status', answer.status, 204);
            stage.tell('SFCC', `TTS-${id} is cancelled by PUT status of SCAPI: no hook tells of it`);
            // The order search, which finds it, is some minutes late.
            await stage.api.advance('PT5M');
            told = await expectOmsTold(stage, id);
        } finally {
            await stage.api.setPreferences({ c_tiktokShopReporter: 'feed' });
        }
        await expectCancelled(stage, id);
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'CANCELLED');
        stage.expect('who cancelled', tiktok.cancellation_initiator, 'SELLER');
        stage.tell('TikTok', `${id} is cancelled by the seller: ${tiktok.cancel_reason}`);
        const url = `${stage.api.ready.oms}/_oms/orders/TTS-${id}/ship`;
        const shipment = await stage.api.call('POST', url, {
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id.slice(-12) }]
        });
        stage.expect('code of the shipment', shipment.json.code, 'order_cancelled');
        stage.tell('OMS', `ships TTS-${id} all the same, and is refused: ${shipment.json.code}`);
        const facts = await orderFacts(stage, id);
        stage.expect('shipping_status', facts.shippingStatus, 'not_shipped');
        return { orderId: id, ...facts, tiktokStatus: tiktok.status, told, refused: shipment.json.code };
    }
};
