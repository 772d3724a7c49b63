import Ajv from 'ajv';
import { expect } from 'chai';
import { dropFile, importFiles, rejectsOf } from '#helpers/messages/omsFiles';
import type { Json } from '#helpers/platform/testInstance';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { readContract } from '#tools/openapi/omsDocuments';

const OMS = 'https://oms.test';
const A = '701643632930';

describe('Returns and the OMS', () => {
    let world: ReturnWorld;
    let told: Json[];

    beforeEach(async () => {
        world = await ReturnWorld.open();
        told = [];
        world.sfcc.hosts[OMS] = ({ url, body }) => {
            expect(new URL(url).pathname).to.equal('/return-events');
            told.push(JSON.parse(body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
    });

    afterEach(() => world.close());

    it('the OMS is told of each change once, by the contract, with what it may decide', async () => {
        await world.sent();
        world.shop.run();
        await world.decide('received');
        world.shop.run();
        const ajv = new Ajv({ strict: false, validateFormats: false });
        ajv.addSchema({ $id: 'contract', components: readContract().components as Json });
        const check = ajv.getSchema('contract#/components/schemas/ReturnEvent')!;
        told.forEach((event) => expect(check(event) ? null : check.errors).to.equal(null));
        const id = world.returnId;
        expect(told.map(({ eventId, stage }) => [eventId as string, stage as string])).to.have.deep.members([
            [`return-${id}-1`, 'pending'],
            [`return-${id}-2`, 'to-send'],
            [`return-${id}-3`, 'sent'],
            [`return-${id}-4`, 'refunded']
        ]);
        const of = (stage: string): Json => told.find((event) => event.stage === stage)!;
        expect(of('pending').allowed).to.deep.equal(['accept', 'refund', 'refuse']);
        expect(of('sent')).to.deep.include({ allowed: ['received', 'refuse'], refund: null });
        expect(of('refunded')).to.deep.include({
            allowed: [],
            refund: { amount: '10.50', currency: 'USD' },
            items: [{ productId: A, quantity: 1 }]
        });
    });

    it('a decision comes by poll, among the events', async () => {
        await world.ask('REFUND');
        const decision = { eventId: 'd1', returnId: world.returnId, decision: 'refuse' };
        world.sfcc.hosts[OMS] = ({ url }) => ({
            status: 200,
            headers: {},
            body: JSON.stringify({ events: url.includes('cursor=1') ? [] : [decision], nextCursor: '1' })
        });
        expect(world.sfcc.job('TikTokShop-PullOmsStatus').exit_status).to.include({ status: 'ok' });
        await world.run();
        expect(world.here()).to.include({ status: 'REFUND_OR_RETURN_REQUEST_REJECT' });
    });

    it('a decision comes on a line of a file; one that is wrong is a reject', async () => {
        await world.ask('REFUND');
        const line = { eventId: 'd1', returnId: world.returnId, decision: 'accept' };
        dropFile(
            world.sfcc,
            'd.jsonl',
            `${JSON.stringify(line)}\n${JSON.stringify({ ...line, eventId: 'd2', returnId: '1' })}\n`
        );
        importFiles(world.sfcc);
        expect(rejectsOf(world.sfcc, 'd.jsonl')).to.contain('return_not_found');
        await world.run();
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
    });

    it('the same id again changes nothing, also for goods that arrive in parts', async () => {
        await world.sent();
        const decision = { eventId: 'd1', returnId: world.returnId, decision: 'received' };
        const items = [{ productId: A, quantity: 1 }];
        expect(world.sfcc.decisions({ ...decision, items })[0]).to.deep.equal({ outcome: 'applied', eventId: 'd1' });
        expect(world.sfcc.decisions({ ...decision, items })[0]).to.deep.equal({ outcome: 'repeated', eventId: 'd1' });
        expect(JSON.parse(world.here().received as string)).to.deep.equal({ [A]: 1 });
    });

    const WRONG: Array<[string, Json, string, string]> = [
        ['a word that does not exist', { decision: 'approve' }, 'wrong_type', 'decision'],
        ['a field that does not exist', { decision: 'refuse', resaon: 'x' }, 'unknown_field', 'resaon'],
        [
            'units with anything but received',
            { decision: 'accept', items: [{ productId: A, quantity: 1 }] },
            'contradiction',
            'items'
        ],
        ['no units at all', { decision: 'received', items: null }, 'wrong_type', 'items'],
        ['a reason with anything but refuse', { decision: 'accept', reason: 'x' }, 'contradiction', 'reason'],
        ['what the return does not allow', { decision: 'received' }, 'act_not_allowed', 'decision'],
        ['another return', { decision: 'accept', returnId: '1' }, 'return_not_found', 'returnId']
    ];
    WRONG.forEach(([what, fields, code, path]) => {
        it(`${what}: ${code}`, async () => {
            await world.ask('RETURN_AND_REFUND');
            const { decision, ...more } = fields;
            expect(world.outcome(decision as string, more)).to.include({ outcome: 'rejected', code, path });
            await world.run();
            expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
        });
    });

    it('refuses with the reason that the OMS gives, if TikTok offers it', async () => {
        await world.ask('REFUND');
        expect(world.outcome('refuse', { reason: 'no_such_reason' })).to.include({ outcome: 'applied' });
        await world.run();
        expect(world.task('refuse')).to.include({ state: 'dead', lastCode: 'no_reject_reason' });
    });
});
