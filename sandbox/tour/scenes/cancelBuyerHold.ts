import { buy } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelBuyerHold: Scene = {
    id: 'cancel-buyer-hold',
    title: 'The buyer cancels within the hour: there never was an order',
    async play(stage: Stage): Promise<Evidence> {
        const id = await buy(stage);
        await stage.api.simulate(`orders/${id}/cancel`);
        stage.tell('Buyer', `cancels ${id} within the hour`);
        await stage.api.advance('PT2H');
        const { status } = await stage.api.order('TTS-' + id);
        stage.expect('GET order two hours later', status, 404);
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'CANCELLED');
        stage.tell('SFCC', 'has never heard of it: nothing to undo');
        return { orderId: id, getOrder: status, tiktokStatus: tiktok.status };
    }
};
