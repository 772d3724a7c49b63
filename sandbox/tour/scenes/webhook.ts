import { createdOrder } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

const EVENT = 'RECIPIENT_ADDRESS_UPDATE';
const PATH = '/event/202309/webhooks';

export const webhook: Scene = {
    id: 'webhook',
    title: 'A webhook of TikTok arrives: the buyer has changed the address',
    async play(stage: Stage): Promise<Evidence> {
        const { ready } = stage.api;
        const address = `${ready.instance}/on/demandware.store/Sites-${ready.site}-Site/default/TikTokShop-Webhook`;
        const id = await createdOrder(stage);
        const registered = await stage.api.tiktok('PUT', PATH, {}, { event_type: EVENT, address });
        stage.expect('code of Update Shop Webhook', registered.json.code, 0);
        try {
            await stage.api.simulate(`orders/${id}/change-address`, { address_line1: '1 Other Street' });
            await stage.api.advance('PT1M');
        } finally {
            await stage.api.tiktok('DELETE', PATH, {}, { event_type: EVENT });
        }
        stage.tell('Buyer', `changes the address of ${id}`);
        const { json } = await stage.api.call('GET', `${ready.tiktok}/_sim/webhooks`);
        const sent = (json.webhooks as Array<Record<string, any>>).find(({ data }) => data.order_id === id);
        stage.expect(
            'answers to the webhook',
            sent?.attempts.map((attempt: { status: number }) => attempt.status),
            [200]
        );
        stage.tell('TikTok', `sends webhook ${sent?.id}, type ${sent?.type}, and gets 200`);
        const execution = await stage.api.runJob('TikTokShop-ProcessTasks');
        stage.expect('exit status of TikTokShop-ProcessTasks', execution.exit_status?.status, 'ok');
        const order = await stage.api.order('TTS-' + id);
        const street = order.json.shipments?.[0]?.shipping_address?.address1;
        stage.expect('street of the order', street, '1 Other Street');
        stage.tell('SFCC', `reads the order again, and has the new address`);
        return { orderId: id, webhook: { id: sent?.id, type: sent?.type, attempts: sent?.attempts }, street };
    }
};
