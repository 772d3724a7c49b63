import { expect } from 'chai';
import { ENTRY_ATTRIBUTES, readEntryValues, writeEntryValues } from '#cartridge/lifecycle/rules/retiredEntry';

const TIMES = ['feedAgainAt', 'shipBy', 'statusChangeDueAt', 'tiktokReadAt', 'proofDue', 'heldUntil'];
const TIME = '2026-11-23T12:00:00.000Z';

describe('The entry that an order keeps when it leaves the ledger', () => {
    it('is JSON of the values that are not empty', () => {
        const values = { appliedStatus: 'Shipped', feedRevision: 0, feedDue: false, alerts: '', history: null };
        expect(JSON.parse(writeEntryValues(values))).to.deep.equal({
            appliedStatus: 'Shipped',
            feedRevision: 0,
            feedDue: false
        });
        expect(writeEntryValues({})).to.equal('{}');
    });

    it('has its times in ISO 8601', () => {
        expect(writeEntryValues({ shipBy: new Date(TIME) })).to.equal(`{"shipBy":"${TIME}"}`);
    });

    it('has nothing that is no attribute of an entry', () => {
        expect(writeEntryValues({ orderNo: '1', externalOrderId: '577' })).to.equal('{"orderNo":"1"}');
        expect(readEntryValues('{"orderNo":"1","externalOrderId":"577"}')).not.to.have.property('externalOrderId');
    });

    ENTRY_ATTRIBUTES.forEach((name) => {
        const isTime = TIMES.includes(name);
        it(`has ${name} as a ${isTime ? 'time' : 'value'}`, () => {
            const read = readEntryValues(JSON.stringify({ [name]: TIME }));
            expect(read[name]).to.deep.equal(isTime ? new Date(TIME) : TIME);
            expect(readEntryValues('{}')[name]).to.equal(null);
        });
    });

    it('takes an unreadable time for the earliest one', () => {
        expect(readEntryValues('{"shipBy":"soon"}').shipBy).to.deep.equal(new Date(0));
    });

    it('is no other text', () => expect(() => readEntryValues('soon')).to.throw(SyntaxError));
});
