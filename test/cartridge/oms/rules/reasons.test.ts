import { expect } from 'chai';
import { reasonByColumn, reasonOf } from '#cartridge/oms/rules/reasons';
import { rejected } from '#cartridge/platform/rules/outcome';

describe('Why an event was rejected, in the reject file', () => {
    const missing = (path: string): ReturnType<typeof rejected> =>
        rejected('missing_field', path, 'a text', path + ' is missing, name ' + path);

    it('is its code, the place and the words', () => {
        expect(reasonOf(missing('packages[0].carrier'))).to.equal(
            'missing_field packages[0].carrier packages[0].carrier is missing, name packages[0].carrier'
        );
    });

    it('names the column where it was made of rows', () => {
        expect(reasonByColumn(missing('packages[0].carrier'))).to.equal(
            'missing_field carrier column carrier is missing, name column carrier'
        );
        expect(reasonByColumn(missing('status'))).to.equal(
            'missing_field status column status is missing, name column status'
        );
        expect(reasonByColumn(missing('eventId'))).to.equal(
            'missing_field eventId column eventId is missing, name column eventId'
        );
    });

    it('stays as it is for what has no column', () => {
        expect(reasonByColumn(missing('cancel.items'))).to.equal(
            'missing_field cancel.items cancel.items is missing, name cancel.items'
        );
        expect(reasonByColumn({ outcome: 'stale', current: 'Shipped' })).to.equal('  ');
    });
});
