import { expect } from 'chai';
import { OrderMgr, serviceConfigs } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const OMS = 'https://oms.test';
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('Telling the OMS of cancellations', () => {
    let sfcc: TestInstance;
    let told: HttpMessage[];
    let status: number;
    let body: string;

    beforeEach(() => {
        sfcc = new TestInstance();
        told = [];
        status = 200;
        body = '{}';
        sfcc.hosts[OMS] = (message) => {
            told.push(message);
            return { status, headers: {}, body };
        };
        credential().url = OMS;
        sfcc.create(externalOrder({ c_externalOrderId: ID }));
    });

    afterEach(() => sfcc.close());

    it("TikTok's cancellation is told once, with who and which order", () => {
        Object.assign(credential(), { user: 'shop', password: 'secret' });
        cancelByTikTok();
        expect(run()).to.include({ status: 'ok' });
        run();

        expect(told).to.have.length(1);
        expect(told[0]).to.include({ method: 'POST', url: OMS + '/cancellations' });
        expect(told[0]!.headers.authorization).to.equal('Basic ' + Buffer.from('shop:secret').toString('base64'));
        const { orderNo, externalOrderId, status: said, initiator } = JSON.parse(told[0]!.body) as Json;
        expect([orderNo, externalOrderId, said, initiator]).to.deep.equal([ORDER_NO, ID, 'CANCELLED', 'TIKTOK']);
    });

    it('an OMS that asks for no login gets none', () => {
        Object.assign(credential(), { user: '', password: '' });
        cancelByTikTok();
        run();
        expect(told).to.have.length(1);
        expect(told[0]!.headers).not.to.have.property('authorization');
    });

    it('ends for this run after five minutes where the OMS takes its time: the next run tells the others', () => {
        const ids = Array.from({ length: 7 }, (_none, at) => '57700000000000001' + at);
        ids.forEach((id) => {
            sfcc.create(externalOrder({ c_externalOrderId: id }));
            sfcc.patch('TTS-' + id, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        });
        const answers = sfcc.hosts[OMS]!;
        sfcc.hosts[OMS] = (message) => {
            sfcc.clock.elapse(MINUTE);
            return answers(message);
        };
        expect(run()).to.include({ status: 'ok' });
        expect(told).to.have.length(5);
        run();
        expect(new Set(told.map((message) => (JSON.parse(message.body) as Json).externalOrderId))).to.have.property(
            'size',
            7
        );
    });

    it('after a shipment that was earlier the order stays cancelled by TikTok, and the OMS is told', async () => {
        status = 503;
        cancelByTikTok();
        run();
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }];
        const occurredAt = sfcc.clock.now() - 60000;
        const event = { eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages };
        expect(sfcc.events({ ...event, occurredAt: new Date(occurredAt).toISOString() })[0]).to.include({
            outcome: 'applied'
        });
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ appliedStatus: 'CANCELLED' });
        status = 200;
        told = [];
        await sfcc.clock.advance(60 * 60 * 1000);
        run();
        expect(told).to.have.length(1);
    });

    it('what the OMS does not acknowledge is told again, under the same event id', async () => {
        status = 503;
        cancelByTikTok();
        run();
        expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({
            state: 'waiting',
            lastCode: '503'
        });
        status = 202;
        await sfcc.clock.advance(60 * 60 * 1000);
        run();

        const ids = told.map((message) => (JSON.parse(message.body) as Json).eventId as string);
        expect(ids).to.have.length(2);
        expect(ids[0]).to.equal(ids[1]);
        expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'done' });
    });

    it('the next cancellation of an order that was opened again has an event id of its own', async () => {
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(ORDER_NO)!));
        await sfcc.clock.advance(MINUTE);
        run();
        sfcc.change(() => OrderMgr.undoCancelOrder(OrderMgr.getOrder(ORDER_NO)!));
        await sfcc.clock.advance(MINUTE);
        run();
        cancelByTikTok();
        run();

        const events = told.map((message) => JSON.parse(message.body) as Json);
        expect(events.map(({ initiator }) => String(initiator))).to.deep.equal(['SELLER', 'TIKTOK']);
        expect(events[0]!.eventId).not.to.equal(events[1]!.eventId);
    });

    ['<!DOCTYPE html><title>Sign in</title>', '\uFEFF\n<HTML lang="en">', '\n <!doctype HTML><p>Maintenance'].forEach(
        (page) => {
            it(`a web page with status 200 acknowledges nothing: ${JSON.stringify(page)}`, async () => {
                body = page;
                cancelByTikTok();
                run();
                expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({
                    state: 'waiting',
                    lastCode: 'web_page'
                });
                body = '';
                await sfcc.clock.advance(60 * 60 * 1000);
                run();
                expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'done' });
            });
        }
    );

    it('while the service is switched off, or its circuit breaker is open, no attempt is lost', async () => {
        const service = serviceConfigs(sfcc.instance).services.get('tiktokshop.oms')!;
        service.enabled = false;
        cancelByTikTok();
        for (let time = 0; time < 10; time += 1) {
            expect(run()).to.include({ status: 'ok' });
            await sfcc.clock.advance(5 * 60 * 60 * 1000);
        }
        expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'waiting', attempts: 0 });
        service.enabled = true;
        run();
        expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'done' });
    });

    it("TikTok's cancellation is told where SCAPI wrote it beside a patch of the OMS that no hook saw", async () => {
        patchWithoutHook({ c_orderAction: 'update', c_externalOrderStatus: 'Acknowledged' });
        patchWithoutHook({ c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        await sfcc.clock.advance(5 * MINUTE);
        run();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled' });
        expect(told.map((message) => (JSON.parse(message.body) as Json).status as unknown)).to.deep.equal([
            'CANCELLED'
        ]);
    });

    it('what the OMS has cancelled through SCAPI, with its reason, it is not told', async () => {
        const cancelled = { c_externalOrderStatus: 'CANCELLED', c_cancelInfo: '{"reasonCode":"out_of_stock"}' };
        patchWithoutHook({ c_orderAction: 'update', ...cancelled });
        await sfcc.clock.advance(5 * MINUTE);
        run();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled' });
        expect(told).to.deep.equal([]);
    });

    it('the OMS is not told what it has said itself', () => {
        const event = { eventId: 'e1', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } };
        expect(sfcc.events(event)[0]).to.include({ outcome: 'applied' });
        run();
        expect(told).to.deep.equal([]);
    });

    it('without an address no one is told, and nothing fails', () => {
        credential().url = '';
        cancelByTikTok();
        expect(run()).to.include({ status: 'ok' });
        expect(told).to.deep.equal([]);
    });

    function credential(): { url: string; user: string; password: string } {
        return serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!;
    }

    function cancelByTikTok(): void {
        const answer = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        expect(answer.status).to.equal(200);
    }

    function patchWithoutHook(document: Json): void {
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;
        expect(sfcc.scapi('PATCH', url, document).status).to.equal(204);
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
