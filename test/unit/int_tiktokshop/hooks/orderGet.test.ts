import { expect } from 'chai';
import sinon from 'sinon';
import { hook } from '#helpers/entry-points/hook';

const ORDER = { orderNo: 'TTS-1' };

describe('Hook dw.ocapi.shop.order.modifyGETResponse', () => {
    it('puts the applied status into the answer, in place of the stored one', () => {
        const { answer, externalStatusFor, recordRefusedPatches } = get('CANCELLED');
        sinon.assert.calledOnceWithExactly(recordRefusedPatches);
        sinon.assert.calledOnceWithExactly(externalStatusFor, ORDER);
        expect(answer).to.deep.equal({ order_no: 'TTS-1', c_externalOrderStatus: 'CANCELLED' });
    });

    it('leaves the answer about an order of others as it is', () => {
        expect(get(null).answer).to.deep.equal({ order_no: 'TTS-1', c_externalOrderStatus: 'New' });
    });

    it('answers nothing, so that the hooks of other cartridges run too', () => {
        expect(get('New').returned).to.equal(undefined);
    });

    function get(status: string | null) {
        const externalStatusFor = sinon.stub().returns(status);
        const recordRefusedPatches = sinon.stub();
        const answer = { order_no: 'TTS-1', c_externalOrderStatus: 'New' };
        const modify = hook('dw.ocapi.shop.order.modifyGETResponse', {
            '../patches/externalStatus': externalStatusFor,
            '../patches/recordRefusedPatches': { recordRefusedPatches }
        });
        const returned: unknown = modify(ORDER, answer);
        return { answer, externalStatusFor, recordRefusedPatches, returned };
    }
});
