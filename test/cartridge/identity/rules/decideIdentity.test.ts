import { expect } from 'chai';
import { decideIdentity } from '#cartridge/identity/rules/decideIdentity';
import type { OrderFacts } from '#cartridge/identity/rules/decideIdentity';

const ID = '577000000000000001';
const OTHER = '577000000000000002';

describe('The rule whose an order is', () => {
    it('ours: the ledger names its number, also with other values that differ', () => {
        const ledger = entered({ [ID]: '00000007' });
        expect(decideIdentity(facts({ claimedIds: [ID], orderNoInLedger: ledger }))).to.deep.equal(is('ours', ID));
        expect(decideIdentity(facts({ claimedIds: [OTHER, ID], orderNoInLedger: ledger }))).to.deep.equal(
            is('ours', ID)
        );
        expect(decideIdentity(facts({ sealedId: ID, claimedIds: [OTHER], orderNoInLedger: ledger }))).to.deep.equal(
            is('ours', ID)
        );
    });

    it('the ledger is asked once for each id, and for none that is empty', () => {
        const asked: string[] = [];
        const orderNoInLedger = (id: string): string => {
            asked.push(id);
            return '';
        };
        decideIdentity(facts({ sealedId: ID, claimedIds: ['', OTHER, ID], orderNoInLedger }));
        expect(asked).to.have.members([ID, OTHER]);
    });

    it('the number is enough where the ledger names it under the id in it', () => {
        const unread = {
            get claimedIds(): string[] {
                throw new Error('asked for ids that any client can write');
            }
        };
        const known = facts({ idFromNumber: ID, orderNoInLedger: entered({ [ID]: '00000007' }) });
        Object.defineProperties(known, Object.getOwnPropertyDescriptors(unread));
        expect(decideIdentity(known)).to.deep.equal(is('ours', ID));
    });

    it('a live entry never disagrees: an order with the id of another is foreign', () => {
        const ledger = entered({ [ID]: 'TTS-' + ID });
        [{ claimedIds: [ID] }, { sealedId: ID }, { claimedIds: [ID], isCreatorTrusted: true }].forEach((more) => {
            expect(decideIdentity(facts({ ...paid(), ...more, orderNoInLedger: ledger })).standing).to.equal('foreign');
        });
    });

    it('attributes alone make it wait, on any channel and with any payment', () => {
        expect(decideIdentity(facts({ ...paid(), claimedIds: [ID] }))).to.deep.equal(is('unproven', ID));
        expect(decideIdentity(facts({ ...paid(), claimedIds: [ID, OTHER] })).standing).to.equal('foreign');
        expect(decideIdentity(facts({ ...paid() }))).to.deep.equal(is('foreign', ''));
    });

    it('the number alone proves an id of fifteen to twenty digits', () => {
        const standing = (idFromNumber: string): string => decideIdentity(facts({ ...paid(), idFromNumber })).standing;
        ['5'.repeat(15), '5'.repeat(20)].forEach((id) => expect(standing(id), id).to.equal('proven'));
        ['5'.repeat(14), '5'.repeat(21), 'x' + ID, ID + 'x'].forEach((id) =>
            expect(standing(id), id).to.equal('foreign')
        );
    });

    (['isPlaced', 'isTikTokChannel', 'isPaidElsewhere'] as const).forEach((fact) => {
        it(`without ${fact} nothing is adopted`, () => {
            [{ sealedId: ID }, { idFromNumber: ID }, { claimedIds: [ID], isCreatorTrusted: true }].forEach((more) => {
                expect(decideIdentity(facts({ ...paid(), ...more, [fact]: false })).standing).to.equal('foreign');
            });
        });
    });

    it('proven: by its seal, by its number, by who has made it', () => {
        [
            { sealedId: ID, claimedIds: [OTHER] },
            { idFromNumber: ID },
            { idFromNumber: ID, claimedIds: [ID] },
            { claimedIds: [ID], isCreatorTrusted: true }
        ].forEach((more) => expect(decideIdentity(facts({ ...paid(), ...more }))).to.deep.equal(is('proven', ID)));
    });

    it('a number proves nothing that a sequence could make, or that its attributes contradict', () => {
        // With a prefix of digits, or none, numbers of the storefront begin with it too.
        expect(
            decideIdentity(facts({ ...paid(), idFromNumber: '00000007', claimedIds: ['00000007'] })).standing
        ).to.equal('unproven');
        expect(decideIdentity(facts({ ...paid(), idFromNumber: ID, claimedIds: [OTHER] })).standing).to.equal(
            'unproven'
        );
    });
});

function facts(changes: Partial<OrderFacts>): OrderFacts {
    return {
        orderNo: '00000007',
        sealedId: '',
        idFromNumber: '',
        claimedIds: [],
        isPlaced: false,
        isTikTokChannel: false,
        isPaidElsewhere: false,
        isCreatorTrusted: false,
        orderNoInLedger: () => '',
        isTaken: (id) => (changes.orderNoInLedger || (() => ''))(id) !== '',
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
