import { expect } from 'chai';
import { returnEvent } from '#cartridge/returns/rules/returnEvent';
import type { ReturnEvent } from '#cartridge/returns/rules/returnEvent';
import { keptDays } from '#cartridge/returns/rules/returnRetention';
import { stageNotice, typeNotice } from '#cartridge/returns/rules/returnWords';
import { withoutBuyer } from '#cartridge/returns/rules/withoutBuyer';
import { notice } from '#cartridge/platform/rules/notice';
import type { TikTokReturn } from '#cartridge/openapi/rules/tiktokReturn';
import { toldReturn } from '#helpers/tiktok/toldReturn';

describe('A return for the OMS', () => {
    const refund = { amount: '10.00', currency: 'USD' };
    const eventOf = (told: Partial<TikTokReturn> = {}): ReturnEvent =>
        returnEvent(toldReturn(told), 2, {
            orderNo: 'TTS-1',
            units: { A: 2, B: 1 },
            refund,
            allowed: ['accept', 'refuse']
        });

    it('says what it is, of what, and what can be done', () => {
        expect(eventOf({ trackingNumber: '1Z', answerBy: 1_800_000_000 })).to.deep.equal({
            eventId: 'return-4035-2',
            status: 'RETURN_CHANGED',
            returnId: '4035',
            orderNo: 'TTS-1',
            externalOrderId: '577000000000000001',
            type: 'RETURN_AND_REFUND',
            stage: 'pending',
            returnStatus: 'RETURN_OR_REFUND_REQUEST_PENDING',
            reason: 'Wrong item was sent',
            items: [
                { productId: 'A', quantity: 2 },
                { productId: 'B', quantity: 1 }
            ],
            refund,
            trackingNumber: '1Z',
            answerBy: '2027-01-15T08:00:00.000Z',
            allowed: ['accept', 'refuse']
        });
    });

    it('has no time for an answer while TikTok waits for none', () => {
        expect(eventOf().answerBy).to.equal('');
    });

    it("has TikTok's name of the reason where it has no words", () => {
        expect(eventOf({ reasonText: '' }).reason).to.equal('wrong_item');
    });
});

describe('A return', () => {
    it('loses what leads to the buyer, and nothing else', () => {
        const told = toldReturn({ trackingNumber: '1Z', carrier: 'UPS' });
        const before = JSON.stringify(told);
        expect(withoutBuyer(told)).to.deep.equal({ ...told, trackingNumber: '', carrier: '', reasonText: '' });
        expect(JSON.stringify(told), 'the return itself').to.equal(before);
    });

    it('has words for its type, also for one that TikTok has added', () => {
        ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'].forEach((type) =>
            expect(typeNotice(type)).to.deep.equal(notice('return.type.' + type))
        );
        expect(typeNotice('SOMETHING_NEW')).to.deep.equal(notice('return.type.other'));
        expect(stageNotice('to-send')).to.deep.equal(notice('return.stage.to-send'));
    });

    it('stays four times as long as an order once it is over, and half a year while it is open', () => {
        expect(keptDays(30, false)).to.deep.equal({ over: 120, open: 180 });
    });

    it('stays for a shorter time where the instance has too many objects', () => {
        expect(keptDays(30, true)).to.deep.equal({ over: 30, open: 45 });
    });
});
