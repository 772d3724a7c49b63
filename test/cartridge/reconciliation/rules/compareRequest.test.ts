import { expect } from 'chai';
import type { KnownCancellation } from '#cartridge/openapi/rules/cancelRequest';
import { compareRequest } from '#cartridge/reconciliation/rules/compareRequest';

const NOW = 1_800_000_000;
const ORDER = '577000000000000001';

describe("What differs between a buyer's request to cancel on TikTok and here", () => {
    function there(cancelId: string, isWaiting: boolean, changedAt = NOW - 1800): KnownCancellation {
        const request = { cancelId, orderId: ORDER, reason: '', askedAt: changedAt, answerBy: 0 };
        const status = isWaiting ? 'CANCELLATION_REQUEST_PENDING' : 'CANCELLATION_REQUEST_CANCELLED';
        return { cancelId, orderId: ORDER, status, changedAt, request: isWaiting ? request : null };
    }

    /** Kinds with what they are about and both sides; null where it is too early to say. */
    function found(listed: KnownCancellation[], cancelId: string, state: string): string[] | null {
        const all = compareRequest(listed, { orderNo: 'TTS-1', externalOrderId: ORDER, cancelId, state }, NOW);
        return all && all.map((one) => [one.kind, one.about, one.there || '-', one.here || '-', one.act].join(' '));
    }

    it('nothing where both wait, and where neither does', () => {
        expect(found([there('1', false), there('2', true)], '2', 'open')).to.deep.equal([]);
        expect(found([there('1', false)], '1', 'refused')).to.deep.equal([]);
        expect(found([], '', '')).to.deep.equal([]);
    });

    it('one that waits on TikTok alone, also if it is answered here, or another one is open here', () => {
        const waits = 'request-missing 2 CANCELLATION_REQUEST_PENDING';
        expect(found([there('2', true)], '', '')).to.deep.equal([`${waits} - retry`]);
        expect(found([there('2', true)], '2', 'refused')).to.deep.equal([`${waits} refused retry`]);
        expect(found([there('2', true)], '1', 'open')).to.deep.equal([`${waits} - retry`]);
    });

    it('one that is open here alone, also if TikTok does not know it', () => {
        expect(found([there('1', false)], '1', 'open')).to.deep.equal([
            'request-over 1 CANCELLATION_REQUEST_CANCELLED open retry'
        ]);
        expect(found([], '1', 'open')).to.deep.equal(['request-over 1 - open retry']);
    });

    it('what TikTok says of another request says nothing', () => {
        expect(found([there('1', false, NOW - 1799), there('2', false)], '2', 'open')).to.deep.equal([
            'request-over 2 CANCELLATION_REQUEST_CANCELLED open retry'
        ]);
    });

    it('nothing is said of what changed on TikTok within half an hour', () => {
        expect(found([there('2', true, NOW - 1799)], '', '')).to.equal(null);
        expect(found([there('1', false, NOW - 1799)], '1', 'open')).to.equal(null);
    });
});
