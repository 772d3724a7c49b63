import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { CustomObjectMgr, OrderMgr } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';

const ORDER_NO = 'TTS-577000000000000001';

/** If anything breaks on the way, the connector still reads JSON: docs/reference.md, "What does CreateExternalOrder answer?". */
describe('An order that the platform cannot create now', () => {
    let sfcc: TestInstance;
    let planted: SinonStub | null;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.tiktok.connector.enabled = false;
    });

    afterEach(() => {
        restore();
        sfcc.close();
    });

    const breakdowns: Array<[string, () => SinonStub]> = [
        ['the ledger cannot be read', () => sinon.stub(CustomObjectMgr, 'getCustomObject')],
        ['the key of seals cannot be made', () => sinon.stub(CustomObjectMgr, 'createCustomObject')],
        ['orders cannot be read', () => sinon.stub(OrderMgr, 'getOrder')]
    ];
    breakdowns.forEach(([what, stub]) => {
        it(`is answered with 500 internal_error in JSON when ${what}, logged, and created when it is sent again`, () => {
            planted = stub().throws(new Error('planted'));
            const answer = sfcc.create(externalOrder());
            expect(answer.status, answer.text).to.equal(500);
            expect(answer.json).to.include({ error: true, code: 'internal_error', outcome: 'rejected', orderNo: '' });
            expect(answer.text).not.to.contain('planted');
            expect(sfcc.rows('Order')).to.have.length(0);
            expect(sfcc.rows('Basket')).to.have.length(0);
            expect(sfcc.log.map((line) => line.message).join('\n')).to.contain('planted');
            restore();
            expect(sfcc.create(externalOrder()).json).to.include({ error: false, orderNo: ORDER_NO });
        });
    });

    it('is answered with 400 in JSON where every failure is', () => {
        sfcc.prefer({ tiktokShopFailuresAs400: true });
        planted = sinon.stub(CustomObjectMgr, 'getCustomObject').throws(new Error('planted'));
        const answer = sfcc.create(externalOrder());
        expect(answer.status).to.equal(400);
        expect(answer.json).to.include({ error: true, code: 'internal_error' });
    });

    function restore(): void {
        if (planted) {
            planted.restore();
        }
        planted = null;
    }
});
