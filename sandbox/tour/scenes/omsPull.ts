import { createdOrder, orderFacts } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const omsPull: Scene = {
    id: 'oms-pull',
    title: 'An OMS that does not call is asked by a job',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        const queued = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/TTS-${id}/ship`, {
            silent: true,
            packages: [{ packageNo: '1', carrier: 'FedEx', trackingNumber: '4001' + id.slice(-8) }]
        });
        stage.expect('what the OMS did with the event', queued.json.outcome, 'queued');
        stage.tell('OMS', `ships TTS-${id} and keeps the event until it is asked`);
        const execution = await stage.api.runJob('TikTokShop-PullOmsStatus');
        stage.expect('exit status of TikTokShop-PullOmsStatus', execution.exit_status?.status, 'ok');
        const facts = await orderFacts(stage, id);
        stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'Shipped');
        stage.tell('SFCC', `asks the OMS: ${execution.exit_status.message}`);
        return { orderId: id, ...facts, job: execution.exit_status.message };
    }
};
