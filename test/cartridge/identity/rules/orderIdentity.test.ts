import { expect } from 'chai';
import { identify } from '#cartridge/identity/rules/orderIdentity';
import type { OrderFacts } from '#cartridge/identity/rules/orderIdentity';

const ID = '577000000000000001';
const OTHER = '577000000000000002';

describe('The rule whose an order is', () => {
    it('ours: the ledger names its number, whatever else it says', () => {
        const ledger = entered({ [ID]: '00000007' });
        expect(identify(facts({ claimedIds: [ID], enteredAs: ledger }))).to.deep.equal(is('ours', ID));
        expect(identify(facts({ claimedIds: [OTHER, ID], enteredAs: ledger }))).to.deep.equal(is('ours', ID));
        expect(identify(facts({ sealedId: ID, claimedIds: [OTHER], enteredAs: ledger }))).to.deep.equal(is('ours', ID));
    });

    it('a live entry never disagrees: an order with the id of another is foreign', () => {
        const ledger = entered({ [ID]: 'TTS-' + ID });
        [{ claimedIds: [ID] }, { sealedId: ID }, { claimedIds: [ID], isCreatorTrusted: true }].forEach((more) => {
            expect(identify(facts({ ...paid(), ...more, enteredAs: ledger })).standing).to.equal('foreign');
        });
    });

    it('attributes alone make it wait, whatever the channel and payment are', () => {
        expect(identify(facts({ ...paid(), claimedIds: [ID] }))).to.deep.equal(is('unproven', ID));
        expect(identify(facts({ ...paid(), claimedIds: [ID, OTHER] })).standing).to.equal('foreign');
        expect(identify(facts({ ...paid() })).standing).to.equal('foreign');
    });

    (['isPlaced', 'isTikTokChannel', 'isPaidElsewhere'] as const).forEach((fact) => {
        it(`without ${fact} nothing is adopted`, () => {
            [{ sealedId: ID }, { numberedId: ID }, { claimedIds: [ID], isCreatorTrusted: true }].forEach((more) => {
                expect(identify(facts({ ...paid(), ...more, [fact]: false })).standing).to.equal('foreign');
            });
        });
    });

    it('proven: by its seal, by its number, by who has made it', () => {
        [
            { sealedId: ID, claimedIds: [OTHER] },
            { numberedId: ID },
            { claimedIds: [ID], isCreatorTrusted: true }
        ].forEach((more) => expect(identify(facts({ ...paid(), ...more }))).to.deep.equal(is('proven', ID)));
    });

    it('a number proves nothing that a sequence could make, or that its attributes contradict', () => {
        // With a prefix of digits, or none, numbers of the storefront begin with it too.
        expect(identify(facts({ ...paid(), numberedId: '00000007', claimedIds: ['00000007'] })).standing).to.equal(
            'unproven'
        );
        expect(identify(facts({ ...paid(), numberedId: ID, claimedIds: [OTHER] })).standing).to.equal('unproven');
    });
});

function facts(changes: Partial<OrderFacts>): OrderFacts {
    return {
        orderNo: '00000007',
        sealedId: '',
        numberedId: '',
        claimedIds: [],
        isPlaced: false,
        isTikTokChannel: false,
        isPaidElsewhere: false,
        isCreatorTrusted: false,
        enteredAs: () => '',
        ...changes
    };
}

function paid(): Partial<OrderFacts> {
    return { isPlaced: true, isTikTokChannel: true, isPaidElsewhere: true };
}

function entered(ledger: Record<string, string>): (id: string) => string {
    return (id) => ledger[id] || '';
}

function is(standing: string, externalOrderId: string): object {
    return { standing, externalOrderId };
}
