import { orderFacts, shippedOrder } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelBuyerShipped: Scene = {
    id: 'cancel-buyer-shipped',
    title: 'The buyer asks after it has left: TikTok looks, and does not patch',
    async play(stage: Stage): Promise<Evidence> {
        const id = await shippedOrder(stage);
        await stage.api.simulate(`orders/${id}/request-cancel`);
        await stage.api.simulate(`orders/${id}/accept-cancel`);
        await stage.api.advance('PT1M');
        const facts = await orderFacts(stage, id);
        stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'Shipped');
        stage.expect('status', facts.status, 'new');
        const { connector } = (await stage.api.call('GET', `${stage.api.ready.tiktok}/_sim/orders/${id}`)).json;
        const calls = (connector as Array<{ what: string }>).map((call) => call.what);
        stage.expect('what the connector did', calls, ['CreateExternalOrder', 'GET order']);
        stage.tell('TikTok', `reads that TTS-${id} has shipped and leaves it alone`);
        return { orderId: id, ...facts, connector: calls };
    }
};
