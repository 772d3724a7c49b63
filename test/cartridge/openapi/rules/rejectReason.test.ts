import { expect } from 'chai';
import { readRejectReason } from '#cartridge/openapi/rules/rejectReason';
import { sourceOf } from '#cartridge/platform/rules/input/source';

describe('A reason with which a request may be refused', () => {
    it('has a name, and a text for people, which is the name where TikTok gives none', () => {
        expect(readRejectReason(sourceOf({ name: 'n', text: 't' }))).to.deep.equal({ name: 'n', text: 't' });
        expect(readRejectReason(sourceOf({ name: 'n' }))).to.deep.equal({ name: 'n', text: 'n' });
    });

    it('has no other form', () => {
        [{}, { name: 'x'.repeat(501) }, { name: 'n', text: 'x'.repeat(501) }].forEach((fields) => {
            const source = sourceOf(fields);
            readRejectReason(source);
            expect(source.faults.first).to.include({ outcome: 'rejected' });
        });
        const longest = 'x'.repeat(500);
        expect(readRejectReason(sourceOf({ name: longest, text: longest })).text).to.equal(longest);
    });
});
