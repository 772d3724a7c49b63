import { expect } from 'chai';
import type { TikTokReturn } from '#cartridge/openapi/rules/tiktokReturn';
import { compareReturn } from '#cartridge/reconciliation/rules/compareReturn';

const NOW = 1_800_000_000;

describe('What differs between a return on TikTok and here', () => {
    function kinds(
        status: string,
        stage: string,
        changedAt = NOW - 1800,
        there = 'BUYER_SHIPPED_ITEM'
    ): string[] | null {
        const told = { returnId: '4035', orderId: '577', status: there, changedAt } as TikTokReturn;
        const found = compareReturn(told, { orderNo: 'TTS-1', status, stage }, NOW);
        return found && found.map((one) => [one.kind, one.about, one.there, one.here, one.act].join(' '));
    }

    it('nothing, where the status is the same, or the stage once its object is gone', () => {
        expect(kinds('BUYER_SHIPPED_ITEM', 'sent')).to.deep.equal([]);
        expect(kinds('', 'sent')).to.deep.equal([]);
    });

    it('another status, or none', () => {
        expect(kinds('AWAITING_BUYER_SHIP', 'to-send')).to.deep.equal([
            'return-differs 4035 BUYER_SHIPPED_ITEM AWAITING_BUYER_SHIP retry'
        ]);
        expect(kinds('', 'to-send')).to.deep.equal(['return-differs 4035 BUYER_SHIPPED_ITEM to-send retry']);
        expect(kinds('', '')).to.deep.equal(['return-missing 4035 BUYER_SHIPPED_ITEM  retry']);
    });

    it('another status of the same stage, as long as its object is here', () => {
        const [success, complete] = ['RETURN_OR_REFUND_REQUEST_SUCCESS', 'RETURN_OR_REFUND_REQUEST_COMPLETE'];
        expect(kinds(success, 'refunded', 0, complete)).to.deep.equal([
            `return-differs 4035 ${complete} ${success} retry`
        ]);
        expect(kinds('', 'refunded', 0, complete)).to.deep.equal([]);
    });

    it('nothing is said of what changed within half an hour', () => {
        expect(kinds('', '', NOW - 1799)).to.equal(null);
    });
});
