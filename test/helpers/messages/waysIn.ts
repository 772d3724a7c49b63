import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { HookMgr, issueToken, OrderMgr } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import type { TestInstance, Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';
import { dropFile } from '#helpers/messages/omsFiles';

const ID = '577000000000000001';

/** All ways in which something can be said of an order. */
export class WaysIn {
    private told = 0;

    constructor(private readonly sfcc: TestInstance) {}

    /** All ways in, naming the order by its number and by TikTok's id. */
    async sayEverything(orderNo: string, { byId } = { byId: true }): Promise<void> {
        this.hook('dw.ocapi.shop.order.afterPOST', 'afterPOST', orderNo);
        this.hook('dw.scapi.orders.afterPOST', 'afterPOST', orderNo);
        const names: Json[] = byId ? [{ orderNo }, { externalOrderId: ID }] : [{ orderNo }];
        names.forEach((name) => {
            ['Acknowledged', 'Completed', 'CANCELLED'].forEach((status) => {
                expect(this.tell({ ...name, status })).to.include({ outcome: 'rejected' });
            });
            expect(this.tell({ ...name, externalOrderId: ID, orderNo, status: 'CANCELLED' })).to.include({
                outcome: 'rejected'
            });
        });
        this.batch(names);
        this.sfcc.job('TikTokShop-ImportOmsBatch');
        this.webhook();
        expect(this.sfcc.patch(orderNo, { c_orderTag: 'x' }).status).to.equal(200);
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${orderNo}?siteId=RefArch`;
        expect(this.sfcc.send('PATCH', url, { c_orderTag: 'y' }, this.token('am')).status).to.equal(204);
        this.sfcc.order(orderNo);
        const visit = new Visit(this.sfcc);
        ['ship', 'cancel', 'handled'].forEach((name) => {
            expect(this.act(visit, orderNo, name), name).not.to.contain('id="tts-act"');
        });
        await this.sweep();
        if (byId) {
            this.sfcc.job('TikTokShop-OrderFeed');
        }
    }

    /** The search index has caught up, and the job runs. */
    async sweep(): Promise<void> {
        await this.sfcc.clock.advance(5 * MINUTE);
        expect(this.sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    /** What the OMS says; its outcome. */
    tell(event: Json): Json {
        this.told += 1;
        const parcels = event.status === 'Completed' ? [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }] : [];
        const cancel = event.status === 'CANCELLED' ? { cancel: { reason: 'out_of_stock' } } : {};
        return this.sfcc.events({
            eventId: 'e' + this.told,
            ...(parcels.length > 0 ? { packages: parcels } : {}),
            ...cancel,
            ...event
        })[0]!;
    }

    batch(names: Json[]): void {
        this.told += 1;
        const lines = names.map((name) =>
            JSON.stringify({ eventId: 'b' + this.told, ...name, status: 'CANCELLED', cancel: { reason: 'x' } })
        );
        dropFile(this.sfcc, `b${this.told}.jsonl`, lines.join('\n') + '\n');
    }

    webhook(): void {
        const { app } = this.sfcc.tiktok;
        this.told += 1;
        const body = JSON.stringify({
            type: 1,
            tts_notification_id: '73800662840100' + String(this.told).padStart(5, '0'),
            shop_id: app.shopId,
            timestamp: 1763899200,
            data: { order_id: ID, order_status: 'CANCEL' }
        });
        const authorization = createHmac('sha256', app.appSecret)
            .update(app.appKey + body)
            .digest('hex');
        const url = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
        const headers = { 'content-type': 'application/json', host: 'localhost', authorization };
        expect(this.sfcc.handle({ method: 'POST', url, headers, body }).status).to.equal(200);
    }

    act(visit: Visit, orderNo: string, name: string): string {
        return visit.get('TikTokShopOrder-Ask', { no: orderNo, act: name }).body;
    }

    confirm(visit: Visit, page: string): void {
        const fields = [
            ...page.slice(page.indexOf('id="tts-act"')).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
        ];
        visit.post('TikTokShopOrder-Act', Object.fromEntries(fields.map((field) => [field[1]!, field[2]!])));
    }

    /** Capture and refund get an invoice. Source: Script API, dw.order.hooks.PaymentHooks. */
    hook(point: string, name: string, orderNo: string): unknown {
        return this.sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            const order = OrderMgr.getOrder(orderNo);
            const argument = ['capture', 'refund'].includes(name) ? { order } : order;
            return HookMgr.callHook(point, name, argument);
        });
    }

    token(kind: 'tsob' | 'am'): string {
        const [client] = this.sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        return issueToken(this.sfcc.access, this.sfcc.clock, { kind, clientId: client!.id, user: null, scopes }).token;
    }
}
