import { expect } from 'chai';
import { notApplied, tryAgainLater } from '#cartridge/oms/rules/ownFailure';

describe('What the OMS is told of a failure of our own', () => {
    it('is to send the same again', () => {
        expect(notApplied('event')).to.deep.equal({
            outcome: 'rejected',
            code: 'internal_error',
            path: '',
            expected: '',
            msg: 'The event could not be applied; send it again'
        });
    });

    it('is to send it in another request where this one may do no more', () => {
        expect(tryAgainLater('decision')).to.deep.equal({
            outcome: 'rejected',
            code: 'try_again_later',
            path: '',
            expected: 'the same decision in another request',
            msg: 'This request needs more custom objects than B2C Commerce allows; send the decision again in another one'
        });
    });
});
