import { expect } from 'chai';
import Ajv from 'ajv';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { MESSAGES } from '#helpers/messages/messagesEveryWay';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { readContract } from '#tools/openapi/omsDocuments';

const SCHEMA = readContract();
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';

describe('The contract of the OMS', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'contract', components: SCHEMA.components as Json });
    const problems = (name: string, value: unknown): unknown => {
        const check = ajv.getSchema('contract#/components/schemas/' + name)!;
        return check(value) ? null : check.errors;
    };

    it('takes each event that is applied', () => {
        MESSAGES.filter(({ result }) => result === 'applied' || result === 'unchanged').forEach(({ what, event }) => {
            const status = event.status === 'shipped' ? 'Shipped' : (event.status as string);
            const sent = JSON.parse(JSON.stringify({ eventId: 'e', orderNo: ORDER_NO, ...event, status })) as Json;
            expect(problems('OrderEvents', { events: [sent] }), what).to.equal(null);
        });
    });

    it('leaves unknown fields to the cartridge, for one event must not turn away the others', () => {
        const event = { eventId: 'e', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { item: [] }, items: [] };
        expect(problems('OrderEvents', { events: [event], total: 1 })).to.equal(null);
        expect(JSON.stringify(SCHEMA)).not.to.contain('additionalProperties');
    });

    it('names what an answer says', () => {
        const sfcc = new TestInstance();
        sfcc.create(externalOrder());
        const outcomes = sfcc.events(
            { eventId: 'a', orderNo: ORDER_NO, status: 'Shipped' },
            { eventId: 'b', orderNo: ORDER_NO, status: 'CANCELLED' },
            { eventId: 'c', orderNo: 'none', status: 'CANCELLED' }
        );
        expect(problems('Outcomes', { outcomes })).to.equal(null);
        const known = SCHEMA.components.schemas.Outcome.properties as Json;
        outcomes.forEach((outcome) => expect(known).to.include.all.keys(Object.keys(outcome)));
        sfcc.close();
    });

    it('is what the OMS is sent', async () => {
        const sfcc = new TestInstance();
        const sent: Array<[string, unknown]> = [];
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        sfcc.hosts['https://oms.test'] = ({ url, body }) => {
            sent.push([new URL(url).pathname, JSON.parse(body)]);
            return { status: 200, headers: {}, body: '{}' };
        };
        sfcc.create(externalOrder());
        const packages = [
            { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: A, quantity: 1 }] }
        ];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
        sfcc.patch(ORDER_NO, { c_orderAction: 'refund_order', c_externalReturnStatus: 3, c_returnCase: '{"a":1}' });
        const cancelItems = { [A]: { quantity: 1 } };
        sfcc.patch(ORDER_NO, { c_orderAction: 'cancel', c_cancelInfo: JSON.stringify({ cancelItems }) });
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
        await sfcc.clock.advance(5 * 60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sent.map(([where]) => where).sort()).to.deep.equal(['/cancellations', '/cancellations', '/returns']);
        const fields = new Set<string>();
        sent.forEach(([where, body]) => {
            const name = where === '/returns' ? 'Return' : 'Cancellation';
            expect(problems(name, body), where).to.equal(null);
            expect(SCHEMA.components.schemas[name]!.properties).to.include.all.keys(Object.keys(body as Json));
            Object.keys(body as Json).forEach((field) => fields.add(field));
        });
        expect([...fields]).to.include.members(['items', 'packages']);
        sfcc.close();
    });
});
