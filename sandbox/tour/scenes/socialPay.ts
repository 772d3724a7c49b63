import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';

export const socialPay: Scene = {
    id: 'social-pay',
    title: 'It is paid with SOCIAL_PAY: TikTok authorized and captured',
    async play(stage: Stage): Promise<Evidence> {
        const { json: order } = await stage.api.order('TTS-' + remembered(stage, 'feedOrder'));
        stage.expect('number of payment instruments', order.payment_instruments.length, 1);
        const [instrument] = order.payment_instruments;
        stage.expect('payment method', instrument.payment_method_id, 'SOCIAL_PAY');
        stage.expect('amount', instrument.amount, order.order_total);
        stage.expect('payment_status', order.payment_status, 'paid');
        stage.expect('confirmation_status', order.confirmation_status, 'confirmed');
        stage.tell(
            'SFCC',
            `${instrument.amount} ${order.currency} by SOCIAL_PAY, payment status ${order.payment_status}; no capture, no mail`
        );
        return { method: instrument.payment_method_id, amount: instrument.amount, paymentStatus: order.payment_status };
    }
};
