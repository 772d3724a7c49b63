import { expect } from 'chai';
import { isOpen, isPaidBack, mayArrive, stageOf, waitsForSeller } from '#cartridge/returns/rules/returnStage';
import type { ReturnStage } from '#cartridge/returns/rules/returnStage';
import { RETURN_STAGES } from '#helpers/tiktok/returnStages';

describe('The stage of a return', () => {
    /** Source: Search Returns, `return_status`; webhook 12. */
    const statuses: Array<[string, ReturnStage]> = [
        ['RETURN_OR_REFUND_REQUEST_PENDING', 'pending'],
        ['REPLACEMENT_REQUEST_PENDING', 'pending'],
        ['AWAITING_BUYER_RESPONSE', 'offered'],
        ['AWAITING_BUYER_SHIP', 'to-send'],
        ['BUYER_SHIPPED_ITEM', 'sent'],
        ['REJECT_RECEIVE_PACKAGE', 'disputed'],
        ['RETURN_OR_REFUND_REQUEST_SUCCESS', 'refunded'],
        ['RETURN_OR_REFUND_REQUEST_COMPLETE', 'refunded'],
        ['REPLACEMENT_REQUEST_REFUND_SUCCESS', 'refunded'],
        ['REPLACEMENT_REQUEST_COMPLETE', 'replaced'],
        ['REFUND_OR_RETURN_REQUEST_REJECT', 'refused'],
        ['REPLACEMENT_REQUEST_REJECT', 'refused'],
        ['RETURN_OR_REFUND_REQUEST_CANCEL', 'cancelled'],
        ['RETURN_OR_REFUND_REQUEST_CANCELLED', 'cancelled'],
        ['REPLACEMENT_REQUEST_CANCEL', 'cancelled']
    ];
    statuses.forEach(([status, stage]) => {
        it(`of ${status} is ${stage}`, () => expect(stageOf(status)).to.equal(stage));
    });

    it('of a status that TikTok has added is unknown, also if every object has a member of its name', () => {
        ['', 'NEW_STATUS', 'constructor', '__proto__', 'toString'].forEach((status) =>
            expect(stageOf(status), status).to.equal('unknown')
        );
    });

    const that = (is: (stage: ReturnStage) => boolean): ReturnStage[] => RETURN_STAGES.filter(is);

    it('is open while something is still to happen', () => {
        expect(that(isOpen)).to.deep.equal(['pending', 'offered', 'to-send', 'sent', 'disputed', 'unknown']);
    });

    it('of a later release counts as unknown', () => {
        const later = 'appealed' as ReturnStage;
        expect([isOpen(later), waitsForSeller(later), mayArrive(later), isPaidBack(later, true)]).to.deep.equal(
            [isOpen, waitsForSeller, mayArrive, (stage: ReturnStage) => isPaidBack(stage, true)].map((is) =>
                is('unknown')
            )
        );
    });

    it('lets goods arrive after they were refused or refunded, and while the buyer has to send them', () => {
        expect(that(mayArrive)).to.deep.equal(['to-send', 'disputed', 'refunded']);
    });

    it('waits for the seller before the goods are sent, and when they are under way', () => {
        expect(that(waitsForSeller)).to.deep.equal(['pending', 'sent']);
    });

    it('says that the buyer has the money: at the end, or while the goods come back where TikTok pays first', () => {
        expect(that((stage) => isPaidBack(stage, false))).to.deep.equal(['refunded']);
        expect(that((stage) => isPaidBack(stage, true))).to.deep.equal(['to-send', 'sent', 'disputed', 'refunded']);
    });
});
