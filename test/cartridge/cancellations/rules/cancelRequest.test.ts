import { expect } from 'chai';
import { REQUEST_DECISIONS, decideRequest, refusalReason } from '#cartridge/cancellations/rules/cancelRequest';
import type { RequestDecision, RequestFacts } from '#cartridge/cancellations/rules/cancelRequest';

describe("The answer to a buyer's request to cancel", () => {
    const cases: Array<[string, Partial<RequestFacts>, RequestDecision]> = [
        ['no one has decided, and a person should', {}, 'wait'],
        ['no one has decided, and a person should, though there is an OMS', { hasOms: true }, 'wait'],
        ['the setting accepts, and there is no OMS', { isAutomatic: true }, 'accept'],
        ['the setting accepts what the OMS agrees to', { isAutomatic: true, hasOms: true }, 'ask-oms'],
        ['the OMS has agreed', { isAutomatic: true, hasOms: true, omsAnswer: 'agreed' }, 'accept'],
        ['the OMS has refused', { isAutomatic: true, hasOms: true, omsAnswer: 'refused' }, 'refuse'],
        ['a person accepts', { choice: 'accept' }, 'accept'],
        ['a person refuses, against hook and setting', { choice: 'refuse', advice: 'accept' }, 'refuse'],
        ['a person refuses what the OMS has agreed to', { ...oms('agreed'), choice: 'refuse' }, 'refuse'],
        ['the hook accepts', { advice: 'accept' }, 'accept'],
        ['the hook refuses what the setting accepts', { advice: 'refuse', isAutomatic: true }, 'refuse'],
        ['the hook leaves it to a person', { advice: 'wait', isAutomatic: true }, 'wait'],
        ['the hook asks the OMS', { advice: 'ask-oms', hasOms: true }, 'ask-oms'],
        ['the hook asks the OMS, which has agreed', { ...oms('agreed'), advice: 'ask-oms' }, 'accept'],
        ['the hook asks an OMS that is not there', { advice: 'ask-oms' }, 'wait'],
        ['the order has shipped', { hasShipped: true }, 'refuse'],
        ['the order has shipped, and a person has accepted', { hasShipped: true, choice: 'accept' }, 'refuse'],
        ['the order has shipped, and the hook would accept', { hasShipped: true, advice: 'accept' }, 'refuse']
    ];
    cases.forEach(([title, known, expected]) => {
        it(`${title}: ${expected}`, () => expect(decideRequest(facts(known))).to.equal(expected));
    });

    it('is one of four decisions', () => {
        expect(REQUEST_DECISIONS).to.deep.equal(['accept', 'refuse', 'ask-oms', 'wait']);
    });
});

describe('The reason for refusing a request', () => {
    it('is that the goods are packed, where TikTok offers it', () => {
        expect(refusalReason(['reverse_other', 'reverse_reject_packed'])).to.equal('reverse_reject_packed');
    });

    it('is the first one otherwise', () => expect(refusalReason(['one', 'two'])).to.equal('one'));

    it('is missing where TikTok offers none', () => expect(refusalReason([])).to.equal(null));
});

function facts(known: Partial<RequestFacts>): RequestFacts {
    return {
        hasShipped: false,
        choice: '',
        advice: '',
        isAutomatic: false,
        hasOms: false,
        omsAnswer: '',
        ...known
    };
}

function oms(omsAnswer: RequestFacts['omsAnswer']): Partial<RequestFacts> {
    return { hasOms: true, omsAnswer };
}
