import { expect } from 'chai';
import { refusedAnswer } from '#cartridge/orders/rules/refusedAnswer';
import { rejected } from '#cartridge/platform/rules/outcome';

describe('The answer to a refused order', () => {
    it('has the fields of the official cartridge, and says what was wrong, where, and what was expected', () => {
        expect(refusedAnswer(rejected('wrong_type', 'currency', 'a text', 'currency is 5'))).to.deep.equal({
            error: true,
            orderNo: '',
            orderItems: [],
            msg: 'currency is 5',
            outcome: 'rejected',
            code: 'wrong_type',
            path: 'currency',
            expected: 'a text'
        });
    });
});
